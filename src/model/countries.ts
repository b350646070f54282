/**
 * The English name of each country, the same wherever the site shows one. A
 * library knows the codes and official names; by hand are the names one says.
 */
import english from 'i18n-iso-countries/langs/en.json' with {type: 'json'}

/** Names we print where the library’s first one is official, inverted or without its accents. */
export const shortNames: Readonly<Record<string, string>> = {
  BN: 'Brunei',
  CC: 'Cocos Islands',
  CG: 'Republic of the Congo',
  CI: 'Côte d’Ivoire',
  CN: 'China',
  CV: 'Cabo Verde',
  CZ: 'Czechia',
  EU: 'European Union',
  FK: 'Falkland Islands',
  FM: 'Micronesia',
  GM: 'Gambia',
  IR: 'Iran',
  LA: 'Laos',
  MD: 'Moldova',
  MF: 'Saint Martin',
  MK: 'North Macedonia',
  PN: 'Pitcairn Islands',
  PS: 'Palestine',
  RE: 'Réunion',
  RU: 'Russia',
  ST: 'São Tomé and Príncipe',
  SX: 'Sint Maarten',
  SY: 'Syria',
  TW: 'Taiwan',
  TZ: 'Tanzania',
  US: 'United States',
  VA: 'Vatican City',
  VG: 'British Virgin Islands',
  VI: 'United States Virgin Islands'
}

/**
 * Territories that ISO 3166 gives no code of their own, under codes that it
 * leaves to its users, as `XK` is Kosovo's by custom. They say nothing of whose
 * a territory is: a listing of its own is one of its own.
 */
export const territories: Readonly<Record<string, readonly [name: string, ...others: string[]]>> = {
  XC: ['Crimea', 'Republic of Crimea', 'Autonomous Republic of Crimea', 'Crimea and Sevastopol'],
  XH: ['Abkhazia', 'Republic of Abkhazia'],
  XN: ['Northern Cyprus', 'Turkish Republic of Northern Cyprus', 'TRNC', 'North Cyprus'],
  XO: ['South Ossetia', 'Republic of South Ossetia', 'South Ossetia-Alania'],
  XS: ['Somaliland', 'Republic of Somaliland'],
  XT: ['Transnistria', 'Pridnestrovie', 'Pridnestrovian Moldavian Republic', 'Transdniestria']
}

/** All names that the library has, by code. */
export const libraryNames: readonly (readonly [string, readonly string[]])[] = Object.entries(
  english.countries
).map(([code, names]) => [code, typeof names === 'string' ? [names] : names])

const nameOfCode = new Map([
  ...libraryNames.map(([code, [first]]) => [code, first ?? code] as const),
  ...Object.entries(shortNames),
  ...Object.entries(territories).map(([code, [name]]) => [code, name] as const)
])

/** The English short name of a code; undefined for a code of no country. */
export function countryName(code: string): string | undefined {
  return nameOfCode.get(code)
}

/** What laws belong to that is no country and no union with a code of its own. */
const otherScopes: Readonly<Record<string, string>> = {
  eaeu: 'Eurasian Economic Union',
  int: 'International law'
}

/** `kz` → `Kazakhstan`, `eaeu` → `Eurasian Economic Union`. */
export function scopeName(scope: string): string {
  const name = otherScopes[scope]
  if (name !== undefined) return name
  return countryName(scope.toUpperCase()) ?? scope
}
