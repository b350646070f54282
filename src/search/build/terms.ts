/** The table of terms that a site needs: rows of the YAML files, names of its countries, and its glossary. */
import anyAscii from 'any-ascii'
import countries from 'i18n-iso-countries'
import {z} from 'zod'
import {readDataFile} from '../../model/data-file.ts'
import type {Dictionary} from '../data.ts'
import {keyOf} from '../language/keys.ts'
import {lawKeys} from '../language/laws.ts'
import type {TermRow} from '../language/term-table.ts'

const phrase = z.string().min(1)
/** The fields are told in concepts.yaml. */
const rowSchema = z.strictObject({
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional(),
  say: z.array(phrase).min(1),
  ask: z.array(phrase).optional(),
  hint: z.array(phrase).optional(),
  question: z.string().transform(toPhrases).optional()
})

/** The phrases of a paragraph, parted by commas; each once. */
function toPhrases(text: string, context: z.RefinementCtx): string[] {
  const phrases = text.split(/,\s+/)
  const doubled = phrases.filter((one, at) => phrases.indexOf(one) < at)
  if (doubled.length > 0) {
    context.addIssue({
      code: 'custom',
      message: `expected each phrase once, found ${doubled.join(', ')} twice`
    })
  }
  return phrases
}

/** Read in this order: of rows with the same first term, the first gives the name. */
const files = ['concepts', 'indicators', 'bodies', 'laws', 'countries', 'places'] as const

const vocabulary = files.flatMap((name) =>
  readDataFile(new URL(`../language/${name}.yaml`, import.meta.url), z.array(rowSchema))
)

/** Adjectives of countries, by their ISO codes. */
const adjectives = readDataFile(
  new URL('../language/adjectives.yaml', import.meta.url),
  z.record(z.string().regex(/^[A-Z]{2}$/), z.array(phrase).min(1))
)

/** Everyday words and those of other languages, and what English texts say for them. */
export const dictionary: Dictionary = Object.fromEntries(
  Object.entries(
    readDataFile(
      new URL('../language/dictionary.yaml', import.meta.url),
      z.record(phrase, z.array(phrase).min(1))
    )
  ).flatMap(([words, meanings]) => words.split(/,\s*/).map((word) => [word, meanings] as const))
)

/** The lines of a paragraph. */
const lines = z.string().transform((text) => text.split('\n').filter((line) => line !== ''))

const rowsByName = new Map(vocabulary.map((row) => [row.say[0], row]))

const askedSchema = z
  .array(
    z.strictObject({
      say: phrase.refine((name) => rowsByName.has(name), 'expected the first name of a row'),
      asked: lines
    })
  )
  .superRefine((rows, context) => {
    const all = rows.flatMap(({asked}, row) => asked.map((line) => [line, row] as const))
    const rowOf = new Map(all.toReversed())
    for (const [line, row] of all) {
      if (rowOf.get(line) === row) continue
      const message = `expected each line in one row, found “${line}” in an earlier one too`
      context.addIssue({code: 'custom', message, path: [row, 'asked']})
    }
  })

/** Ways of asking for rows of indicators.yaml, by the first name of each. */
const asked = readDataFile(new URL('../language/asked.yaml', import.meta.url), askedSchema)

/** All that people say for each of these rows, by the key of its term. */
export const waysOfAsking: ReadonlyMap<string, readonly string[]> = new Map(
  asked.map(({say: name, asked: ways}) => {
    const {say = [], question = []} = rowsByName.get(name) ?? {}
    return [keyOf.term(idOf(name)), [...say, ...question, ...ways]]
  })
)

/** The rows by the numbers and names that a law may be known by, with the keys of all their names. */
const lawNames = Map.groupBy(
  vocabulary.flatMap(({country, say, ask = []}) => {
    const names = lawKeys([], [...say, ...ask])
    return lawKeys(say, say).map((key) => ({key, country, names}))
  }),
  ({key}) => key
)

/**
 * What a law is called besides, as keys: in other languages, and as people call it.
 * Of a row of one country another country's law has nothing, though it has the same number.
 */
export function otherLawNames(country: string, keys: readonly string[]): string[] {
  const rows = keys.flatMap((key) => lawNames.get(key) ?? [])
  const own = rows.filter((row) => row.country === undefined || row.country === country)
  return [...new Set(own.flatMap(({names}) => names))]
}

/** A term that texts explain, as the glossary has it. */
export interface ExplainedTerm {
  readonly name: string
  readonly abbreviations: readonly string[]
}

/** Languages in which the name of every country is known; its own comes to them. */
const languages = ['en', 'ru', 'kk']

/** The rows for texts of some countries, told by ISO code. */
export function termRows(
  present: ReadonlySet<string>,
  explained: readonly ExplainedTerm[] = []
): TermRow[] {
  const table = new Map<string, Row>()
  for (const {country, ...row} of vocabulary) {
    if (country === undefined || present.has(country)) addRow(table, row)
  }
  // Of one country alone they tell nothing, and mean its language or its people.
  const isToBeTold = present.size > 1
  for (const code of [...present].sort()) {
    addRow(table, {say: namesOf(code), ask: isToBeTold ? adjectives[code] : []}, true)
  }
  for (const {name, abbreviations} of explained)
    addRow(table, {say: [name, ...abbreviations]}, true)
  return [...table].map(([id, {say, ask, hint, question}]) => {
    const row = [id, say, ask, hint, question] as const
    const length = row.findLastIndex((field) => field.length > 0) + 1
    return row.slice(0, length) as unknown as TermRow
  })
}

interface Row {
  readonly say: readonly string[]
  readonly ask: readonly string[]
  readonly hint: readonly string[]
  readonly question: readonly string[]
}

/** Adds a row to the one of the same name; where that is asked for, to one that shares a term with it. */
function addRow(
  table: Map<string, Row>,
  {
    say,
    ask = [],
    hint = [],
    question = []
  }: Pick<Row, 'say'> & {[Field in 'ask' | 'hint' | 'question']?: Row[Field] | undefined},
  isSameByAnyTerm = false
): void {
  const [first] = say
  if (first === undefined) return
  const same = isSameByAnyTerm
    ? [...table].find(([, other]) => say.some((term) => includesTerm(other, term)))?.[0]
    : undefined
  const id = same ?? idOf(first)
  const row = table.get(id)
  table.set(id, {
    say: [...new Set([...(row?.say ?? []), ...say])],
    ask: [...new Set([...(row?.ask ?? []), ...ask])],
    hint: [...new Set([...(row?.hint ?? []), ...hint])],
    question: [...new Set([...(row?.question ?? []), ...question])]
  })
}

function includesTerm({say}: Row, term: string): boolean {
  const id = idOf(term).replace(/s$/, '')
  return say.some((one) => idOf(one).replace(/s$/, '') === id)
}

function namesOf(code: string): string[] {
  const names = [...languages, ownLanguage(code)].flatMap(
    (language) => countries.getName(code, language, {select: 'all'}) ?? []
  )
  return [...new Set(names)]
}

/** The language most people of a country are likely to write. */
function ownLanguage(code: string): string {
  return new Intl.Locale(`und-${code}`).maximize().language
}

/** The name of a row: its first term in plain letters. */
function idOf(term: string): string {
  return anyAscii(term)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
}
