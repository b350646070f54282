/**
 * Puts words into files so that few of them are read for a search. Pagefind
 * would end a file with the word that fills it, so that the largest words come
 * with all that stand before them. And it would cut the words at the bounds
 * short, `told` to `tol`, so that a word there is looked for in the next file
 * too. What a search finds hangs on neither.
 */
import {CborWriter} from './cbor-writer.ts'
import type {IndexedWord} from './join-entries.ts'

/**
 * Bytes of a file of words before it is packed to half of them or less; a larger
 * word has one for itself. Each file has a line in the table of contents, which
 * is read as a whole, so that larger sites have larger ones.
 */
export const usualSize = (pages: number): number => 16_000 + 2 * pages

/** A file of words, from one bound to another. */
export interface WordFile {
  readonly first: string
  readonly last: string
  readonly data: Buffer
}

/** Puts words into files of so many bytes at most, in their order. */
export function* wordFiles(words: Iterable<IndexedWord>, most: number): Generator<WordFile> {
  let file: IndexedWord[] = []
  let size = 0
  for (const word of words) {
    if (size + word.bytes.length > most) {
      yield* fileOf(file)
      file = []
      size = 0
    }
    file.push(word)
    size += word.bytes.length
  }
  yield* fileOf(file)
}

function* fileOf(words: readonly IndexedWord[]): Generator<WordFile> {
  const [first, last] = [words[0], words.at(-1)]
  if (first === undefined || last === undefined) return
  const writer = new CborWriter().list(1).list(words.length)
  for (const {bytes} of words) writer.items(bytes)
  yield {first: first.word, last: bound(last.word), data: writer.take()}
}

/** So long a word is one that longer words may be made of. */
const telling = 4

/**
 * The last word of a file as its bound. For a word that it lacks, the engine
 * also reads the files whose bound begins it, in case nothing nearer is found:
 * for `told` the one that ends with `to`, the largest of all. A character that
 * no word has keeps a short word from beginning others.
 */
function bound(last: string): string {
  return last.length < telling ? `${last}\u0001` : last
}
