/** What pages are called: in headings, lists, breadcrumbs and the title bar. */
import {kindOf, type Page} from '../kinds/index.ts'
import type {Source} from '../model/sources.ts'
import {type Atlas, derivedFrom} from '../atlas/atlas.ts'

/** The mark of what no text says, on pages and in files. */
export const inferredMark = 'Inferred by the Atlas'

/** What may tell one of several of a name from the others, most telling first. */
interface Namesake {
  readonly address: string
  readonly distinctions: readonly (string | undefined)[]
}

/**
 * The first thing that is said of each of several namesakes and of no other, else the number in its
 * address, with its country; by address. One alone needs none.
 */
export function distinguish(
  namesakes: readonly Namesake[]
): readonly (readonly [address: string, distinction: string])[] {
  if (namesakes.length < 2) return []
  const counts = new Map<string, number>()
  const keyOf = (index: number, one: string | undefined): string => JSON.stringify([index, one])
  for (const {distinctions} of namesakes) {
    for (const [index, one] of distinctions.entries()) {
      const key = keyOf(index, one)
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
  }
  return namesakes.map(({address, distinctions}) => {
    const own = distinctions.find(
      (one, index) => one !== undefined && counts.get(keyOf(index, one)) === 1
    )
    if (own !== undefined) return [address, own] as const
    const entry = `entry ${/-(\d+)\/$/.exec(address)?.[1] ?? '1'}`
    const last = distinctions.at(-1)
    const isOfAll = counts.get(keyOf(distinctions.length - 1, last)) === namesakes.length
    return [address, last === undefined || isOfAll ? entry : `${last}, ${entry}`] as const
  })
}

/** What tells each page from others of its kind and name, by address, among those alone that a place can show. */
function distinctionsAmong(
  placeOf: (page: Page) => string
): (atlas: Atlas) => ReadonlyMap<string, string> {
  return derivedFrom(({texts}) => {
    const groups = Map.groupBy(
      texts,
      (page) => `${placeOf(page)} ${page.kind} ${shortName(page).toLowerCase()}`
    )
    return new Map(
      [...groups.values()].flatMap((group) =>
        distinguish(
          group.map((page) => ({
            address: page.address,
            distinctions: kindOf(page).distinctions(page)
          }))
        )
      )
    )
  })
}

const amongAll = distinctionsAmong(() => '')
const inCountry = distinctionsAmong(({country}) => country?.code ?? '')
const inSeries = distinctionsAmong((page) => kindOf(page).series(page))

/** What tells a page from all others of its name. Nothing where no other page is called so. */
export function distinctionOf({address}: Page, atlas: Atlas): string | undefined {
  return amongAll(atlas).get(address)
}

/** What tells a page from others of its name and country, for what names the country beside it. */
export function distinctionInCountry({address}: Page, atlas: Atlas): string | undefined {
  return inCountry(atlas).get(address)
}

/** What tells a page from others of its name that are turned over with it. */
export function distinctionInSeries({address}: Page, atlas: Atlas): string | undefined {
  return inSeries(atlas).get(address)
}

/** The headline of a page, as lists show it. */
export function headlineOf(page: Page): string {
  return kindOf(page).headline(page)
}

/** The code that stands before a headline, such as `C5`. */
export function codeOf(page: Page): string | undefined {
  return kindOf(page).code(page)
}

/** `C5 State surveillance`, `Kazakhstan 2021`, or the headline. */
export function shortName(page: Page): string {
  return [codeOf(page), headlineOf(page)].filter((part) => part !== undefined).join(' ')
}

/** The larger work and the publisher, or that the text names none. */
export function producersOf({work, publisher}: Source): string {
  const named = [work, publisher].filter((part) => part !== undefined)
  return named.length === 0 ? 'Publisher unknown' : named.join(', ')
}

/** The title of the browser's tab: the page first, then where it belongs. */
export function windowTitle(
  page: Page,
  work: string | undefined,
  distinction: string | undefined
): string {
  return kindOf(page).windowTitle(page, work, distinction)
}

/** `1 measure`, `30 measures`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`
}
