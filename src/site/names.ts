/** What pages are called: in headings, lists, breadcrumbs and the title bar. */
import {kindOf, type Page} from '../kinds/index.ts'
import type {Source} from '../model/sources.ts'
import {type Atlas, derivedFrom} from '../atlas/atlas.ts'

/** The mark of what no text says, on pages and in files. */
export const inferredMark = 'Inferred by the Atlas'

/** The pages of each kind and name, with what may tell them apart. */
const namesakes = derivedFrom(({texts}) =>
  Map.groupBy(
    texts.map((page) => ({page, ...toNamesake(page)})),
    ({page}) => nameKey(page)
  )
)

/** Pages of one key are called the same. */
function nameKey(page: Page): string {
  return `${page.kind} ${shortName(page).toLowerCase()}`
}

/** What may tell a page from others of its name, most telling first. */
interface Namesake {
  readonly address: string
  readonly distinctions: readonly (string | undefined)[]
}

function toNamesake(page: Page): Namesake {
  return {address: page.address, distinctions: kindOf(page).distinctions(page)}
}

/** The first thing that is said of a page and of no other of its name, else the number in its address, with its country. */
export function distinctionAmong(page: Namesake, others: readonly Namesake[]): string | undefined {
  if (others.length === 0) return undefined
  const own = page.distinctions.find(
    (one, index) =>
      one !== undefined && others.every(({distinctions}) => distinctions[index] !== one)
  )
  if (own !== undefined) return own
  const entry = `entry ${/-(\d+)\/$/.exec(page.address)?.[1] ?? '1'}`
  const last = page.distinctions.at(-1)
  const isOfAll = others.every(({distinctions}) => distinctions.at(-1) === last)
  return last === undefined || isOfAll ? entry : `${last}, ${entry}`
}

/** What tells each page from all others of its name, by its address; pages of a name of their own are not there. */
const distinctions = derivedFrom(
  (atlas): ReadonlyMap<string, string> =>
    new Map(
      [...namesakes(atlas).values()].flatMap((group) =>
        group.flatMap((one) => {
          const distinction = distinctionAmong(
            one,
            group.filter((other) => other !== one)
          )
          return distinction === undefined ? [] : [[one.address, distinction] as const]
        })
      )
    )
)

/** What tells a page from all others of its name. Nothing where no other page is called so. */
export function distinctionOf({address}: Page, atlas: Atlas): string | undefined {
  return distinctions(atlas).get(address)
}

/** The same among those others alone that a place can show. */
function distinctionBeside(
  page: Page,
  atlas: Atlas,
  isShown: (other: Page) => boolean
): string | undefined {
  const group = namesakes(atlas).get(nameKey(page)) ?? []
  const others = group.filter((one) => one.address !== page.address && isShown(one.page))
  return distinctionAmong(toNamesake(page), others)
}

/** What tells a page from others of its name and country, for what names the country beside it. */
export function distinctionInCountry(page: Page, atlas: Atlas): string | undefined {
  return distinctionBeside(page, atlas, ({country}) => country?.code === page.country?.code)
}

/** What tells a page from others of its name that are turned over with it. */
export function distinctionInSeries(page: Page, atlas: Atlas): string | undefined {
  const {series} = kindOf(page)
  return distinctionBeside(page, atlas, (other) => series(other) === series(page))
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
