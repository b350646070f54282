/**
 * A content folder of its own for the pages that are looked at while seeds are
 * edited. Each conversion begins with what was published before, so that words
 * typed half become no versions of a page.
 */
import {mkdir, readFile, rm, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {readFileSync} from 'node:fs'
import type {VFile} from 'vfile'
import type {ErrorPayload} from 'vite'
import {compareFolder, contentFiles} from '../content/folder.ts'
import {type Before, readPublished} from '../content/published.ts'
import {convertFolder, dayOf} from '../content/run.ts'
import {decode} from '../convert/encoding.ts'
import type {Files} from '../../src/atlas/content.ts'
import type {Lock} from '../../src/atlas/lock.ts'
import {makeMemory} from '../../src/model/memory.ts'

/** As Vite sends it; Astro's overlay shows more: `title`, `hint`, `highlightedCode`. */
type Fault = ErrorPayload['err']

/** The first error of the seeds, with the number of the others; nothing where there is none. */
export function overlayOf(reports: readonly VFile[]): ErrorPayload | undefined {
  const errors = reports.flatMap((file) =>
    file.messages.filter(({fatal}) => fatal === true).map((message) => ({file, message}))
  )
  const [first] = errors
  if (first === undefined) return undefined
  const file = path.resolve(first.file.path)
  const {reason, note, line = 1, column = 1} = first.message
  const list = errors.map(
    ({file, message}) =>
      `${file.path}:${message.line ?? 1}:${message.column ?? 1} ${message.reason}`
  )
  return payload({
    name: 'Seed',
    title: errors.length === 1 ? 'An error in the seeds' : `${errors.length} errors in the seeds`,
    message: escaped(reason),
    hint: note === undefined ? undefined : escaped(note),
    stack: list.join('\n'),
    loc: {file, line, column},
    highlightedCode: excerpt(file, line)
  })
}

/** A conversion that could not be made at all. */
export function overlayOfError(message: string): ErrorPayload {
  return payload({
    name: 'Conversion',
    title: 'The seeds could not be converted',
    message: escaped(message),
    stack: message
  })
}

function payload(err: Fault): ErrorPayload {
  return {type: 'error', err}
}

/** Lines of a seed around one, as HTML that nothing in them can break out of; nothing where it cannot be read. */
function excerpt(file: string, line: number): string | undefined {
  let text: string
  try {
    text = decode(readFileSync(file)).text
  } catch {
    // Gone meanwhile, or its name is shown otherwise than it is.
    return undefined
  }
  const lines = text.split(/\r?\n/)
  const first = Math.max(0, line - 3)
  const shown = lines.slice(first, line + 2).map((one, index) => {
    const isFault = first + index === line - 1
    return `<span class="line${isFault ? ' error-line' : ''}">${escaped(one.slice(0, longest))}</span>`
  })
  return `<pre><code>${shown.join('\n')}</code></pre>`
}

/** A line may be a whole book. */
const longest = 2000

/** The overlay takes messages as HTML. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

interface PreviewOptions {
  readonly seeds: string
  /** The content folder published before. */
  readonly published: string
  /** Folder for the pages; its own. */
  readonly folder: string
}

export class Preview {
  readonly #options: PreviewOptions
  readonly #memory = makeMemory()
  #before: Before | undefined
  #files: Files = new Map()
  #lock: Lock | undefined

  constructor(options: PreviewOptions) {
    this.#options = options
  }

  /** Converts the seeds as they are now and writes what differs. Gives the manifest and the seeds with their messages. */
  async convert(): Promise<readonly VFile[]> {
    const {seeds, published, folder} = this.#options
    this.#before ??= readPublished(published)
    const {lock, files: previous, file} = this.#before
    if (lock === undefined) return [file]
    const date = dayOf(undefined, lock)
    const {conversion, settings, reports} = await convertFolder(seeds, {lock, date}, this.#memory)
    const {files} = contentFiles(conversion, previous, settings)
    for (const change of compareFolder(this.#files, files)) {
      const target = path.join(folder, change.path)
      await mkdir(path.dirname(target), {recursive: true})
      await (change.what === 'removed'
        ? rm(target, {force: true})
        : writeFile(target, files.get(change.path) ?? ''))
    }
    this.#files = files
    this.#lock = conversion.lock
    return reports
  }

  get folder(): string {
    return this.#options.folder
  }

  /** What the folder holds. */
  get files(): Files {
    return this.#files
  }

  /** What its lock says; nothing where a published file has been put in since. */
  get lock(): Lock | undefined {
    return this.#lock
  }

  /** Shows a published file as it is now, until a seed is converted again. */
  async take(file: string): Promise<void> {
    const {published, folder} = this.#options
    const name = path.relative(published, file).split(path.sep).join('/')
    const target = path.join(folder, name)
    const text = await readFile(file, 'utf8').catch(() => undefined)
    this.#before = undefined
    this.#lock = undefined
    const files = new Map(this.#files)
    files.delete(name)
    if (text !== undefined) files.set(name, text)
    await (text === undefined ? rm(target, {force: true}) : writeFile(target, text))
    this.#files = files
  }
}
