/** A sentence as claims are compared: its acts, the words of what it is on, and the sentence before where it points back. */
import {stemmer} from 'stemmer'
import {z} from 'zod'
import {globalPattern, pattern, readDataFile} from '../../src/model/data-file.ts'
import {isOfCountry} from '../passages/country.ts'
import type {Passage} from '../passages/passage.ts'
import {type Statement, statementsOf} from '../passages/sentences.ts'
import {tokenise} from '../passages/tokens.ts'

const list = z.array(z.string())

export const words = readDataFile(
  new URL('data/claims.yaml', import.meta.url),
  z.strictObject({
    kinds: z.strictObject({
      deadline: pattern,
      authority: pattern,
      consent: pattern,
      penalty: pattern,
      duty: pattern
    }),
    open: pattern,
    acts: z.record(z.string(), list),
    things: z.record(z.string(), list),
    materials: list,
    generic: list,
    binding: pattern,
    obliging: pattern,
    unbound: pattern,
    'without-consent': pattern,
    recurring: globalPattern,
    allowed: pattern,
    forbidden: pattern,
    excepted: pattern,
    powerless: pattern,
    conditional: pattern,
    denying: pattern,
    well: z.string(),
    lacking: z.string(),
    unready: pattern
  })
)

export interface Sentence extends Statement {
  readonly text: string
  readonly acts: ReadonlySet<string>
  /** Stems of what it is on, without acts and words that say nothing. */
  readonly subjects: ReadonlySet<string>
  readonly materials: ReadonlySet<string>
}

const pointing = /^(?:such|this|that|these|those|it|they)\b/iu

/** The sentences of a passage. */
export function sentencesIn(passage: Passage): Sentence[] {
  return statementsOf(passage).map(toSentence)
}

/** The sentences of a passage, one that points back together with the one before. */
export function joinedSentences(passage: Passage): Sentence[] {
  const joined: Statement[] = []
  for (const statement of statementsOf(passage)) {
    const isPointing = pointing.test(passage.text.slice(statement.start, statement.end))
    const before = isPointing ? joined.pop() : undefined
    joined.push({...statement, start: before?.start ?? statement.start})
  }
  return joined.map(toSentence)
}

function toSentence(statement: Statement): Sentence {
  const {passage, start, end} = statement
  const text = passage.text.slice(start, end)
  const acts = new Set<string>()
  const subjects = new Set<string>()
  const materials = new Set<string>()
  for (const {kind, lower} of tokenise(text)) {
    if (kind !== 'word' || lower.length < 3 || isOfCountry(lower, passage.country)) continue
    for (const one of words.materials) if (lower.startsWith(one)) materials.add(one)
    const act = nameIn(words.acts, lower)
    const thing = nameIn(words.things, lower)
    if (act !== undefined) acts.add(act)
    else if (thing !== undefined) subjects.add(thing)
    else if (!isGeneric(lower)) subjects.add(stemmer(lower))
  }
  return {...statement, text, acts, subjects, materials}
}

/** The acts that a stretch of text names, in its order. */
export function actsIn(text: string): string[] {
  return tokenise(text).flatMap(({kind, lower}) =>
    kind === 'word' ? (nameIn(words.acts, lower) ?? []) : []
  )
}

function nameIn(
  names: Readonly<Record<string, readonly string[]>>,
  word: string
): string | undefined {
  return Object.entries(names).find(([, beginnings]) => begins(word, beginnings))?.[0]
}

function begins(word: string, beginnings: readonly string[]): boolean {
  return beginnings.some((one) => word.startsWith(one) && (one.length > 3 || word.length <= 6))
}

const small = new Set(
  (
    'the and for with that this these those which are was were been being has have had its their from into ' +
    'any all other not only may can will would than where when while who whom also both either between within ' +
    'after before during however additionally furthermore these they them there about over more most some each per'
  ).split(' ')
)

function isGeneric(word: string): boolean {
  return small.has(word) || words.generic.some((one) => word.startsWith(one))
}
