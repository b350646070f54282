/** The collection to print: the list of volumes, and each part of one. */
import {toHtml} from 'hast-util-to-html'
import type {Element} from 'hast'
import type {Atlas} from '../atlas/atlas.ts'
import {pageCitation} from '../citations/atlas.ts'
import {creditOf} from '../citations/styles/plain.ts'
import {kindOf, type Page} from '../kinds/index.ts'
import type {SourceClass} from '../model/sources.ts'
import type {ListingView, NamedLink, PagePart} from '../site/listing.ts'
import {counted, distinctionInSeries, shortName} from '../site/names.ts'
import {
  definePageType,
  listAddress,
  type ListPage,
  longest,
  type Pager,
  pagerOf
} from '../site/page-type.ts'
import {linkName, wordsSource, type WordsSource} from '../site/page-link.ts'
import {relatedTo} from '../related/passages.ts'
import {withoutParts} from '../document/tree.ts'
import {summaryOf} from '../sources/pages.ts'
import {countriesOf} from '../site/countries.ts'
import {capitalised} from '../model/capitals.ts'

// The whole collection as volumes to print: one for each country, on one page
// unless that is more than a browser can take.

interface Volume {
  /** `kz`; texts that are about no country stand in `general`. */
  readonly slug: string
  readonly name: string
  readonly parts: readonly ListPage<Page>[]
}

/** Characters of text in a part, about as many as 300 printed pages hold. */
const partSize = 600_000
/** What the rest of an entry takes: its headline, record and citation. */
const frame = 1500

/** The volumes of a build, by country; what is about none comes last. */
export function volumesOf(atlas: Atlas): readonly Volume[] {
  const sizes = sizesOf(atlas)
  const size = ({address}: Page): number => frame + (sizes.get(address) ?? 0)
  const countries = countriesOf(atlas.texts).map(({slug, name, pages}) => ({
    slug,
    name,
    parts: cut(pages, size)
  }))
  const others = atlas.texts.filter(({country}) => country === undefined)
  return others.length === 0
    ? countries
    : [...countries, {slug: 'general', name: 'On no one country', parts: cut(others, size)}]
}

/** The address of a volume. */
export function volumeAddress({slug}: Pick<Volume, 'slug'>): string {
  return `/print/${slug}/`
}

/** The anchor of a page in a part, and the beginning of the anchors within it. */
export function entryId({address}: Page): string {
  return address.slice(1, -1).replaceAll('/', '-')
}

/** Characters of the source that each page shows. */
function sizesOf({accounts}: Atlas): ReadonlyMap<string, number> {
  return new Map(
    accounts.flatMap((account) =>
      summaryOf(account).pages.map(({address, characters}) => [address, characters] as const)
    )
  )
}

function cut(pages: readonly Page[], size: (page: Page) => number): ListPage<Page>[] {
  const parts: Page[][] = []
  let used = Infinity
  for (const page of pages) {
    if (used + size(page) > partSize) {
      parts.push([])
      used = 0
    }
    parts.at(-1)?.push(page)
    used += size(page)
  }
  return parts.map((rows, index) => ({
    rows,
    all: pages,
    number: index + 1,
    count: parts.length,
    total: pages.length
  }))
}

/** A step of a table of contents. */
export interface ContentsItem {
  /** Address of the part and the anchor of the entry; the anchor alone on the same page. */
  readonly address: string
  readonly name: string
  /** What tells a measure from others of its name. */
  readonly distinction: string
  readonly class: SourceClass
}

export interface PrintView {
  readonly head: ListingView
  readonly lede: string
  readonly volumes: readonly VolumeSummary[]
}

interface VolumeSummary {
  readonly name: string
  readonly count: string
  readonly parts: readonly (NamedLink & {readonly contents: readonly ContentsItem[]})[]
}

/** All volumes, with what is in each part where they are few. */
export const printPage = definePageType({
  name: 'print',
  subjects: () => [['/print/', undefined]] as const,
  view(_, atlas): PrintView {
    const volumes = volumesOf(atlas)
    const total = volumes.reduce((sum, {parts}) => sum + (parts[0]?.total ?? 0), 0)
    const summaries = volumes.map((volume) => ({
      name: volume.name,
      count: counted(volume.parts[0]?.total ?? 0, 'text'),
      parts: volume.parts.map(({number, rows}) => {
        const address = listAddress(volumeAddress(volume), number)
        return {
          name: volume.parts.length === 1 ? 'Open for printing' : `Part ${number}`,
          address,
          contents: total <= longest ? rows.map((page) => contentsItem(page, address, atlas)) : []
        }
      })
    }))
    const head = {
      title: 'Print',
      section: 'about',
      description: 'The whole collection on a few long pages, for printing or reading offline.'
    } as const
    return {
      head,
      lede: `${counted(total, 'text')}, country by country, with notes and citations.`,
      volumes: summaries
    }
  }
})

export interface VolumeView {
  readonly windowTitle: string
  readonly description: string
  readonly title: string
  readonly lede: string
  /** The first text of each kind. */
  readonly parts: readonly PagePart[]
  readonly entries: readonly VolumeEntry[]
  readonly pager: Pager
}

/** A text of a volume. */
interface VolumeEntry extends ContentsItem {
  readonly id: string
  /** Address of the page it has on the site. */
  readonly page: string
  readonly source: WordsSource
  readonly record: readonly {readonly label: string; readonly text: string}[]
  /** HTML */
  readonly body: string
  /** Names of related pages, the best first, with the first reason of each. */
  readonly related: readonly {
    readonly name: string
    readonly class: SourceClass
    readonly reason?: string
  }[]
  readonly credit: string
}

/** A part of a volume: texts on one country, one after the other. */
export const volumePage = definePageType({
  name: 'volume',
  subjects: (atlas) =>
    volumesOf(atlas).flatMap((volume) =>
      volume.parts.map(
        (part) => [listAddress(volumeAddress(volume), part.number), {volume, part}] as const
      )
    ),
  view({volume, part}, atlas): VolumeView {
    const title = `${volume.name}${part.count === 1 ? '' : `, part ${part.number} of ${part.count}`}`
    return {
      windowTitle: `Print: ${title}`,
      description: `Texts of the ${atlas.settings.name} on ${volume.name}, verbatim, one after the other.`,
      title,
      lede: `${counted(part.rows.length, 'text')}${part.count === 1 ? '' : ` of ${part.total.toLocaleString('en')}`}, verbatim, with notes and citations.`,
      parts: [...Map.groupBy(part.rows, (page) => kindOf(page).name.many)].flatMap(
        ([kind, [first]]) => (first ? [{id: entryId(first), name: capitalised(kind)}] : [])
      ),
      entries: part.rows.map((page) => volumeEntry(page, atlas)),
      pager: pagerOf(volumeAddress(volume), part)
    }
  }
})

function volumeEntry(page: Page, atlas: Atlas): VolumeEntry {
  const id = entryId(page)
  const {source} = atlas.accountOf(page)
  return {
    ...contentsItem(page, '', atlas),
    id,
    page: page.address,
    source: wordsSource(source),
    record: kindOf(page)
      .lines(page)
      .map(({label, text}) => ({label, text})),
    body: toHtml(embedded(atlas.fileOf(page).tree, id)),
    related: relatedTo(page, atlas).map(({page: other, reasons: [reason]}) => ({
      name: linkName(other),
      class: other.class,
      ...(reason !== undefined && {reason})
    })),
    credit: creditOf(pageCitation(atlas, page))
  }
}

function contentsItem(page: Page, part: string, atlas: Atlas): ContentsItem {
  return {
    address: `${part}#${entryId(page)}`,
    name: shortName(page),
    distinction: distinctionInSeries(page, atlas) ?? '',
    class: atlas.accountOf(page).source.class
  }
}

/**
 * The body with `prefix-` before each anchor, and before each link to one of its
 * own. The headline above it has the anchor `prefix-title`.
 */
export function embedded(tree: readonly Element[], prefix: string): Element[] {
  return withoutParts(tree).map((element) => renamed(element, prefix))
}

function renamed(element: Element, prefix: string): Element {
  const {id, href, ariaLabelledBy} = element.properties
  return {
    ...element,
    tagName: element.tagName === 'h2' ? 'h3' : element.tagName,
    properties: {
      ...element.properties,
      ...(typeof id === 'string' && {id: `${prefix}-${id}`}),
      ...(typeof href === 'string' &&
        href.startsWith('#') && {href: `#${prefix}-${href.slice(1)}`}),
      ...(Array.isArray(ariaLabelledBy) && {
        // “Notes” alone would name the notes of every text on the page.
        ariaLabelledBy: ['title', ...ariaLabelledBy].map((name) => `${prefix}-${name}`)
      })
    },
    children: element.children.map((child) =>
      child.type === 'element' ? renamed(child, prefix) : child
    )
  }
}
