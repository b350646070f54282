/** Writes as much of CBOR as Pagefind’s index uses: whole numbers, texts and lists; and bytes. */

export const majors = {number: 0, negative: 1, bytes: 2, text: 3, list: 4} as const
export type Major = keyof typeof majors

/** Writes one item after the other. */
export class CborWriter {
  #bytes = Buffer.allocUnsafe(1024)
  #length = 0

  /** What was written, of which nothing is left here. */
  take(): Buffer {
    const taken = Buffer.from(this.#bytes.subarray(0, this.#length))
    this.#length = 0
    return taken
  }

  /** Begins a list of so many items. */
  list(length: number): this {
    return this.#head('list', length)
  }

  integer(value: number): this {
    return value < 0 ? this.#head('negative', -1 - value) : this.#head('number', value)
  }

  text(text: string): this {
    return this.rawText(Buffer.from(text).toString('latin1'))
  }

  /** A text with each of its bytes as a character. */
  rawText(text: string): this {
    this.#head('text', text.length)
    this.#reserve(text.length)
    this.#length += this.#bytes.write(text, this.#length, 'latin1')
    return this
  }

  bytes(bytes: Uint8Array): this {
    return this.#head('bytes', bytes.length).items(bytes)
  }

  /** Items that are written already. */
  items(bytes: Uint8Array): this {
    this.#reserve(bytes.length)
    this.#bytes.set(bytes, this.#length)
    this.#length += bytes.length
    return this
  }

  /** Items that are written already, as a part of other bytes. */
  part(bytes: Uint8Array, start: number, end: number): void {
    this.#reserve(end - start)
    const own = this.#bytes
    let at = this.#length
    // Most parts are a few bytes, which are sooner copied than a function is called for it.
    for (let from = start; from < end; from++) own[at++] = bytes[from] ?? 0
    this.#length = at
  }

  #head(major: Major, value: number): this {
    this.#reserve(5)
    const first = majors[major] << 5
    if (value < 24) {
      this.#bytes[this.#length++] = first | value
      return this
    }
    const [size, bytes] = value < 2 ** 8 ? [24, 1] : value < 2 ** 16 ? [25, 2] : [26, 4]
    this.#bytes[this.#length++] = first | size
    this.#length = this.#bytes.writeUIntBE(value, this.#length, bytes)
    return this
  }

  #reserve(more: number): void {
    const needed = this.#length + more
    if (needed <= this.#bytes.length) return
    const larger = Buffer.allocUnsafe(Math.max(needed, 2 * this.#bytes.length))
    this.#bytes.copy(larger, 0, 0, this.#length)
    this.#bytes = larger
  }
}
