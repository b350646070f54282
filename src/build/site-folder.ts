/**
 * The folder of a built site, for what looks at all of its files once they are
 * there: the checksum of each is made once.
 *
 * Files are read one after the other into one place. Of thousands of small
 * ones, a promise for each takes four times as long as reading them, and room
 * for each as long again.
 */
import {hash} from 'node:crypto'
import {closeSync, openSync, readdirSync, readSync, writeFileSync} from 'node:fs'
import path from 'node:path'

export interface Facts {
  /** In bytes. */
  readonly size: number
  /** In hexadecimal digits. */
  readonly sha256: string
}

export class SiteFolder {
  readonly path: string
  /** All files but the hidden ones, sorted: `measures/index.html`. */
  readonly names: readonly string[]
  readonly #facts = new Map<string, Facts>()
  #desk = Buffer.allocUnsafeSlow(1_000_000)

  constructor(folder: string) {
    this.path = folder
    this.names = readdirSync(folder, {recursive: true, withFileTypes: true})
      .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
      .map(({parentPath, name}) =>
        path.relative(folder, path.join(parentPath, name)).split(path.sep).join('/')
      )
      .sort()
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

  /** Writes another text into a file that is there. */
  change(name: string, text: string): void {
    writeFileSync(path.join(this.path, name), text)
    this.#facts.delete(name)
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
