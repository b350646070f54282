/** The golden file: what people type, and what must be found for it. */
import {readFileSync} from 'node:fs'
import path from 'node:path'
import {parse} from 'yaml'
import {z} from 'zod'

const answers = z.array(z.string()).min(1)
const querySchema = z
  .strictObject({
    ask: z.string(),
    lang: z.enum(['ru', 'kk']).optional(),
    first: answers.optional(),
    among: answers.optional(),
    /** Shown in the docs beside what plain Pagefind finds. */
    example: z.literal(true).optional()
  })
  .refine(({first, among}) => (first === undefined) !== (among === undefined), 'first or among')
const pagesSchema = z.object({pages: z.record(z.string(), z.string())})
const fileSchema = z.strictObject({
  pages: z.record(z.string(), z.string()).optional(),
  queries: z.record(z.string(), z.array(querySchema))
})

/** A page, or a passage of it. */
export interface Answer {
  readonly address: string
  readonly anchor: string | undefined
}

export interface Golden {
  /** The class of the query: law numbers, spelling … */
  readonly class: string
  readonly ask: string
  readonly lang: string
  /** One of these must come first; among the first three where `first` is false. */
  readonly answers: readonly Answer[]
  readonly first: boolean
  readonly example: boolean
}

const read = (name: string): unknown =>
  parse(readFileSync(path.join(import.meta.dirname, name), 'utf8'))

/** All queries of a file, with addresses for the short names of pages, which it has itself or golden.yaml. */
export function readGolden(
  name:
    | 'golden.yaml'
    | 'questions.yaml'
    | 'tasks.yaml'
    | 'blind.yaml'
    | 'fresh.yaml'
    | 'unseen.yaml'
    | 'countries.yaml'
    | 'strangers.yaml' = 'golden.yaml'
): Golden[] {
  const file = fileSchema.parse(read(name))
  const {queries, pages = pagesSchema.parse(read('golden.yaml')).pages} = file
  const toAnswer = (short: string): Answer => {
    const [name = '', anchor] = short.split('#')
    const address = pages[name]
    if (address === undefined) throw new Error(`the golden file names no page ${name}`)
    return {address, anchor}
  }
  return Object.entries(queries).flatMap(([name, list]) =>
    list.map(({ask, lang = 'en', first, among, example = false}) => ({
      class: name,
      ask,
      lang,
      answers: (first ?? among ?? []).map(toAnswer),
      first: first !== undefined,
      example
    }))
  )
}
