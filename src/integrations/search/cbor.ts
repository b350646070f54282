/** As much of CBOR as Pagefind’s index uses: whole numbers, texts and lists. */

const majors = {number: 0, negative: 1, text: 3, list: 4} as const
type Major = keyof typeof majors
const names = new Map<number, Major>([
  [0, 'number'],
  [1, 'negative'],
  [3, 'text'],
  [4, 'list']
])

/** The head of an item: what it is, how long or how much, and where its content begins. */
interface Head {
  readonly major: Major
  readonly value: number
  readonly next: number
}

/** Reads one item after the other; throws where another kind stands than the one asked for. */
export class CborReader {
  readonly #bytes: Buffer
  #at = 0

  constructor(bytes: Buffer) {
    this.#bytes = bytes
  }

  get isAtEnd(): boolean {
    return this.#at === this.#bytes.length
  }

  text(): string {
    const {next, value} = this.#expect('text')
    this.#at = this.#within(next + value)
    return this.#bytes.toString('utf8', next, this.#at)
  }

  number(): number {
    const {next, value} = this.#expect('number')
    this.#at = next
    return value
  }

  /** Enters a list; returns how many items follow. */
  list(length?: number): number {
    const {next, value} = this.#expect('list')
    if (length !== undefined && value !== length) throw this.#error(`a list of ${length} items`)
    this.#at = next
    return value
  }

  /** Passes over so many items with all that is in them; returns their bytes. */
  items(count: number): Buffer {
    const start = this.#at
    let left = count
    while (left > 0) {
      const {major, value, next} = this.#head()
      left += (major === 'list' ? value : 0) - 1
      this.#at = this.#within(next + (major === 'text' ? value : 0))
    }
    return this.#bytes.subarray(start, this.#at)
  }

  #expect(major: Major): Head {
    const head = this.#head()
    if (head.major !== major) throw this.#error(`a ${major}`)
    return head
  }

  #head(): Head {
    const first = this.#bytes[this.#at]
    const major = first === undefined ? undefined : names.get(first >> 5)
    if (first === undefined || major === undefined) throw this.#error('an item')
    const size = first & 31
    const next = this.#at + 1
    if (size < 24) return {major, value: size, next}
    if (size > 26) throw this.#error('a number of up to four bytes')
    const bytes = 2 ** (size - 24)
    this.#within(next + bytes)
    return {major, value: this.#bytes.readUIntBE(next, bytes), next: next + bytes}
  }

  #within(end: number): number {
    if (end > this.#bytes.length) throw this.#error('more bytes')
    return end
  }

  #error(expected: string): Error {
    return new Error(`expected ${expected} at byte ${this.#at}`)
  }
}

export function cborList(items: readonly Buffer[]): Buffer {
  return Buffer.concat([head('list', items.length), ...items])
}

export function cborText(text: string): Buffer {
  const bytes = Buffer.from(text)
  return Buffer.concat([head('text', bytes.length), bytes])
}

export function cborNumber(value: number): Buffer {
  return head('number', value)
}

function head(major: Major, value: number): Buffer {
  const first = majors[major] << 5
  if (value < 24) return Buffer.from([first | value])
  const [size, bytes] = value < 2 ** 8 ? [24, 1] : value < 2 ** 16 ? [25, 2] : [26, 4]
  const buffer = Buffer.alloc(1 + bytes)
  buffer[0] = first | size
  buffer.writeUIntBE(value, 1, bytes)
  return buffer
}
