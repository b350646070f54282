/** Laws of other countries that a text compares with: `Bahrain’s Law No. 30 of 2018`, `the Data Protection Act of Ghana`. */
import {libraryNames, shortNames} from '../../../src/model/countries.ts'
import type {Mention} from './mention.ts'

/** Codes of countries by their names in small letters. */
const codes = new Map(
  [...libraryNames, ...Object.entries(shortNames).map(([code, name]) => [code, [name]] as const)]
    .flatMap(([code, names]) => names.map((name) => [name.toLowerCase(), code] as const))
    .toReversed()
)

const name = String.raw`(?:\p{Lu}[\p{L}\p{M}.-]+ ){0,2}\p{Lu}[\p{L}\p{M}.-]+`
const holder = new RegExp(`(?<country>${name})[’']s (?:new |own |first )?$`, 'u')
const behind = new RegExp(`^ of (?:the )?(?<country>${name})`, 'u')
/** `UAE: Federal Decree-Law No. 45 of 2021`: a headline of another page. */
const headline = new RegExp(`^(?<country>${name}): `, 'u')

/** Whether the words around a mention say that its law is of another country. */
export function isElsewhere({passage, start, end, family, form}: Mention): boolean {
  if (family === 'agreement' || form === 'article') return false
  const {text, country, role} = passage
  const named = [
    holder.exec(text.slice(Math.max(0, start - 80), start)),
    behind.exec(text.slice(end, end + 80)),
    role === 'heading' && start > 0 ? headline.exec(text) : null
  ]
  return named.some((found) => {
    const code = codeIn(found?.groups?.['country'] ?? '')
    return code !== undefined && code !== 'EU' && code !== country
  })
}

/** The country that some words are, or end or begin with: `Similarly South Korea`. */
function codeIn(words: string): string | undefined {
  const all = words.toLowerCase().split(' ')
  const parts = all.flatMap((_, index) => [all.slice(index), all.slice(0, index + 1)])
  return parts.map((part) => codes.get(part.join(' '))).find((code) => code !== undefined)
}
