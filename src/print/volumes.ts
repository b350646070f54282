/**
 * The whole collection as volumes to print: one for each country, on one page
 * unless that is more than a browser can take.
 */
import type {Page} from '../kinds/index.ts'
import {summaryOf} from '../sources/accounts.ts'
import type {Atlas} from '../atlas/atlas.ts'
import {countriesOf} from '../site/countries.ts'
import type {ListPage} from '../site/paging.ts'

export interface Volume {
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
