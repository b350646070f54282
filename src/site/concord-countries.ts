/** The countries that the texts speak of, whatever was found on each. */
import type {Atlas} from './atlas.ts'
import {countriesOf} from './countries.ts'

export interface NamedCountry {
  /** Its code in small letters, as addresses have it. */
  readonly slug: string
  readonly name: string
}

/** Every country that a page is about, by name. */
export function countriesIn(atlas: Atlas): readonly NamedCountry[] {
  const {measures, reports, articles} = atlas
  return countriesOf([...measures, ...reports, ...articles]).map(({slug, name}) => ({slug, name}))
}
