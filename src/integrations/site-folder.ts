/**
 * The folder of a built site, for what looks at all of its files once they are
 * there. Each is read whole, and its checksum made once.
 *
 * Files are read one after the other without a promise for each: of thousands
 * of small ones, that would take four times as long as reading them.
 */
import {hash} from 'node:crypto'
import {readdirSync, readFileSync, writeFileSync} from 'node:fs'
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

  constructor(folder: string) {
    this.path = folder
    this.names = readdirSync(folder, {recursive: true, withFileTypes: true})
      .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
      .map(({parentPath, name}) =>
        path.relative(folder, path.join(parentPath, name)).split(path.sep).join('/')
      )
      .sort()
  }

  read(name: string): Buffer<ArrayBuffer> {
    return readFileSync(path.join(this.path, name))
  }

  /** What is known of a file; `bytes` where it has been read. */
  facts(name: string, bytes?: Uint8Array): Facts {
    const known = this.#facts.get(name)
    if (known !== undefined) return known
    const found = factsOf(bytes ?? this.read(name))
    this.#facts.set(name, found)
    return found
  }

  /** Writes another text into a file that is there. */
  change(name: string, text: string): void {
    writeFileSync(path.join(this.path, name), text)
    this.#facts.delete(name)
  }
}

export function factsOf(bytes: Uint8Array): Facts {
  return {size: bytes.length, sha256: hash('sha256', bytes)}
}
