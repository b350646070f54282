/** What tells pages of one name apart, wherever they are listed, cited or turned to. */
import type {Atlas} from '../atlas/atlas.ts'
import {derivedFrom} from '../atlas/derived.ts'
import {kindOf, type Page} from '../kinds/index.ts'
import {shortName} from './names.ts'

/** The pages of each kind and name. */
const namesakes = derivedFrom(({texts}): ReadonlyMap<string, readonly Page[]> =>
  Map.groupBy(texts, nameKey)
)

function nameKey(page: Page): string {
  return `${page.kind} ${shortName(page).toLowerCase()}`
}

/**
 * What tells a page from all others of its name, by what its kind says of it:
 * the first thing that no other has, else the number in its address. Nothing
 * where no other page is called so; `isBeside` leaves out pages that the place
 * in question never shows, such as those of other countries.
 */
export function distinctionOf(
  page: Page,
  atlas: Atlas,
  isBeside: (other: Page) => boolean = () => true
): string | undefined {
  const others = (namesakes(atlas).get(nameKey(page)) ?? []).filter(
    (other) => other.address !== page.address && isBeside(other)
  )
  if (others.length === 0) return undefined
  const {distinctions} = kindOf(page)
  const taken = others.map(distinctions)
  const own = distinctions(page).find(
    (one, index) => one !== undefined && taken.every((other) => other[index] !== one)
  )
  return own ?? `entry ${/-(\d+)\/$/.exec(page.address)?.[1] ?? '1'}`
}

/** What tells a page from others of its name and country, for what names the country beside it. */
export function distinctionInCountry(page: Page, atlas: Atlas): string | undefined {
  return distinctionOf(page, atlas, ({country}) => country?.code === page.country?.code)
}

/** What tells a page from others of its name that are turned over with it. */
export function distinctionInSeries(page: Page, atlas: Atlas): string | undefined {
  const {series} = kindOf(page)
  return distinctionOf(page, atlas, (other) => series(other) === series(page))
}
