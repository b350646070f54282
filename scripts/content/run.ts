/** Reads a folder of seeds and converts it; writes nothing. */
import {hash} from 'node:crypto'
import {type Dirent, readFileSync, statSync} from 'node:fs'
import {readdir, readFile, stat} from 'node:fs/promises'
import path from 'node:path'
import {VFile} from 'vfile'
import type {VFileMessage} from 'vfile-message'
import {type Conversion, convert, type Input, type Published} from '../convert/convert.ts'
import {manifestName, type NoFiles, readManifest} from '../convert/manifest.ts'
import type {Counts} from '../convert/pages.ts'
import {doubtsOf, openDoubts} from '../convert/doubts/index.ts'
import {decode} from '../convert/encoding.ts'
import {report} from '../convert/rules.ts'
import {readSettings, settingsName} from '../convert/settings.ts'
import {readSeed} from '../convert/source.ts'
import {printable, progressOf, UsageError} from '../terminal/usage.ts'
import {type Memory, noMemory} from '../../src/model/memory.ts'
import type {Settings} from '../../src/model/settings.ts'
import type {Source} from '../../src/model/sources.ts'
import {latestDay} from '../../src/atlas/history.ts'
import {daySchema, type Lock, tomorrow} from '../../src/atlas/lock.ts'

export interface Run {
  readonly conversion: Conversion
  /** Of the site, where the folder has a file of them. */
  readonly settings: Settings | undefined
  /** The manifest and each seed, with their messages. */
  readonly reports: readonly VFile[]
  /** Each seed that was converted, with its messages. */
  readonly seeds: readonly {
    readonly source: Source
    readonly counts: Counts
    readonly file: VFile
  }[]
}

/** Converts every text of a folder that its manifest names, given what was published before. */
export async function convertFolder(
  folder: string,
  published: Published,
  memory = noMemory
): Promise<Run> {
  const entries = await readdir(folder, {withFileTypes: true})
  const noFiles = new Map(
    entries.filter((entry) => !entry.isFile()).map((entry) => [entry.name, whatIs(entry)])
  )
  const files = entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map(({name}) => name)
    .sort()
  const settings = files.includes(settingsName) ? await settingsIn(folder, files) : undefined
  const names = files.filter(
    (name) =>
      name !== manifestName &&
      name !== settingsName &&
      // One of them may be the logo.
      !(settings !== undefined && /\.(?:svg|png)$/i.test(name))
  )
  const manifestPath = path.join(folder, manifestName)
  if (!isFile(manifestPath)) throw new UsageError(missingManifest(folder))
  const manifest = new VFile({
    path: shown(manifestPath),
    value: decode(await readFile(manifestPath)).text
  })
  const {inputs, refused} = await readInputs(folder, {names, noFiles}, manifest, memory)
  const conversion = convert(inputs, published, {
    onRead: progressOf('Seeds read', inputs.length),
    memory
  })
  return {
    conversion,
    settings: settings?.settings,
    reports: [
      manifest,
      ...(settings === undefined ? [] : [settings.file]),
      ...inputs.map(({file}) => file),
      ...refused
    ],
    seeds: inputs.flatMap(({source, file}, index) => {
      const counts = conversion.counts[index]
      return counts === undefined ? [] : [{source, counts, file}]
    })
  }
}

/** The texts that the manifest names, and the messages on those that are too large. */
async function readInputs(
  folder: string,
  {names, noFiles}: {readonly names: readonly string[]; readonly noFiles: NoFiles},
  manifest: VFile,
  memory: Memory
): Promise<{inputs: Input[]; refused: VFile[]}> {
  const {sources, messages} = memory.recall(
    `sources of ${folder}`,
    [String(manifest.value), names, [...noFiles], tomorrow()],
    () => ({sources: readManifest(manifest, names, noFiles), messages: [...manifest.messages]})
  )
  manifest.messages = [...messages]
  const inputs: Input[] = []
  const refused: VFile[] = []
  for (const source of sources) {
    const name = names.find((name) => name.normalize() === source.file) ?? source.file
    const file = path.join(folder, name)
    const messages = new VFile({path: shown(file)})
    const {size} = await stat(file)
    if (size > mostBytes) {
      reportTooLarge(messages, size)
      refused.push(messages)
      continue
    }
    const bytes = await readFile(file)
    const seed = memory.recall(`seed ${file}`, [source.file, hash('sha256', bytes)], () =>
      readSeed(source.file, shown(file), bytes)
    )
    inputs.push({seed, source, file: messages})
  }
  return {inputs, refused}
}

/** Links to files elsewhere are none of the folder, of a logo as of a text. */
async function settingsIn(
  folder: string,
  files: readonly string[]
): Promise<{settings: Settings; file: VFile}> {
  const place = path.join(folder, settingsName)
  const file = new VFile({path: shown(place), value: decode(await readFile(place)).text})
  const settings = readSettings(file, (name) => {
    return files.includes(name) ? readFileSync(path.join(folder, name)) : undefined
  })
  return {settings, file}
}

/** A book has two; what is larger is no text, or many. */
const mostBytes = 32_000_000

function reportTooLarge(file: VFile, size: number): void {
  const start = {line: 1, column: 1, offset: 0}
  report(file, 'text-too-large', `${Math.ceil(size / 1_000_000)} MB`, {start, end: start})
}

/** Only files of the folder itself are read: a link may lead anywhere. */
function whatIs(entry: Dirent): string {
  return entry.isDirectory()
    ? 'a folder'
    : entry.isSymbolicLink()
      ? 'a symbolic link'
      : 'a special file'
}

function isFile(file: string): boolean {
  return statSync(file, {throwIfNoEntry: false})?.isFile() === true
}

function missingManifest(folder: string): string {
  return (
    `${folder} has no ${manifestName}, which describes each text. ` +
    `The one in the seeds folder of the Atlas is an example.`
  )
}

/** A path as messages show it: from the working folder, where that is shorter. */
function shown(file: string): string {
  const relative = path.relative('', file)
  return printable(relative.startsWith('..') ? file : relative)
}

/** Whether any message is an error rather than a warning. */
export function hasErrors(reports: readonly VFile[]): boolean {
  return reports.some(({messages}) => messages.some(({fatal}) => fatal === true))
}

/** Whether any seed, or the manifest, has a warning that the manifest does not accept. */
export function hasOpenDoubts({reports: [manifest], seeds}: Run): boolean {
  const ofManifest = manifest?.messages.some(({fatal}) => fatal === false) === true
  return ofManifest || seeds.some(({file, source}) => openDoubts(file, source).length > 0)
}

/** The day of the run. A history cannot run backwards, whatever the clock says, nor begin in the future. */
export function dayOf(date: string | undefined, lock: Lock): string {
  const latest = latestDay(lock)
  if (date === undefined) {
    const today = new Date().toISOString().slice(0, 10)
    return latest !== undefined && latest > today ? latest : today
  }
  if (!daySchema.safeParse(date).success) {
    throw new UsageError(`--date must be a day such as 2026-01-31, found ${printable(date)}`)
  }
  if (date > tomorrow()) {
    throw new UsageError(`--date must not be after tomorrow, ${tomorrow()}, found ${date}`)
  }
  if (latest !== undefined && date < latest) {
    throw new UsageError(
      `--date must not be before ${latest}, the last day in the lock, found ${date}`
    )
  }
  return date
}

interface SeedSummary extends Counts {
  readonly file: string
  readonly kind: string
  readonly errors: number
  /** Warnings, and how many of them the manifest accepts. */
  readonly doubts: number
  readonly accepted: number
}

/** Counts what one run made of each seed. */
export function summarise({seeds}: Run): SeedSummary[] {
  return seeds.map(({source, counts, file}) => ({
    file: source.file,
    kind: source.kind,
    ...counts,
    errors: file.messages.filter(({fatal}) => fatal === true).length,
    doubts: doubtsOf(file, source).length,
    accepted: doubtsOf(file, source).length - openDoubts(file, source).length
  }))
}

const columns = [
  'file',
  'kind',
  'pages',
  'notes',
  'references',
  'characters',
  'content',
  'structure',
  'furniture',
  'unaccounted',
  'errors',
  'doubts',
  'accepted'
] as const satisfies readonly (keyof SeedSummary)[]

/** The summaries as a plain table with a line of sums. */
export function summaryTable(summaries: readonly SeedSummary[]): string {
  const total = columns.map((column) => {
    if (column === 'file') return 'all'
    if (column === 'kind') return ''
    return String(summaries.reduce((sum, summary) => sum + summary[column], 0))
  })
  const rows = [
    [...columns],
    ...summaries.map((summary) => columns.map((column) => String(summary[column]))),
    total
  ]
  const widths = columns.map((_, index) => Math.max(...rows.map((row) => row[index]?.length ?? 0)))
  return rows
    .map((row) =>
      row
        .map((cell, index) =>
          index < 2 ? cell.padEnd(widths[index] ?? 0) : cell.padStart(widths[index] ?? 0)
        )
        .join('  ')
        .trimEnd()
    )
    .join('\n')
}

/** Messages as data, for other programs. */
export function messagesOf(reports: readonly VFile[]): object[] {
  return reports.flatMap(({path, messages}) =>
    messages.map((message) => ({
      file: path,
      line: message.line ?? null,
      column: message.column ?? null,
      endLine: message.place && 'end' in message.place ? message.place.end.line : null,
      endColumn: message.place && 'end' in message.place ? message.place.end.column : null,
      severity: severityOf(message),
      rule: message.ruleId ?? null,
      expected: message.expected?.[0] ?? null,
      found: message.actual ?? null,
      advice: message.note ?? null,
      message: message.reason
    }))
  )
}

function severityOf({fatal}: VFileMessage): 'error' | 'warning' | 'note' {
  if (fatal === true) return 'error'
  return fatal === false ? 'warning' : 'note'
}
