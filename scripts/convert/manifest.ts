/**
 * Reads the manifest `sources.yaml`, which says what each text of its folder is.
 *
 * It is written by hand, so everything that is wrong with it is said at once,
 * at its line; an entry with a mistake is left out and the rest goes on.
 */
import type {VFile} from 'vfile'
import {isMap, isScalar, isSeq, type YAMLMap} from 'yaml'
import {z} from 'zod'
import {textKinds} from '../../src/kinds/index.ts'
import {countryName, territories} from '../../src/model/countries.ts'
import {tomorrow} from '../../src/atlas/lock.ts'
import {sourceClasses, sourceSchema, type Source} from '../../src/model/sources.ts'
import {
  headOf,
  parseYamlFile,
  rangeOf,
  reportIssues,
  reportUnknownKeys,
  resolveAlias,
  toPlain,
  type YamlFile
} from './yaml-file.ts'

/** The name of the manifest in a folder of seeds. */
export const manifestName = 'sources.yaml'

/** What other files in the folder are called, such as `README.md`, is nobody's text. */
const textName = /\.(?:txt|html?|xhtml)$/i

/** What a folder of seeds holds that is no file, by name: `a folder`. */
export type NoFiles = ReadonlyMap<string, string>

/**
 * The entries of a manifest that are whole and whose text is there, in order.
 *
 * `names` are the texts in its folder, `noFiles` what else it holds. Reports to `file`, with the place in
 * it, and never throws: broken YAML, keys unknown or missing, values of the
 * wrong form, a text named twice, an entry without text, a text without entry.
 */
export function readManifest(
  file: VFile,
  names: readonly string[],
  noFiles: NoFiles = new Map()
): Source[] {
  const manifest = parseYamlFile(file)
  return manifest.isWhole ? readEntries(manifest, names, noFiles) : []
}

function readEntries(manifest: YamlFile, names: readonly string[], noFiles: NoFiles): Source[] {
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
  const others = new Map([...noFiles].map(([name, what]) => [name.normalize(), what]))
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
    const isThere = checkFile(manifest, item, {texts, others}, named)
    return source !== undefined && isThere ? [source] : []
  })
  const head = headOf(contents) ?? whole
  for (const name of duplicates(names)) {
    complain(
      'manifest-file-twice',
      name,
      head,
      'one file per name, however its accents are encoded'
    )
  }
  for (const name of texts.keys()) {
    if (named.has(name)) continue
    if (!textName.test(name)) {
      complain('file-ignored', name, head)
      continue
    }
    complain('manifest-entry-missing', 'none', head, `an entry for \`${name}\``)
  }
  for (const [name, what] of others) {
    if (!named.has(name) && textName.test(name)) complain('no-file', `${name}, ${what}`, head)
  }
  return sources
}

/** Names that two files have: one with its accents in letters of their own, one without. */
function duplicates(names: readonly string[]): readonly string[] {
  const known = new Set<string>()
  return names.flatMap((one) => {
    const name = one.normalize()
    const isKnown = known.has(name)
    known.add(name)
    return isKnown ? [name] : []
  })
}

/** Whether an entry names a text that is there and that no other entry has named. */
function checkFile(
  manifest: YamlFile,
  entry: YAMLMap,
  {texts, others}: {readonly texts: ReadonlySet<string>; readonly others: NoFiles},
  named: Set<string>
): boolean {
  const {complain} = manifest
  const given = entry.get('file', true)
  const node = resolveAlias(manifest, given)
  const name = isScalar(node) ? String(node.value).normalize() : ''
  const range = rangeOf(given) ?? [0, 0]
  const isTwice = named.has(name)
  const isThere = texts.has(name)
  if (isTwice) complain('manifest-file-twice', name, range)
  if (!isThere && name !== '') {
    const found = others.get(name) ?? ''
    complain('manifest-file-missing', found, range, `a file \`${name}\` in the folder of the seeds`)
  }
  named.add(name)
  return isThere && !isTwice
}

const kinds = Object.keys(textKinds)

/** An entry: a source of a kind that some reader converts. */
const entrySchema = sourceSchema
  .extend({kind: z.enum(kinds)})
  .refine(({kind, edition}) => edition !== undefined || !textKinds[kind]?.needsEdition, {
    message: 'the key `edition`, the year that texts of this kind have',
    path: ['edition']
  })

const keys = Object.keys(entrySchema.shape)

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

function readEntry(manifest: YamlFile, entry: YAMLMap): Source | undefined {
  reportUnknownKeys(manifest, entry, keys)
  const value = toValue(manifest, entry)
  if (value === undefined) return undefined
  const {success, data, error} = entrySchema.safeParse(value)
  if (!success) {
    reportIssues(manifest, entry, error.issues, forms)
    return undefined
  }
  if (!isOfThisWorld(manifest, entry, data)) return undefined
  const {file, address} = data
  return {
    ...data,
    // A file name is one name however its accents are written.
    file: file.normalize(),
    ...(address !== undefined && {address: encoded(address)})
  }
}

/** An address with what browsers show in it and no link may have, `{` and a lone `%`, encoded. */
function encoded(address: string): string {
  const [, host = '', rest = ''] = /^(https?:\/\/[^/?#]*)(.*)$/is.exec(address) ?? []
  return host + rest.replace(/["<>[\]\\^`{|}]|%(?![\da-f]{2})/gi, encodeURIComponent)
}

/** Whether the country of an entry is one, and its days are not yet to come. */
function isOfThisWorld(manifest: YamlFile, entry: YAMLMap, source: Source): boolean {
  const complain = (key: keyof Source, expected: string): false => {
    const range = rangeOf(entry.get(key, true)) ?? rangeOf(entry) ?? [0, 0]
    manifest.complain('manifest-value', String(source[key]), range, expected)
    return false
  }
  const {country, edition = 0} = source
  const isCountry =
    country === undefined || countryName(country) !== undefined || complain('country', countryForm)
  const latest = tomorrow()
  const isPast = (['saved', 'published'] as const).map(
    (key) => (source[key] ?? '') <= latest || complain(key, 'a day that is not in the future')
  )
  // Reports are named for the year they appear in, at most for the next.
  const isOut =
    edition <= Number(latest.slice(0, 4)) + 1 ||
    complain('edition', 'a year that is not in the future')
  return isCountry && isOut && isPast.every(Boolean)
}

const countryForm = `a code of ISO 3166 such as KZ, or of a territory without one: ${Object.entries(
  territories
)
  .map(([code, [name]]) => `${code} (${name})`)
  .join(', ')}`

/** An entry as plain data, its year a number. */
function toValue(manifest: YamlFile, entry: YAMLMap): object | undefined {
  const value = toPlain(manifest, entry)
  const edition = value !== undefined && 'edition' in value ? value.edition : undefined
  return typeof edition === 'string' && /^\d+$/.test(edition)
    ? {...value, edition: Number(edition)}
    : value
}
