/**
 * Articles of laws: `Art. 25.2(10)`, `Articles 174 and 179`, `ст. 174`,
 * `174-бап`, `Article 405/2`, and paragraphs, clauses and annexes.
 */
import {keyOf, type Key} from './keys.ts'

const one = String.raw`\d{1,5}(?:[-‐‑–—/.]\d{1,5}|\(\d{1,4}\)){0,6}`
const more = String.raw`(?:\s{0,2}(?:,|and|&|и|және|or|или)\s{1,2}${one}){0,8}`
const list = `(?<list>${one}${more})(?![\\p{L}\\d])`
const leads = {
  article: String.raw`art|arts|article|articles|ст|стать[яиеёю]|стать[её]й|статей|статьями|статьям|статьях`,
  paragraph: String.raw`para|paras|paragraph|paragraphs|subparagraph|subparagraphs|clause|clauses|section|sections|п|пп|пункт\p{L}{0,4}|подпункт\p{L}{0,4}|тарма[қғ]\p{L}{0,5}`,
  section: '§{1,2}',
  annex: String.raw`annex|annexes|appendix|приложени\p{L}{1,3}|қосымша\p{L}{0,5}`
} as const

type Lead = keyof typeof leads

const led = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${Object.entries(leads)
    .map(([name, words]) => `(?<${name}>${words})`)
    .join('|')})(?:\\.\\s{0,2}|\\s{1,2}|(?<=§)\\s{0,2})${list}`,
  'giu'
)
/** Kazakh puts the word behind: `174-бап`, `174-бабы`. */
const followed = new RegExp(`(?<![\\p{L}\\p{N}.])(?<list>${one})[-‐‑–—\\s]ба[пб]\\p{L}{0,6}`, 'giu')
const each = new RegExp(one, 'g')

/** The articles a text names; `25.2(10)` is also `25.2` and `25`, as people quote it shorter. */
export function articlesIn(text: string): Key[] {
  const keys: Key[] = []
  for (const pattern of [led, followed]) {
    for (const match of text.matchAll(pattern)) {
      const {list: numbers = '', ...named} = match.groups ?? {}
      const lead = (Object.keys(leads) as Lead[]).find((name) => named[name] !== undefined)
      const end = match.index + match[0].length
      for (const [number] of numbers.matchAll(each)) {
        for (const short of shorter(number)) {
          for (const key of keysOf(lead ?? 'article', short)) {
            keys.push({key, start: match.index, end})
          }
        }
      }
    }
  }
  return keys
}

/** A section sign stands before an article of some laws and before a paragraph of others. */
function keysOf(lead: Lead, number: string): string[] {
  if (lead === 'section') return [keyOf.paragraph(number), keyOf.article(number)]
  return [keyOf[lead](number)]
}

/** `12(2)`, which nothing else is written like; and `12.2`, where nothing else is asked for. */
const bare = /(?<![\p{L}\p{N}.,-])(\d{1,4}(?:\.\d{1,4})?(?:\(\d{1,4}\)){1,4})(?![\p{L}\p{N}])/gu
const bareAlone = /^\s*\d{1,3}(?:\.\d{1,3}){1,3}\s*$/

/** The articles a query names, which needs no word before them. */
export function articlesInQuery(text: string): Key[] {
  const keys = articlesIn(text)
  const numbers = bareAlone.test(text) ? [text.trim()] : (text.match(bare) ?? [])
  for (const number of numbers) {
    const start = text.indexOf(number)
    const end = start + number.length
    if (keys.some((key) => key.start <= start && key.end >= end)) continue
    const [whole = ''] = shorter(number)
    for (const key of keysOf('section', whole)) keys.push({key, start, end})
  }
  return keys
}

/** The whole number as it is asked for, without the shorter ones. */
export function wholeArticles(keys: readonly Key[]): Key[] {
  const together = Map.groupBy(keys, ({start}) => start)
  return keys.filter(
    ({key, start}) => !together.get(start)?.some((other) => isPartOf(key, other.key))
  )
}

function isPartOf(key: string, other: string): boolean {
  return other.startsWith(`${key.slice(0, -1)}x`)
}

/** `25.2(10)` as `25x2x10`, `25x2` and `25`; `56-1` is an article of its own, `56h1`. */
function shorter(number: string): string[] {
  const levels = number
    .replace(/[-‐‑–—/]/g, 'h')
    .split(/[.()]+/)
    .filter((level) => level !== '')
  return levels.map((_, index) => levels.slice(0, levels.length - index).join('x'))
}
