/**
 * Reads the manifest `sources.yaml`, which says what each text of its folder is.
 *
 * It is written by hand, so everything that is wrong with it is said at once,
 * at its line; an entry with a mistake is left out and the rest goes on.
 */
import type {VFile} from 'vfile'
import {
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type Document,
  type YAMLError,
  type YAMLMap
} from 'yaml'
import type {z} from 'zod'
import {kinds, sourceClasses, sourceSchema, type Source} from '../../src/model/sources.ts'
import {report, type RuleId} from './rules.ts'
import type {Span} from './source.ts'

/** The name of the manifest in a folder of seeds. */
export const manifestName = 'sources.yaml'

interface Manifest {
  readonly document: Document
  /** Reports what was found at a stretch of the manifest. */
  readonly complain: (rule: RuleId, found: string, range: Range, expected?: string) => void
}

/** What other files in the folder are called, such as `README.md`, is nobody's text. */
const textName = /\.(?:txt|html?|xhtml)$/i

/** Offsets in the manifest. */
type Range = readonly [start: number, end: number]

/**
 * The entries of a manifest that are whole and whose text is there, in order.
 *
 * `names` are the texts in its folder. Reports to `file`, with the place in
 * it, and never throws: broken YAML, keys unknown or missing, values of the
 * wrong form, a text named twice, an entry without text, a text without entry.
 */
export function readManifest(file: VFile, names: readonly string[]): Source[] {
  const lines = new LineCounter()
  const document = parseDocument(String(file), {
    lineCounter: lines,
    prettyErrors: false,
    // Everything is text at first: the `2021` of `published: 2021` is no number.
    schema: 'failsafe'
  })
  const manifest: Manifest = {
    document,
    complain: (rule, found, [start, end], expected) => {
      report(file, rule, found, {start: place(lines, start), end: place(lines, end)}, expected)
    }
  }
  const mistakes = [...document.errors, ...document.warnings]
  for (const mistake of mistakes) reportSyntax(manifest, mistake)
  // After broken YAML, what is missing and what is unknown would be guesses.
  if (mistakes.some(({code}) => code !== 'DUPLICATE_KEY')) return []
  return readEntries(manifest, names)
}

function place(lines: LineCounter, offset: number): Span['start'] {
  const {line, col} = lines.linePos(offset)
  return {line: Math.max(line, 1), column: Math.max(col, 1), offset}
}

function reportSyntax({complain}: Manifest, {message, pos}: YAMLError): void {
  complain('manifest-syntax', message, pos)
}

function readEntries(manifest: Manifest, names: readonly string[]): Source[] {
  const {document, complain} = manifest
  const {contents} = document
  const whole = rangeOf(contents) ?? [0, 0]
  if (isMap(contents)) reportUnknownKeys(manifest, contents, ['sources'])
  const list = isMap(contents) ? contents.get('sources') : undefined
  if (!isSeq(list)) {
    complain('manifest-key-missing', 'none', headOf(contents) ?? whole, 'a list `sources`')
    return []
  }
  const named = new Set<string>()
  const texts = new Set(names.map((name) => name.normalize()))
  const sources = list.items.flatMap((item) => {
    if (!isMap(item)) {
      complain(
        'manifest-value',
        String(item),
        rangeOf(item) ?? whole,
        'an entry of keys and values'
      )
      return []
    }
    const source = readEntry(manifest, item)
    const isThere = checkFile(manifest, item, texts, named)
    return source !== undefined && isThere ? [source] : []
  })
  const head = headOf(contents) ?? whole
  for (const name of texts.keys()) {
    if (named.has(name)) continue
    if (!textName.test(name)) {
      complain('file-ignored', name, head)
      continue
    }
    complain('manifest-entry-missing', 'none', head, `an entry for \`${name}\``)
  }
  return sources
}

/** Whether an entry names a text that is there and that no other entry has named. */
function checkFile(
  {document, complain}: Manifest,
  entry: YAMLMap,
  texts: ReadonlySet<string>,
  named: Set<string>
): boolean {
  const given = entry.get('file', true)
  const node = isAlias(given) ? given.resolve(document) : given
  const name = isScalar(node) ? String(node.value).normalize() : ''
  const range = rangeOf(given) ?? [0, 0]
  const isTwice = named.has(name)
  const isThere = texts.has(name)
  if (isTwice) complain('manifest-file-twice', name, range)
  if (!isThere && name !== '') complain('manifest-file-missing', name, range)
  named.add(name)
  return isThere && !isTwice
}

const keys = Object.keys(sourceSchema.shape)

/** What a value has to look like, where `words` does not say it. */
const forms: Partial<Record<string, string>> = {
  file: 'the name of a file in the folder',
  kind: `one of ${kinds.join(', ')}`,
  class: `one of ${Object.keys(sourceClasses).join(', ')}`,
  edition: 'a year such as 2021',
  authors: 'a list of names',
  country: 'a country code such as KZ',
  language: 'a language tag such as en',
  quotes: 'a list of language tags such as [ru, kk]',
  address: 'a web address',
  saved: 'a day such as 2021-06-01',
  published: 'a year, month or day such as 2021-06',
  accepted: 'rules and lines with reasons, such as `coverage-missing 29: …`,'
}

function readEntry(manifest: Manifest, entry: YAMLMap): Source | undefined {
  reportUnknownKeys(manifest, entry, keys)
  const value = toValue(manifest, entry)
  if (value === undefined) return undefined
  const {success, data, error} = sourceSchema.safeParse(value)
  // A file name is one name however its accents are written.
  if (success) return {...data, file: data.file.normalize()}
  for (const issue of error.issues) reportIssue(manifest, entry, issue)
  return undefined
}

/** An entry as plain data; an alias that names nothing is reported. */
function toValue({document, complain}: Manifest, entry: YAMLMap): object | undefined {
  try {
    const value: unknown = entry.toJS(document)
    if (typeof value !== 'object' || value === null) return undefined
    const edition = 'edition' in value ? value.edition : undefined
    return typeof edition === 'string' && /^\d+$/.test(edition)
      ? {...value, edition: Number(edition)}
      : value
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    complain('manifest-syntax', message, rangeOf(entry) ?? [0, 0])
    return undefined
  }
}

function reportUnknownKeys({complain}: Manifest, map: YAMLMap, known: readonly string[]): void {
  for (const {key} of map.items) {
    const name = isScalar(key) ? String(key.value) : String(key)
    if (known.includes(name)) continue
    const range = rangeOf(key) ?? rangeOf(map) ?? [0, 0]
    complain('manifest-key-unknown', name, range, `one of the keys ${known.join(', ')}`)
  }
}

function reportIssue({complain}: Manifest, entry: YAMLMap, issue: z.core.$ZodIssue): void {
  // Told already, at the key itself.
  if (issue.code === 'unrecognized_keys') return
  const [key] = issue.path
  const name = String(key)
  const node = entry.get(key, true)
  const form = forms[name] ?? 'words'
  if (node === undefined) {
    const reason = issue.code === 'custom' ? issue.message : `the key \`${name}\``
    complain('manifest-key-missing', 'none', headOf(entry) ?? [0, 0], reason)
  } else {
    complain('manifest-value', String(node), rangeOf(node) ?? [0, 0], `${form} as \`${name}\``)
  }
}

/** The first key of a map: where it is said what the whole map lacks. */
function headOf(map: unknown): Range | undefined {
  return isMap(map) ? rangeOf(map.items[0]?.key) : undefined
}

/** Where a node stands, without the blanks and comments after it. */
function rangeOf(node: unknown): Range | undefined {
  const range = isNode(node) ? node.range : undefined
  return range ? [range[0], range[1]] : undefined
}
