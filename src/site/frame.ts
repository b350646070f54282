/** What every page has around its text, whatever it shows. */
import type {Atlas} from '../atlas/atlas.ts'
import {derivedFrom} from '../atlas/derived.ts'
import {cardsOf, type Card} from '../cards/card.ts'
import {drawable} from '../cards/letters.ts'
import {feedsOn, type Feed} from '../feeds/feeds.ts'
import type {Settings} from '../model/settings.ts'
import {sourceClasses, type SourceClass} from '../model/sources.ts'
import {holdingsInWords, holdingsOf} from './holdings.ts'

export interface Frame {
  /** Address of the page within the site. */
  readonly address: string
  readonly settings: Settings
  /** The picture that others show beside a link to the page. */
  readonly card: Card
  /** What feeds its readers may follow; addresses without an ending. */
  readonly feeds: readonly Pick<Feed, 'title' | 'address' | 'scope'>[]
  /** How much the site holds, in a sentence. */
  readonly holdings: string
  /** How many sources are of each class. */
  readonly classes: readonly {readonly id: SourceClass; readonly count: number}[]
}

/** The cards of a site: also those that are drawn into files. */
export const cardsIn = derivedFrom((atlas) => cardsOf(atlas, drawable))

const common = derivedFrom((atlas): Pick<Frame, 'settings' | 'holdings' | 'classes'> => ({
  settings: atlas.settings,
  holdings: holdingsInWords(holdingsOf(atlas)),
  classes: (Object.keys(sourceClasses) as SourceClass[]).map((id) => ({
    id,
    count: atlas.accounts.filter(({source}) => source.class === id).length
  }))
}))

/** The frame of the page at an address. */
export function frameOf(atlas: Atlas, address: string): Frame {
  return {
    ...common(atlas),
    address,
    card: cardsIn(atlas).of(address),
    feeds: feedsOn(atlas, address).map(({title, address, scope}) => ({title, address, scope}))
  }
}
