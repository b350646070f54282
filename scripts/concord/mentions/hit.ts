/** What a scanner finds at a token. */
import type {Kind} from '../kinds.ts'
import {lawName} from '../names.ts'
import type {Form, Mention} from './mention.ts'
import type {Place} from './place.ts'
import type {Tail} from './tail.ts'

export interface Hit {
  readonly mention: Mention
  /** Where to go on. */
  readonly next: number
}

export interface Manner {
  readonly form: Form
  /** Good only if something else confirms it. */
  readonly tentative?: boolean
  readonly draft?: boolean
}

/** Treaties are told apart by the countries in their names. */
const noWords: ReadonlySet<string> = new Set()

/** A mention in English, from a token up to the end of its tail. */
export function hit(place: Place, from: number, kind: Kind, tail: Tail, manner: Manner): Hit {
  const {tokens, passage, countryWords} = place
  const {next, name, number, date, body} = tail
  const {form, tentative, draft} = manner
  const ignored = kind.family === 'agreement' ? noWords : countryWords
  return {
    next,
    mention: {
      passage,
      start: tokens[from]?.start ?? 0,
      end: tokens[next - 1]?.end ?? 0,
      form,
      family: kind.family,
      lang: 'en',
      articles: [],
      ...(name === undefined ? {} : {name: lawName(name, ignored)}),
      ...(number === undefined ? {} : {number}),
      ...(date === undefined ? {} : {date}),
      ...(body === undefined ? {} : {body}),
      ...(tentative ? {tentative} : {}),
      ...(draft ? {draft} : {})
    }
  }
}
