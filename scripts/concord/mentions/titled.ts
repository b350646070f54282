/** Titles in quotation marks or brackets that begin as those of laws do: `“On approval of the Rules for …,”`. */
import {kindAt} from '../kinds.ts'
import {lawName} from '../names.ts'
import type {Hit} from './hit.ts'
import type {Mention} from './mention.ts'
import {quotedRun} from './name-run.ts'
import type {Place} from './place.ts'

const firmTitle = /^On (approval of|(introducing )?amendments|additions) /i

/** The title of a law behind the quotation mark or bracket at a token. */
export function titledMention(place: Place, at: number): Hit | undefined {
  const {tokens, passage} = place
  const open = tokens[at - 1]?.text
  if (passage.role !== 'note' || open === undefined || !openers.has(open)) return undefined
  const start = tokens[at]?.start ?? 0
  if (!firmTitle.test(passage.text.slice(start, start + 40))) return undefined
  const mention = titleBehind(place, at - 1)
  if (mention === undefined) return undefined
  let next = at
  while ((tokens[next]?.start ?? Infinity) < mention.end) next++
  return {mention, next}
}

const openers = new Set(['“', '"', '«', '['])

/** Whether a quotation mark or a bracket opens at a token. */
export function opensTitle(place: Place, at: number): boolean {
  return openers.has(place.tokens[at]?.text ?? '')
}

/** All that stands between the mark at a token and the one that closes it, as the name of a law. */
export function titleBehind(place: Place, at: number): Mention | undefined {
  const {tokens} = place
  const run = tokens[at]?.text === '[' ? bracketRun(place, at) : quotedRun(tokens, at)
  return run === undefined ? undefined : titleOf(place, run.from, run.to)
}

/** Tokens within brackets, without quotation marks around them. */
function bracketRun({tokens}: Place, at: number): {from: number; to: number} | undefined {
  let from = at + 1
  let to = from
  while (to < tokens.length && tokens[to]?.text !== ']' && to - at < 80) to++
  if (['“', '"', '‘', '«'].includes(tokens[from]?.text ?? '')) from++
  return to > from ? {from, to} : undefined
}

/** `[On Information and Communications, Article 9-2]`: the name ends before the article. */
function titleOf(place: Place, from: number, to: number): Mention | undefined {
  const {tokens, passage, countryWords} = place
  const start = tokens[from]?.start ?? 0
  const [whole = ''] = place.text(from, to).split(/,\s*(?:Article|Art\.)/, 1)
  const text = whole.replace(/[,.\s“”"]+$/u, '')
  // `Закон о связи [Law]` says what it is, not what it is called.
  const kind = kindAt(tokens, from)
  const isKindAlone =
    kind !== undefined && tokens[from + kind.length - 1]?.end === start + text.length
  if (text === '' || isKindAlone) return undefined
  return {
    passage,
    start,
    end: start + text.length,
    form: 'full',
    family: undefined,
    lang: /\p{Script=Cyrillic}/u.test(text) ? 'ru' : 'en',
    name: lawName(text, countryWords),
    articles: []
  }
}
