/**
 * Reads a table that is written by hand, as YAML: words of the field, names,
 * databases. People who know the law edit it, so a mistake is told with its
 * file, line and column, what was expected and what was found.
 */
import {readFileSync} from 'node:fs'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {CORE_SCHEMA, load} from 'js-yaml'
import {type Document, isNode, LineCounter, parseDocument} from 'yaml'
import {z} from 'zod'

/** Words in lower case. */
export const wordSet = z.array(z.string().min(1)).transform((words) => new Set(words))

/** A regular expression, read without regard to capitals. */
export const pattern = z.string().transform((source, context) => {
  try {
    return new RegExp(source, 'iu')
  } catch {
    context.addIssue({code: 'custom', message: `no regular expression: ${source}`})
    return z.NEVER
  }
})

/** The same, for every place that it matches. */
export const globalPattern = pattern.transform((one) => new RegExp(one.source, 'giu'))

/** A table with mistakes; the message lists them all, one a line. */
class DataFileError extends Error {
  override readonly name = 'DataFileError'
}

/** The table at an address, checked against its schema. Throws a `DataFileError` that lists every mistake. */
export function readDataFile<Schema extends z.ZodType>(url: URL, schema: Schema): z.output<Schema> {
  const file = fileURLToPath(url)
  return parseDataFile(readFileSync(file, 'utf8'), path.relative(process.cwd(), file), schema)
}

/** The same of a text; `file` is what messages call it. */
export function parseDataFile<Schema extends z.ZodType>(
  text: string,
  file: string,
  schema: Schema
): z.output<Schema> {
  const read = schema.safeParse(valueOf(text, file))
  if (read.success) return read.data
  throw new DataFileError(read.error.issues.map((issue) => sayIssue(issue, text, file)).join('\n'))
}

/** By the reader that is ten times as quick: a build reads thousands of lines of tables. */
function valueOf(text: string, file: string): unknown {
  try {
    return load(text, {schema: CORE_SCHEMA})
  } catch (error) {
    const {document, at} = readWithPlaces(text, file)
    const [broken] = document.errors
    throw new DataFileError(
      broken === undefined ? `${file}: ${String(error)}` : `${at(broken.pos[0])} ${broken.message}`
    )
  }
}

function sayIssue({message, path: keys}: z.core.$ZodIssue, text: string, file: string): string {
  const {document, at} = readWithPlaces(text, file)
  const found = JSON.stringify(document.getIn(keys)) as string | undefined
  const where = keys.length === 0 ? 'the file' : `\`${keys.join('.')}\``
  return `${at(offsetOf(document, keys))} ${where}: ${message}, found ${found?.slice(0, 80) ?? 'nothing'}`
}

/** By the reader that knows where each value stands. */
function readWithPlaces(
  text: string,
  file: string
): {document: Document; at: (offset: number) => string} {
  const lines = new LineCounter()
  const document = parseDocument(text, {lineCounter: lines, prettyErrors: false})
  const at = (offset: number): string => {
    const {line, col} = lines.linePos(offset)
    return `${file}:${Math.max(line, 1)}:${Math.max(col, 1)}`
  }
  return {document, at}
}

/** A list of words or phrases in a table. */
export const wordList = z.array(z.string().min(1)).min(1)

/** Such a list as the source of a pattern of any of them, the longest first. */
export const anyOfWords = wordList.transform(
  (list) =>
    `(?:${list
      .toSorted((a, b) => b.length - a.length)
      .map((word) => RegExp.escape(word))
      .join('|')})`
)

/** Where the value at a path begins, or what would hold it. */
function offsetOf(document: Document, keys: readonly PropertyKey[]): number {
  for (let length = keys.length; length >= 0; length--) {
    const node = document.getIn(keys.slice(0, length), true)
    if (isNode(node) && node.range) return node.range[0]
  }
  return 0
}
