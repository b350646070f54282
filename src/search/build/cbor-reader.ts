/** Reads as much of CBOR as Pagefind’s index uses: whole numbers, texts and lists; and bytes. */
import {majors, type CborWriter, type Major} from './cbor-writer.ts'

/** Reads one item after the other; throws where another kind stands than the one asked for. */
export class CborReader {
  readonly #bytes: Buffer
  #at: number
  /** Of the head that was read last: what it is, and how long or how much. */
  #major = 0
  #value = 0

  /** Begins at a byte that an item begins at. */
  constructor(bytes: Buffer, at = 0) {
    this.#bytes = bytes
    this.#at = at
  }

  get at(): number {
    return this.#at
  }

  get isAtEnd(): boolean {
    return this.#at === this.#bytes.length
  }

  text(): string {
    const [start, end] = this.#content('text')
    return this.#bytes.toString('utf8', start, end)
  }

  /**
   * A text with each of its bytes as a character: sooner read than the text
   * itself, in the order of bytes where it is sorted, and written by `raw`.
   */
  rawText(): string {
    const [start, end] = this.#content('text')
    return this.#bytes.toString('latin1', start, end)
  }

  bytes(): Buffer {
    const [start, end] = this.#content('bytes')
    return this.#bytes.subarray(start, end)
  }

  /** Goes to the first item within bytes, which are CBOR themselves; returns where they end. */
  within(): number {
    this.#expect('bytes')
    return this.#at + this.#value
  }

  /** Goes to where an item begins. */
  moveTo(at: number): this {
    this.#at = at
    return this
  }

  /** Writes what stands between here and an end, and goes there. */
  copyTo(writer: CborWriter, end: number): void {
    writer.part(this.#bytes, this.#at, end)
    this.#at = end
  }

  /** A whole number, which may be below zero. */
  integer(): number {
    const start = this.#at
    this.#head()
    if (this.#major === majors.negative) return -1 - this.#value
    if (this.#major === majors.number) return this.#value
    throw this.#error('a number', start)
  }

  number(): number {
    this.#expect('number')
    return this.#value
  }

  /** Enters a list; returns how many items follow. */
  list(length?: number): number {
    const start = this.#at
    this.#expect('list')
    if (length !== undefined && this.#value !== length) {
      throw this.#error(`a list of ${length} items`, start)
    }
    return this.#value
  }

  /** Passes over a text or bytes. */
  pass(): void {
    this.#head()
    if (this.#major !== majors.text && this.#major !== majors.bytes) {
      throw this.#error('a text or bytes', this.#at)
    }
    this.#pass(this.#value)
  }

  /** Passes over so many items with all that is in them; returns their bytes. */
  items(count: number): Buffer {
    const start = this.#at
    let left = count
    while (left > 0) {
      this.#head()
      left--
      if (this.#major === majors.list) left += this.#value
      else if (this.#major >= majors.bytes) this.#pass(this.#value)
    }
    return this.#bytes.subarray(start, this.#at)
  }

  /** Where the content of a text or of bytes begins and ends. */
  #content(major: 'text' | 'bytes'): [start: number, end: number] {
    this.#expect(major)
    const start = this.#at
    this.#pass(this.#value)
    return [start, this.#at]
  }

  #expect(major: Major): void {
    const start = this.#at
    this.#head()
    if (this.#major !== majors[major]) throw this.#error(`a ${major}`, start)
  }

  #head(): void {
    const start = this.#at
    const first = this.#bytes[start]
    if (first === undefined || first >> 5 > majors.list) throw this.#error('an item', start)
    this.#major = first >> 5
    this.#value = first & 31
    this.#at = start + 1
    if (this.#value < 24) return
    if (this.#value > 26) throw this.#error('a number of up to four bytes', start)
    const size = 2 ** (this.#value - 24)
    this.#at += size
    if (this.#at > this.#bytes.length) throw this.#error('more bytes', start)
    this.#value = this.#bytes.readUIntBE(start + 1, size)
  }

  #pass(bytes: number): void {
    const start = this.#at
    this.#at += bytes
    if (this.#at > this.#bytes.length) throw this.#error('more bytes', start)
  }

  #error(expected: string, at: number): Error {
    return new Error(`expected ${expected} at byte ${at}`)
  }
}
