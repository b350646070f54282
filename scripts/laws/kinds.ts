/** The words that say what kind of act a text names, in the languages of the sources. */
import {z} from 'zod'
import {readDataFile} from '../../src/model/data-file.ts'
import {oncePerText} from '../../src/model/memory.ts'
import {isCapital, isCyrillic, type Token} from '../passages/tokens.ts'
import {readNumber} from './numbers.ts'
import {words} from './words.ts'

/** Kinds of act that can be one another in translation: a постановление is a decree or a resolution. */
export const familySchema = z.enum([
  'law',
  'code',
  'constitution',
  'decree',
  'order',
  'decision',
  'circular',
  'rules',
  'technical regulation',
  'directive',
  'agreement',
  'paper',
  'act'
])

export type Family = z.infer<typeof familySchema>

const table = readDataFile(
  new URL('data/kinds.yaml', import.meta.url),
  z.record(
    familySchema,
    z.strictObject({
      title: z.string().min(1),
      words: z.array(z.string()),
      foreign: z.array(z.string()).default([]),
      behind: z.array(z.string()).default([]),
      compounds: z.array(z.string()).default([]),
      numbered: z.array(z.string()).default([]),
      short: z.array(z.string().regex(/^(?:(?:\p{Lu}\p{Ll}*\.)+|\p{Lu}{2,5})$/u)).default([]),
      stems: z.array(z.string().transform((stem) => new RegExp(`^${stem}$`)))
    })
  )
)

const families = familySchema.options

const wordKinds: ReadonlyMap<string, Omit<Kind, 'length'>> = new Map(
  families.flatMap((family) => {
    const {words, foreign, behind, numbered} = table[family]
    return [
      ...words.map((word) => [word, {family}] as const),
      ...foreign.map((word) => [word, {family, foreign: true}] as const),
      ...behind.map((word) => [word, {family, foreign: true, behind: true}] as const),
      ...numbered.map((word) => [word, {family, numbered: true}] as const)
    ]
  })
)

const shortKinds: ReadonlyMap<string, Family> = new Map(
  families.flatMap((family) => table[family].short.map((short) => [short, family] as const))
)

const compoundKinds = families.flatMap((family) =>
  table[family].compounds.map((ending) => [ending, family] as const)
)

const genericCompounds = words['generic compounds']

/** Letters before the ending of a compound. */
const shortestCompound = 3

/** Most letters of an abbreviation. */
const mostLetters = 3

const stemFamilies = families.flatMap((family) =>
  table[family].stems.map((stem) => [stem, family] as const)
)

/** What an act of a family is called where no text says it. */
export function titleOfFamily(family: Family): string {
  return table[family].title
}

/** A kind word and how many tokens it takes. */
export interface Kind {
  readonly family: Family
  /** Whether the word is of another language that writes Latin letters. */
  readonly foreign?: boolean
  /** Whether the name stands before it: `Türk Ceza Kanunu`. */
  readonly behind?: boolean
  /** Whether the name is part of the word: `Telekommunikationsgesetz`. */
  readonly compound?: boolean
  /** Whether it names an act only with a capital and before a number: `Provision 60-E/2016`. */
  readonly numbered?: boolean
  /** Whether it is an abbreviation, behind which a number stands without a sign. */
  readonly short?: true
  readonly length: number
}

const firstWords = new Set(
  [...wordKinds.keys(), ...[...shortKinds.keys()].map((short) => short.toLowerCase())].map(
    (words) => words.replace(/[ .].*$/u, '')
  )
)

/** Whether any kind begins with a word: most begin none, and are asked about many times. */
const canBegin = oncePerText(
  (lower) =>
    firstWords.has(lower) ||
    inflected(lower) !== undefined ||
    compoundKinds.some(([ending]) => lower.endsWith(ending)) ||
    stemFamilies.some(([pattern]) => pattern.test(lower))
)

/** The kind word at a token, whatever its capitals. */
export function kindAt(tokens: readonly Token[], at: number): Kind | undefined {
  const token = tokens[at]
  if (token?.kind !== 'word' || !canBegin(token.lower)) return undefined
  const two = wordKinds.get(`${token.lower} ${tokens[at + 1]?.lower ?? ''}`)
  if (two !== undefined && (!two.numbered || isNumberAt(tokens, at + 2))) return {...two, length: 2}
  const short = shortAt(tokens, at)
  if (short !== undefined) return short
  const one = wordKinds.get(token.lower) ?? inflected(token.lower)
  if (one !== undefined && (!one.numbered || isNumbered(tokens, at))) return {...one, length: 1}
  if (!isCyrillic(token)) return compoundAt(token)
  for (const [pattern, found] of stemFamilies) {
    if (pattern.test(token.lower)) return {family: found, length: 1}
  }
  return undefined
}

/** `Kanunu’nun`: an ending behind an apostrophe. */
function inflected(lower: string): Omit<Kind, 'length'> | undefined {
  const apostrophe = lower.search(/[’']/u)
  const kind = apostrophe < 0 ? undefined : wordKinds.get(lower.slice(0, apostrophe))
  return kind?.behind ? kind : undefined
}

function compoundAt(token: Token): Kind | undefined {
  const {lower} = token
  const [ending, family] = compoundKinds.find(([each]) => lower.endsWith(each)) ?? []
  if (ending === undefined || family === undefined || !isCapital(token)) return undefined
  const isName = lower.length >= ending.length + shortestCompound && !genericCompounds.has(lower)
  return isName ? {family, foreign: true, compound: true, length: 1} : undefined
}

/** `L.I.` before a number. */
function shortAt(tokens: readonly Token[], at: number): Kind | undefined {
  const plain = shortKinds.get(tokens[at]?.text ?? '')
  if (plain !== undefined && isNumberAt(tokens, at + 1))
    return {family: plain, length: 1, short: true}
  if (tokens[at + 1]?.text !== '.') return undefined
  for (let length = 2 * mostLetters; length > 2; length -= 2) {
    const text = tokens
      .slice(at, at + length)
      .map((token) => token.text)
      .join('')
    const family = shortKinds.get(text)
    if (family !== undefined && isNumberAt(tokens, at + length))
      return {family, length, short: true}
  }
  return undefined
}

/** `Provision 60-E/2016`, `Communication “A” 6354`: a word of daily use but for capital and number. */
function isNumbered(tokens: readonly Token[], at: number): boolean {
  const [word, , letter] = tokens.slice(at, at + 3)
  if (word === undefined || !isCapital(word)) return false
  return (
    isNumberAt(tokens, at + 1) ||
    (/^\p{Lu}$/u.test(letter?.text ?? '') && isNumberAt(tokens, at + 4))
  )
}

/** A number, with its sign or without. */
function isNumberAt(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.kind === 'number' || readNumber(tokens, at) !== undefined
}

/** Kinds whose capitalised word is no sign yet: `Rules On Protests` may be a headline. */
export function isWeak(family: Family): boolean {
  return family !== 'law' && family !== 'code' && family !== 'constitution'
}

const text = z.string().min(1)

/** Names of laws, with what the table says of each. */
export const nameTable = readDataFile(
  new URL('data/names.yaml', import.meta.url),
  z.array(
    z.strictObject({
      country: z.string().regex(/^([A-Z]{2}|\*)$/),
      name: text,
      is: text.optional(),
      literal: z.boolean().default(false),
      scope: z
        .string()
        .regex(/^[a-z]{2,5}$/)
        .optional(),
      reason: text
    })
  )
)

/** Where acts belong that are of no single country. */
export const scopeTable = readDataFile(
  new URL('data/scopes.yaml', import.meta.url),
  z.array(
    z.strictObject({
      scope: z.string().regex(/^[a-z]{2,5}$/),
      pattern: z.string().transform((source) => new RegExp(source)),
      families: z.array(familySchema).min(1),
      reason: text
    })
  )
)

/** Where treaties between states belong. */
export const treaties = 'int'

/** Names to be found as they are in the texts of a country. */
export function literalNames(country: string): string[] {
  return nameTable
    .filter((row) => row.literal && (row.country === '*' || row.country === country))
    .map(({name}) => name)
}
