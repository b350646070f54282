/** All marks of a stretch of prose: what is placed already, addresses, languages. */
import type {Source} from '../../../src/model/sources.ts'
import type {Located, Mark} from '../../../src/kinds/reader.ts'
import {findLanguages} from '../../../src/model/language/languages.ts'
import {isShortened} from '../../../src/document/body.ts'

// Finds the web and mail addresses of a text, and says which of them may be links.
//
// The pages were saved from sites that print long addresses shortened:
// `https://lsm.kz/vo-skol-ko…` must stay text. And a Markdown parser with GFM
// makes links of its own of `http://`, `www.` and `a@b.c`, so whatever such a
// parser could take for an address is found here, as one or the other.

/** A stretch of a text that looks like an address; without `href` it must not become a link. */
interface Address {
  readonly start: number
  readonly end: number
  readonly href?: string
}

/** What gives an address away: the end of a scheme, `www`, or the `@` of a mail address. */
const signs = /:\/\/|(?<![a-z0-9])www(?=\.)|@/gi

/** All addresses of a text, in order and apart. */
export function findAddresses(text: string): Address[] {
  const found: Address[] = []
  let free = 0
  for (let sign = next(text, 0); sign !== null; sign = next(text, free)) {
    const address = readAddress(text, sign[0], sign.index, free)
    free = address?.end ?? sign.index + sign[0].length
    if (address !== undefined) add(found, address)
  }
  return found
}

/** Two stretches that must not link and touch are one: as code they would run together. */
function add(found: Address[], address: Address): void {
  const last = found.at(-1)
  const touches = last?.end === address.start
  if (last && touches && last.href === undefined && address.href === undefined) {
    found.splice(-1, 1, {start: last.start, end: address.end})
  } else {
    found.push(address)
  }
}

function next(text: string, from: number): RegExpExecArray | null {
  signs.lastIndex = from
  return signs.exec(text)
}

function readAddress(text: string, sign: string, at: number, free: number): Address | undefined {
  if (sign === '@') return readMail(text, at, free)
  if (sign !== '://') return readWeb(text, at, at, 'http://')
  const start = schemeStart(text, at, free)
  return start === at ? undefined : readWeb(text, start, at + sign.length, '')
}

/** Where a scheme begins: `7http://a.kz` is a figure and an address, `xhttp://a.kz` a scheme unknown. */
function schemeStart(text: string, at: number, free: number): number {
  const start = back(text, at, free, /[a-z0-9+.-]/i)
  const known = /(?<![a-z])https?$/i.exec(text.slice(Math.max(start, at - 6), at))
  if (known !== null) return at - known[0].length
  const letters = text.slice(start, at).search(/[a-z]/i)
  return letters < 0 ? at : start + letters
}

/** Where the run of such characters before an offset begins. */
function back(text: string, at: number, free: number, character: RegExp): number {
  let start = at
  while (start > free && character.test(text.charAt(start - 1))) start--
  return start
}

/** Reads an address whose host begins at `body`; `prefix` completes `www.x.kz`. */
function readWeb(text: string, start: number, body: number, prefix: string): Address | undefined {
  const run = runEnd(text, body)
  const bare = back(text, run, body, /[.,;:!?'*~([…]/)
  const cut = shortenedEnd(text.slice(bare, run))
  const end = bare + cut
  if (end === body) return undefined
  const href = prefix + text.slice(start, end)
  return isShortened(href) || !leadsSomewhere(href) ? {start, end} : {start, end, href}
}

/** Blanks, quotation marks, brackets and signs that no address holds. */
const stop =
  /[\s"“”„‟«»‹›‘’‚‛<>{}|\\^`\p{Cc}\p{Cf}\u3001\u3002\u3008-\u301F\uFF01-\uFF0F\uFF1A-\uFF1F\uFF3B\uFF3D]/u

/** Scripts written without blanks: their words may stand against the end of an address. */
const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}]/u

/** Where an address, and the punctuation after it, ends. */
function runEnd(text: string, body: number): number {
  let round = 0
  let square = 0
  for (let at = body; at < text.length; at++) {
    const character = text.charAt(at)
    if (stop.test(character)) return at
    if (character === '(') round++
    if (character === '[') square++
    // `(https://a.kz/x),` closes a bracket that the address did not open.
    if (character === ')' && round-- === 0) return at
    if (character === ']' && square-- === 0) return at
    if (/[,;]/.test(character) && /^(https?:\/\/|www\.)/i.test(text.slice(at + 1, at + 9)))
      return at
    // 访问https://a.cn/x获取, but https://zh.wikipedia.org/wiki/中国
    if (unspaced.test(character) && /[a-z0-9]/i.test(text.charAt(at - 1))) return at
  }
  return text.length
}

/** How much of the punctuation after an address shows that the source has shortened it. */
function shortenedEnd(punctuation: string): number {
  const last = punctuation.lastIndexOf('…')
  if (last >= 0) return last + 1
  return punctuation.startsWith('...') ? 3 : 0
}

/** A name with a dot, or four figures. */
const host = /^([^.]+\.)+[^.\d][^.]*$|^\d+\.\d+\.\d+\.\d+$/

/** Whether a browser would open it, at the host that one reads in it. */
function leadsSomewhere(address: string): boolean {
  if (!URL.canParse(address)) return false
  const {protocol, username, password, hostname} = new URL(address)
  const isWeb = protocol === 'http:' || protocol === 'https:'
  return isWeb && username === '' && password === '' && host.test(hostname)
}

const mailAddress = /^\w+([.+-]+\w+)*@([a-z0-9]+(-+[a-z0-9]+)*\.)+[a-z]{2,}$/i

/** Reads a mail address around its `@`; `@name` is none, nor is `5@7.3`. */
function readMail(text: string, at: number, free: number): Address | undefined {
  const local = back(text, at, free, /[\w.+-]/)
  let end = at + 1
  while (end < text.length && /[\w.-]/.test(text.charAt(end))) end++
  const cut = shortenedEnd(text.slice(back(text, end, at + 1, /\./), end + 1))
  const domain = back(text, end, at + 1, /[._-]/)
  if (local === at || !/\.[^.]*[a-z][^.]*$/i.test(text.slice(at + 1, domain))) return undefined
  const scheme = /(?:mailto|xmpp):$/i.exec(text.slice(Math.max(free, local - 7), local))?.[0] ?? ''
  const start = local - scheme.length
  const before = text.charAt(start - 1)
  const isCut = cut > 0 || before === '…'
  if (isCut) return {start, end: Math.max(domain, domain + cut)}
  const address = text.slice(local, domain)
  const foreign = /\p{L}/u.test(before) || scheme.toLowerCase() === 'xmpp:'
  if (foreign || !mailAddress.test(address)) return {start, end: domain}
  return {start, end: domain, href: `mailto:${address}`}
}

/**
 * Marks the addresses and the languages of a text.
 *
 * `taken` are marks placed before, such as calls of notes; they come back with
 * the rest, and no address or run of a language reaches over one. The marks
 * are in order and apart. Nothing is reported: every text has its marks, and
 * one with more than `mostRuns` addresses or runs of languages none of those.
 */
export function markProse(
  text: Located<string>,
  source: Pick<Source, 'language' | 'quotes'>,
  taken: readonly Mark[] = []
): Mark[] {
  const origin = text.position.start.offset
  const found = gaps(text, taken).flatMap(([start, end]) =>
    findAddresses(text.value.slice(start - origin, end - origin)).map((address) =>
      addressMark(address, start)
    )
  )
  const addresses = found.length > mostRuns ? [] : found
  const fixed = inOrder([...taken, ...addresses])
  const runs = gaps(text, fixed).flatMap(([start, end]) =>
    findLanguages(text.value.slice(start - origin, end - origin), source).map((run): Mark => ({
      type: 'language',
      start: run.start + start,
      end: run.end + start,
      lang: run.lang,
      dir: run.dir
    }))
  )
  return inOrder(runs.length > mostRuns ? fixed : [...fixed, ...runs])
}

/**
 * No paragraph that people write has so many addresses or changes its language
 * so often. Each is an element of its line, and the parser of MDX takes the
 * square of those.
 */
const mostRuns = 500

function addressMark({start, end, href}: Address, origin: number): Mark {
  const at = {start: start + origin, end: end + origin}
  return href === undefined ? {type: 'no-link', ...at} : {type: 'link', ...at, href}
}

/** The stretches of a text between marks. */
function gaps({position}: Located<string>, marks: readonly Mark[]): [number, number][] {
  const found: [number, number][] = []
  let from = position.start.offset
  for (const {start, end} of inOrder(marks)) {
    if (start > from) found.push([from, start])
    from = Math.max(from, end)
  }
  if (from < position.end.offset) found.push([from, position.end.offset])
  return found
}

function inOrder(marks: readonly Mark[]): Mark[] {
  return [...marks].sort((a, b) => a.start - b.start)
}
