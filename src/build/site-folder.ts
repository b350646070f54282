/**
 * The folder of a built site, through which all that is done after rendering
 * reads and writes: what is written is known, and the checksum of each file is
 * made once.
 *
 * Files are read one after the other into one place. Of thousands of small
 * ones, a promise for each takes four times as long as reading them, and room
 * for each as long again.
 */
import {hash} from 'node:crypto'
import {closeSync, mkdirSync, openSync, readdirSync, readSync, rmSync, writeFileSync} from 'node:fs'
import path from 'node:path'

export interface Facts {
  /** In bytes. */
  readonly size: number
  /** In hexadecimal digits. */
  readonly sha256: string
}

export class SiteFolder {
  readonly path: string
  readonly #names: Set<string>
  #sorted: readonly string[] | undefined
  readonly #folders: Set<string>
  readonly #facts = new Map<string, Facts>()
  #desk = Buffer.allocUnsafeSlow(1_000_000)

  constructor(folder: string) {
    this.path = folder
    this.#names = new Set(namesIn(folder, ''))
    this.#folders = new Set([...this.#names].map((name) => path.posix.dirname(name)))
  }

  /** All files but the hidden ones, sorted: `measures/index.html`. */
  get names(): readonly string[] {
    return (this.#sorted ??= [...this.#names].sort())
  }

  has(name: string): boolean {
    return this.#names.has(name)
  }

  facts(name: string): Facts {
    const known = this.#facts.get(name)
    if (known !== undefined) return known
    const found = factsOf(this.#lookAt(name))
    this.#facts.set(name, found)
    return found
  }

  read(name: string): Buffer<ArrayBuffer> {
    return Buffer.from(this.#lookAt(name))
  }

  /** Some bytes and then these files, one after the other: good until another file is looked at. */
  joined(first: Uint8Array, names: readonly string[]): Buffer<ArrayBuffer> {
    while (this.#desk.length < first.length) this.#enlarge()
    this.#desk.set(first)
    const end = names.reduce((at, name) => at + this.#lookAt(name, at).length, first.length)
    return this.#desk.subarray(0, end)
  }

  text(name: string): string {
    return this.#lookAt(name).toString()
  }

  /** Writes a file, in the place of one that is there. */
  write(name: string, content: string | Uint8Array): void {
    const folder = path.posix.dirname(name)
    if (!this.#folders.has(folder)) {
      mkdirSync(path.join(this.path, folder), {recursive: true})
      this.#folders.add(folder)
    }
    const bytes = typeof content === 'string' ? Buffer.from(content) : content
    writeFileSync(path.join(this.path, name), bytes)
    this.#facts.set(name, factsOf(bytes))
    if (this.#names.has(name)) return
    this.#names.add(name)
    this.#sorted = undefined
  }

  /** Has another program write a folder anew, and gives the names of its files: `pagefind/pagefind.js`. */
  async writtenBy(
    folder: string,
    write: (place: string) => Promise<unknown>
  ): Promise<readonly string[]> {
    this.remove(folder)
    await write(path.join(this.path, folder))
    const names = namesIn(this.path, folder)
    for (const name of names) this.#names.add(name)
    this.#sorted = undefined
    return names
  }

  /** Removes a file, or a folder with all that is in it, where there is one: `offline/packs`. */
  remove(removed: string): void {
    rmSync(path.join(this.path, removed), {recursive: true, force: true})
    const isBelow = (name: string): boolean => name === removed || name.startsWith(`${removed}/`)
    for (const names of [this.#names, this.#folders]) {
      for (const name of names) if (isBelow(name)) names.delete(name)
    }
    for (const name of this.#facts.keys()) if (isBelow(name)) this.#facts.delete(name)
    this.#sorted = undefined
  }

  #lookAt(name: string, at = 0): Buffer<ArrayBuffer> {
    const file = openSync(path.join(this.path, name), 'r')
    let end = at
    try {
      for (;;) {
        if (end === this.#desk.length) this.#enlarge()
        const count = readSync(file, this.#desk, end, this.#desk.length - end, null)
        if (count === 0) return this.#desk.subarray(at, end)
        end += count
      }
    } finally {
      closeSync(file)
    }
  }

  #enlarge(): void {
    const larger = Buffer.allocUnsafeSlow(2 * this.#desk.length)
    this.#desk.copy(larger)
    this.#desk = larger
  }
}

export function factsOf(bytes: Uint8Array): Facts {
  return {size: bytes.length, sha256: hash('sha256', bytes)}
}

/** The files in a folder of the site and below it, but for the hidden ones. */
function namesIn(site: string, folder: string): string[] {
  return readdirSync(path.join(site, folder), {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map(({parentPath, name}) =>
      path.relative(site, path.join(parentPath, name)).split(path.sep).join('/')
    )
    .sort()
}
