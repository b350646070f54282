/**
 * A file of YAML written by hand, checked with messages at the line and column
 * of what is wrong: all at once, so that nobody mends one mistake to find the next.
 */
import type {VFile} from 'vfile'
import {
  isAlias,
  isMap,
  isNode,
  isScalar,
  LineCounter,
  parseDocument,
  type Document,
  type YAMLError,
  type YAMLMap
} from 'yaml'
import type {z} from 'zod'
import {report, type RuleId} from './rules.ts'
import type {Span} from '../../src/kinds/reader.ts'

export interface YamlFile {
  readonly document: Document
  /** Reports what was found at a stretch of the file. */
  readonly complain: (rule: RuleId, found: string, range: Range, expected?: string) => void
  /** Whether what is missing or unknown in it can be said: not after broken YAML. */
  readonly isWhole: boolean
}

/** Offsets in the file. */
type Range = readonly [start: number, end: number]

/** Parses a file and reports what is no YAML. Everything is text at first: `2021` is no number. */
export function parseYamlFile(file: VFile): YamlFile {
  const lines = new LineCounter()
  const document = parseDocument(String(file), {
    lineCounter: lines,
    prettyErrors: false,
    schema: 'failsafe'
  })
  const complain: YamlFile['complain'] = (rule, found, [start, end], expected) => {
    report(file, rule, found, {start: place(lines, start), end: place(lines, end)}, expected)
  }
  const mistakes = [...document.errors, ...document.warnings]
  for (const {pos, expected, found} of withoutConsequences(mistakes, String(file))) {
    complain('manifest-syntax', found, pos, expected)
  }
  return {document, complain, isWhole: mistakes.every(({code}) => code === 'DUPLICATE_KEY')}
}

interface Mistake {
  readonly pos: Range
  readonly expected: string | undefined
  readonly found: string
}

/**
 * The mistakes in plain words. A line that begins in the wrong column makes the
 * parser stumble over every line below it: only the first is a mistake.
 */
function withoutConsequences(mistakes: readonly YAMLError[], text: string): Mistake[] {
  let isShifted = false
  return mistakes.flatMap(({code, message, pos}): Mistake[] => {
    const line = lineAround(text, pos[0])
    const isColon = code === 'BLOCK_AS_IMPLICIT_KEY' && /:\s.*:(?:\s|$)/.test(line)
    const wasShifted = isShifted
    if (code === 'TAB_AS_INDENT') isShifted = true
    else if (!isColon && isIndentation(code, message)) {
      isShifted = true
      return wasShifted ? [] : [{pos, expected: indentation, found: line}]
    }
    const expected = mistakesInWords[code]
    return [{pos, expected, found: expected === undefined ? message : line}]
  })
}

const indentation =
  'each key in the column of the keys around it, and `- ` before the first of an entry'

/** Whether the parser speaks of a line that begins in the wrong column. */
function isIndentation(code: string, message: string): boolean {
  return (
    /^(?:BLOCK_AS|MULTILINE)_IMPLICIT_KEY$/.test(code) ||
    /^(?:Sequence item without -|Implicit map keys need)/.test(message)
  )
}

/** What is right where people go wrong most, in plainer words than the parser’s. */
const mistakesInWords: Partial<Record<string, string>> = {
  BLOCK_AS_IMPLICIT_KEY: 'quotation marks around text with a colon in it',
  MULTIPLE_DOCS: 'one list, without a line `---` in it',
  DUPLICATE_KEY: 'each key once in an entry',
  TAB_AS_INDENT: 'blanks, not tabs, at the beginning of a line'
}

function lineAround(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1
  return text.slice(start).trimStart().split(/\r?\n/, 1)[0]?.trim() ?? ''
}

function place(lines: LineCounter, offset: number): Span['start'] {
  const {line, col} = lines.linePos(offset)
  return {line: Math.max(line, 1), column: Math.max(col, 1), offset}
}

/** Reports each key of a map that is none of these. */
export function reportUnknownKeys(
  {complain}: YamlFile,
  map: YAMLMap,
  known: readonly string[]
): void {
  for (const {key} of map.items) {
    const name = isScalar(key) ? String(key.value) : String(key)
    if (known.includes(name)) continue
    const range = rangeOf(key) ?? rangeOf(map) ?? [0, 0]
    complain('manifest-key-unknown', name, range, `one of the keys ${known.join(', ')}`)
  }
}

/** A map as plain data; an alias that names nothing is reported. */
export function toPlain({document, complain}: YamlFile, map: YAMLMap): object | undefined {
  try {
    const value: unknown = map.toJS(document)
    return typeof value === 'object' && value !== null ? value : undefined
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    complain('manifest-syntax', message, rangeOf(map) ?? [0, 0])
    return undefined
  }
}

/**
 * Reports what a schema found at the keys of a map, once for each key; `forms`
 * say what each value has to look like, else `words`.
 */
export function reportIssues(
  yaml: YamlFile,
  map: YAMLMap,
  issues: readonly z.core.$ZodIssue[],
  forms: Partial<Record<string, string>>
): void {
  const first = new Map(issues.map((issue) => [issue.path[0], issue] as const).reverse())
  for (const issue of [...first.values()].reverse()) reportIssue(yaml, map, issue, forms)
}

function reportIssue(
  {complain}: YamlFile,
  map: YAMLMap,
  issue: z.core.$ZodIssue,
  forms: Partial<Record<string, string>>
): void {
  // Reported already, at the key itself.
  if (issue.code === 'unrecognized_keys') return
  const [key] = issue.path
  const name = String(key)
  const node = map.get(key, true)
  const form = forms[name] ?? 'words'
  if (node === undefined) {
    const reason = issue.code === 'custom' ? issue.message : `the key \`${name}\``
    complain('manifest-key-missing', 'none', headOf(map) ?? [0, 0], reason)
  } else {
    complain('manifest-value', String(node), rangeOf(node) ?? [0, 0], `${form} as \`${name}\``)
  }
}

/** The node that an alias names, or the node itself. */
export function resolveAlias({document}: YamlFile, node: unknown): unknown {
  return isAlias(node) ? node.resolve(document) : node
}

/** The first key of a map: where it is said what the whole map lacks. */
export function headOf(map: unknown): Range | undefined {
  return isMap(map) ? rangeOf(map.items[0]?.key) : undefined
}

/** Where a node is, without the blanks and comments after it. */
export function rangeOf(node: unknown): Range | undefined {
  const range = isNode(node) ? node.range : undefined
  return range ? [range[0], range[1]] : undefined
}
