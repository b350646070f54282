/** What every page has around its text, whatever it shows. */
import {type Atlas, derivedFrom} from '../atlas/atlas.ts'
import {cardsOf, type Card} from '../cards/card.ts'
import {drawable} from '../cards/letters.ts'
import {feedFormats, feedsOn, type Feed, type FeedFormat} from '../feeds/feeds.ts'
import type {Settings} from '../model/settings.ts'
import {sourceClasses, type SourceClass} from '../model/sources.ts'
import {subjectsIn} from '../subjects/subjects.ts'
import {holdingsInWords, holdingsOf} from '../site/countries.ts'
import {emptyParts} from '../site/empty-parts.ts'

export interface Frame {
  /** Address of the page within the site. */
  readonly address: string
  readonly settings: Settings
  /** The picture that others show beside a link to the page. */
  readonly card: Card
  /** What feeds its readers may follow; addresses without an ending. */
  readonly feeds: readonly (Pick<Feed, 'title' | 'address' | 'scope'> & {
    readonly formats: readonly Pick<FeedFormat, 'ending' | 'mediaType'>[]
  })[]
  /** How much the site holds, in a sentence. */
  readonly holdings: string
  /** What the large search box shows while it is empty: `94-V, SORM …`. */
  readonly searchExamples: string
  /** Addresses of the menu that have nothing to show yet. */
  readonly empty: readonly string[]
  /** How many sources are of each class. */
  readonly classes: readonly {readonly id: SourceClass; readonly count: number}[]
}

/** The cards of a site: also those that are drawn into files. */
export const cardsIn = derivedFrom((atlas) => cardsOf(atlas, drawable))

type Common = Pick<Frame, 'settings' | 'holdings' | 'searchExamples' | 'empty' | 'classes'>

const common = derivedFrom((atlas): Common => ({
  settings: atlas.settings,
  holdings: holdingsInWords(holdingsOf(atlas)),
  searchExamples: searchExamplesIn(atlas),
  empty: emptyParts(atlas),
  classes: (Object.keys(sourceClasses) as SourceClass[]).map((id) => ({
    id,
    count: atlas.accounts.filter(({source}) => source.class === id).length
  }))
}))

/** Longest example, in characters: a phone shows no more. */
const longestExample = 20

/** The number of the law that is cited most, and the subject that is named most. */
function searchExamplesIn(atlas: Atlas): string {
  const [law] = atlas.laws
    .filter(({numbers: [number]}) => number !== undefined && /\D/.test(number.text))
    .toSorted((a, b) => b.mentions.length - a.mentions.length)
  const [subject] = subjectsIn(atlas)
    .filter(({name}) => name.length <= longestExample)
    .toSorted((a, b) => b.places.length - a.places.length)
  const examples = [law?.numbers[0]?.text, subject?.name].filter(Boolean)
  return examples.length === 0 ? 'Law, number or words' : `${examples.join(', ')} …`
}

const formats = feedFormats.map(({ending, mediaType}) => ({ending, mediaType}))

/** The frame of the page at an address. */
export function frameOf(atlas: Atlas, address: string): Frame {
  return {
    ...common(atlas),
    address,
    card: cardsIn(atlas).of(address),
    feeds: feedsOn(atlas, address).map(({title, address, scope}) => ({
      title,
      address,
      scope,
      formats
    }))
  }
}
