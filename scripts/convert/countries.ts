/**
 * Countries by the names that databases and reports print: `KAZAKHSTAN`,
 * `COTE D'IVOIRE`, `VIET NAM`, `KOREA, REPUBLIC OF`, `St. Lucia`.
 *
 * A library knows the codes and official names. By hand: the names one says,
 * the short forms of international bodies, and the European Union, which
 * trade databases list like a country.
 */
import {z} from 'zod'
import {readDataFile, wordList} from '../../src/model/data-file.ts'
import {countryName, libraryNames, shortNames, territories} from '../../src/model/countries.ts'

export {countryName} from '../../src/model/countries.ts'

export interface Country {
  /** ISO 3166-1 alpha-2, with its reserved `EU` and the customary `XK`. */
  readonly code: string
  /** English short name, ours. */
  readonly name: string
}

/** Names in print that neither the library nor `shortNames` has; those decide before it. */
const {names: otherNames, forms} = readDataFile(
  new URL('data/countries.yaml', import.meta.url),
  z.strictObject({
    names: z.record(z.string().regex(/^[A-Z]{2}$/), wordList),
    forms: wordList.transform((words) => new Set(words))
  })
)

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

/** `republic of kazakhstan` → `kazakhstan`. */
function withoutForm(key: string): string {
  const words = key.split(' ')
  const first = words.findIndex((word) => !forms.has(word))
  return first > 0 && words[first - 1] === 'of' ? words.slice(first).join(' ') : key
}
