/** What the picture of a page says that others show beside a link to it. */
import {kindOf, wholeKinds, type Page} from '../kinds/index.ts'
import type {Score} from '../model/fields.ts'
import {sourceClasses, type SourceClass} from '../model/sources.ts'
import type {Atlas} from '../atlas/atlas.ts'
import {countriesOf, holdingsInWords, holdingsOf} from '../site/countries.ts'
import {counted, shortName} from '../site/names.ts'
import {capitalised} from '../model/capitals.ts'

export interface Card {
  /** Address of the image below the base path. */
  readonly address: string
  /** Small, above the title: `Measure, Kazakhstan`. */
  readonly kind: string
  readonly title: string
  /** The name and the colour of the site. */
  readonly site: string
  readonly accent: string
  /** Below the title, where there is more to say. */
  readonly aside: string | undefined
  readonly score: Score | undefined
  /** How the text came about; said of single texts. */
  readonly sourceClass: SourceClass | undefined
}

/** Up to so many texts each has a card of its own; beyond, those of one kind and country share one. */
const mostOwn = 300

/** The card of everything that has no other. */
const generalAddress = '/cards/atlas.png'

/** Which image goes with which page. */
interface Cards {
  readonly all: readonly Card[]
  /** The card of a page: its own, or that of the list it belongs to. */
  of(page: string): Card
}

/** The cards of a build; `drawable` tells whether a text has letters we cannot draw. */
export function cardsOf(atlas: Atlas, drawable: (text: string) => boolean): Cards {
  const {name: site, accent} = atlas.settings
  const listed = (address: string, title: string, aside: string): Card => ({
    address,
    kind: site,
    title,
    site,
    accent: accent.light,
    aside,
    score: undefined,
    sourceClass: undefined
  })
  const general = {
    ...listed(generalAddress, atlas.settings.name, holdingsInWords(holdingsOf(atlas))),
    kind: ''
  }
  const {recordsOf, texts} = atlas
  const byPage = new Map<string, Card>([
    ...wholeKinds.flatMap((kind) => {
      const {name: names, section, countryList} = kindOf({kind})
      return countriesOf(recordsOf(kind) as readonly Page[]).flatMap(({slug, name, pages}) => {
        const address = countryList(slug)
        if (!address.endsWith(`/${slug}/`)) return []
        const image = `/cards${address.slice(0, -1)}.png`
        const aside = counted(pages.length, names.one, names.many)
        return [[address, listed(image, `${section.name} of ${name}`, aside)] as const]
      })
    }),
    ...(texts.length > mostOwn ? [] : texts)
      .map((page) => [page.address, ofText(page, atlas)] as const)
      .filter(([, {title, aside = ''}]) => drawable(title + aside))
  ])
  return {
    all: [general, ...byPage.values()],
    of(page) {
      const names = page.split('/').filter((name) => name !== '')
      for (let length = names.length; length > 0; length--) {
        const card = byPage.get(`/${names.slice(0, length).join('/')}/`)
        if (card !== undefined) return card
      }
      return general
    }
  }
}

function ofText(page: Page, atlas: Atlas): Card {
  const {source} = atlas.accountOf(page)
  const kind = kindOf(page)
  const {aside, score} = kind.card(page, source)
  return {
    address: `/cards${page.address.slice(0, -1)}.png`,
    kind: [capitalised(kind.name.one), page.country?.name]
      .filter((part) => part !== undefined)
      .join(', '),
    title: shortName(page),
    site: atlas.settings.name,
    accent: atlas.settings.accent.light,
    aside,
    score,
    sourceClass: source.class
  }
}

/** What the image says, for those who do not see it. */
export function describeCard({kind, title, aside, sourceClass}: Card): string {
  return [kind, title, aside, sourceClass === undefined ? undefined : sourceClasses[sourceClass]]
    .filter((part) => part !== undefined && part !== '')
    .join('. ')
}
