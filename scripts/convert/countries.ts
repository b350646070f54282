/**
 * Countries by the names that databases and reports print: `KAZAKHSTAN`,
 * `COTE D'IVOIRE`, `VIET NAM`, `KOREA, REPUBLIC OF`, `St. Lucia`.
 *
 * A library knows the codes and official names. By hand: the names one says,
 * the short forms of international bodies, and the European Union, which
 * trade databases list like a country.
 */
import {countryName, libraryNames, shortNames, territories} from '../../src/model/countries.ts'

export {countryName} from '../../src/model/countries.ts'

export interface Country {
  /** ISO 3166-1 alpha-2, with its reserved `EU` and the customary `XK`. */
  readonly code: string
  /** English short name, ours. */
  readonly name: string
}

/** Names in print that neither the library nor `shortNames` has; those decide before it. */
const otherNames: Readonly<Record<string, readonly string[]>> = {
  AE: ['U.A.E.', 'Emirates'],
  BA: ['Bosnia', 'Bosnia-Herzegovina', 'Bosnia & Herz.'],
  BQ: ['Caribbean Netherlands', 'Bonaire'],
  CD: [
    'DR Congo',
    'D.R. Congo',
    'DRC',
    'Congo DR',
    'Congo-Kinshasa',
    'Congo, Dem. Rep.',
    'Congo, Dem. Rep. of the',
    'Dem. Rep. Congo',
    'Dem. Rep. of the Congo',
    'Democratic Republic of Congo'
  ],
  CF: ['Central African Rep.'],
  CG: ['Congo', 'Congo-Brazzaville', 'Congo, Rep.', 'Rep. of Congo', 'Republic of Congo'],
  CN: ['China, Mainland', 'Mainland China', 'P.R. China', 'PR China', 'China, P.R.'],
  DO: ['Dominican Rep.'],
  EG: ['Egypt, Arab Rep.'],
  EU: ['EU', 'European Union (EU)', 'European Union Member States', 'European Community'],
  FK: ['Malvinas'],
  FM: ['Micronesia, Fed. Sts.', 'FS Micronesia'],
  GB: ['Britain', 'United Kingdom of Great Britain and Northern Ireland', 'U.K.'],
  GE: ['Republic of Georgia'],
  HK: [
    'Hong Kong SAR',
    'Hong Kong, China',
    'Hong Kong SAR, China',
    'Hong Kong, SAR China',
    'Hong Kong, China SAR',
    'China, Hong Kong',
    'China, Hong Kong SAR',
    'Hongkong'
  ],
  IR: ['Iran, Islamic Rep.'],
  KG: ['Kyrgyz Republic', 'Kyrgyz Rep.', 'Kirghizstan'],
  KP: [
    'Democratic People’s Republic of Korea',
    'Democratic Republic of Korea',
    'People’s Republic of Korea',
    'DPR Korea',
    'DPRK',
    'Korea, Dem. People’s Rep.',
    'Korea, D.P.R.',
    'Korea, North'
  ],
  KR: ['Korea', 'Korea, Rep.', 'Korea, South', 'ROK', 'Rep. of Korea'],
  LA: ['Lao', 'Lao PDR', 'Lao P.D.R.', 'Lao People’s Dem. Rep.'],
  MK: ['Macedonia', 'FYR Macedonia', 'Macedonia, FYR', 'Macedonia, North', 'FYROM'],
  MM: ['Burma', 'Myanmar (Burma)', 'Burma (Myanmar)'],
  MO: [
    'Macau',
    'Macao SAR',
    'Macau SAR',
    'Macao, China',
    'Macao SAR, China',
    'China, Macao',
    'China, Macao SAR'
  ],
  NL: ['Holland'],
  PG: ['Papua N. Guinea'],
  PS: [
    'Palestinian Territory',
    'Palestinian Territories',
    'Palestinian Authority',
    'Palestinian Territory, Occupied',
    'Occupied Palestinian Territory',
    'West Bank and Gaza',
    'West Bank and Gaza Strip'
  ],
  RU: ['Russian Fed.'],
  SK: ['Slovak Republic', 'Slovak Rep.'],
  SY: ['Syrian Arab Rep.'],
  SZ: ['Swaziland', 'Eswatini (Swaziland)'],
  TL: ['East Timor', 'Timor Leste'],
  TR: ['Türkiye (Turkey)', 'Turkey (Türkiye)'],
  TW: [
    'Chinese Taipei',
    'Republic of China',
    'Taiwan, China',
    'Taiwan, R.O.C.',
    'Taiwan, Republic of China',
    'China, Taiwan'
  ],
  TZ: ['Tanzania, United Rep.'],
  US: ['America'],
  VA: ['Holy See', 'Vatican'],
  VC: ['Saint Vincent'],
  VE: ['Venezuela, RB', 'Venezuela, Bolivarian Republic of'],
  VI: ['US Virgin Islands'],
  VN: ['Viet Nam'],
  XK: ['Kosovo*', 'Kosovo, Republic of'],
  YE: ['Yemen, Rep.']
}

const codeOfKey = new Map<string, string>()
for (const [code, names] of [
  // `Congo` is in the library twice: what stands first decides.
  ...Object.entries(territories),
  ...Object.entries(otherNames),
  ...Object.entries(shortNames).map(([code, name]) => [code, [name]] as const),
  ...libraryNames
]) {
  for (const key of names.flatMap(keysOf)) if (!codeOfKey.has(key)) codeOfKey.set(key, code)
}

/** Longest name worth looking up, in characters; a seed may hold a line of a million. */
const longestName = 100

/** The country a printed name means, in capitals or not, with accents or without. */
export function countryOf(printed: string): Country | undefined {
  if (printed.length > longestName) return undefined
  const keys = keysOf(printed)
  const code = [...keys, ...keys.map(withoutForm)].map((key) => codeOfKey.get(key)).find(Boolean)
  const name = code === undefined ? undefined : countryName(code)
  return code === undefined || name === undefined ? undefined : {code, name}
}

/** A name as it is compared, and turned round where it is inverted: `Iran (Islamic Republic of)`. */
function keysOf(name: string): string[] {
  const [, front, back] = /^([^,(]+)[,(]([^,()]+)\)?$/.exec(name.trim()) ?? []
  const key = keyOf(name)
  return front === undefined || back === undefined ? [key] : [key, keyOf(`${back} ${front}`)]
}

function keyOf(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ı', 'i')
    .replaceAll('&', ' and ')
    .replace(/['’‘ʼ`´.]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && word !== 'the')
    .map((word) => (word === 'st' ? 'saint' : word))
    .join(' ')
}

/** Words of official names before `of`; the exceptions (`Republic of China`) are names of their own. */
const forms = new Set(
  (
    'arab bolivarian commonwealth cooperative democratic duchy eastern federal federation ' +
    'federative grand hashemite independent islamic kingdom of oriental peoples plurinational ' +
    'principality republic socialist state states sultanate union united'
  ).split(' ')
)

/** `republic of kazakhstan` → `kazakhstan`. */
function withoutForm(key: string): string {
  const words = key.split(' ')
  const first = words.findIndex((word) => !forms.has(word))
  return first > 0 && words[first - 1] === 'of' ? words.slice(first).join(' ') : key
}
