/** Takes packs apart, in browsers, which do not know of zstd by themselves. */
import {Decompress} from 'fzstd'
import type {PackedFile} from './packs.ts'

/**
 * Gives the files of a pack one after the other: no more of it is held unpacked
 * than a file and what the next ones may repeat. Throws where it is no pack,
 * but is meant for bytes whose hash is right: with some that were altered on
 * their way, the decoder does not come to an end.
 */
export function* unpack(pack: Uint8Array): Generator<PackedFile> {
  const plain = new Plain(pack)
  for (const {address, size} of listIn(plain.line())) yield {address, bytes: plain.take(size)}
}

function listIn(line: string): {address: string; size: number}[] {
  const head: unknown = JSON.parse(line)
  if (!Array.isArray(head)) throw new Error('Not a pack')
  return head.map((entry: unknown) => {
    if (!Array.isArray(entry)) throw new Error('Not a pack')
    const [address, size] = entry as unknown[]
    if (typeof address !== 'string' || typeof size !== 'number') throw new Error('Not a pack')
    return {address, size}
  })
}

const lineFeed = 0x0a

/** What a frame holds, to be taken from its start on. */
class Plain {
  readonly #pieces: Generator<Uint8Array>
  #piece: Uint8Array = new Uint8Array()

  constructor(frame: Uint8Array) {
    this.#pieces = piecesOf(frame)
  }

  take(size: number): Uint8Array<ArrayBuffer> {
    const bytes = new Uint8Array(size)
    for (let at = 0; at < size;) {
      const part = this.#next().subarray(0, size - at)
      bytes.set(part, at)
      at += part.length
      this.#piece = this.#piece.subarray(part.length)
    }
    return bytes
  }

  line(): string {
    const text = new TextDecoder()
    let line = ''
    for (;;) {
      const piece = this.#next()
      const end = piece.indexOf(lineFeed)
      this.#piece = piece.subarray(end < 0 ? piece.length : end + 1)
      if (end >= 0) return line + text.decode(piece.subarray(0, end))
      line += text.decode(piece, {stream: true})
    }
  }

  /** What is left of the piece at hand, or the next one. */
  #next(): Uint8Array {
    while (this.#piece.length === 0) {
      const {value} = this.#pieces.next()
      if (value === undefined) throw new Error('Not a whole pack')
      this.#piece = value
    }
    return this.#piece
  }
}

/** Bytes that are unpacked at a time: a few hundred times as many may come of them. */
const step = 4096

function* piecesOf(frame: Uint8Array): Generator<Uint8Array> {
  const ready: Uint8Array[] = []
  const stream = new Decompress((bytes) => ready.push(bytes))
  for (let at = 0; at < frame.length; at += step) {
    stream.push(frame.subarray(at, at + step))
    yield* ready.splice(0)
  }
  stream.push(new Uint8Array(), true)
  yield* ready
}
