/** Reads an index in a folder without the code that writes it. */
import {readdir, readFile} from 'node:fs/promises'
import path from 'node:path'
import {gunzipSync} from 'node:zlib'

export type Item = number | string | Item[]

export interface Decoded {
  readonly version: Item
  /** Text and number of words of each page, in order. */
  readonly pages: readonly (readonly [text: string, words: Item])[]
  readonly filters: readonly Item[]
  readonly orders: Item
  readonly fields: Item
  /** Files of words, in order. */
  readonly files: readonly WordFile[]
}

export interface WordFile {
  readonly first: string
  readonly last: string
  readonly bytes: number
  readonly words: readonly Item[]
}

/** Reads `pagefind/` in a folder. */
export async function decodeIndex(site: string): Promise<Decoded> {
  const at = path.join(site, 'pagefind')
  const meta = (await readdir(at)).find((name) => name.endsWith('.pf_meta')) ?? ''
  const [version = '', pages, chunks, filters, orders = [], fields = []] = listOf(
    decode(await unpacked(path.join(at, meta)))
  )
  const part = (kind: string, name: Item | undefined): Promise<Buffer> =>
    unpacked(path.join(at, kind, `${String(name)}.pf_${kind}`))
  return {
    version,
    orders,
    fields,
    pages: await Promise.all(
      listOf(pages)
        .map(listOf)
        .map(
          async ([name, words = 0]) => [(await part('fragment', name)).toString(), words] as const
        )
    ),
    filters: await Promise.all(
      listOf(filters)
        .map(listOf)
        .map(async ([filter = '', name]) => [filter, decode(await part('filter', name))])
    ),
    files: await Promise.all(
      listOf(chunks)
        .map(listOf)
        .map(async ([first, last, name]) => {
          const data = await part('index', name)
          const [words] = listOf(decode(data))
          return {
            first: String(first),
            last: String(last),
            bytes: data.length,
            words: listOf(words)
          }
        })
    )
  }
}

/** The word that an item of a file of words says something of. */
export function wordOf(item: Item | undefined): string {
  const [word = ''] = listOf(item)
  return String(word)
}

export function listOf(item: Item | undefined): Item[] {
  if (!Array.isArray(item)) throw new Error('expected a list')
  return item
}

const signature = 'pagefind_dcd'

async function unpacked(file: string): Promise<Buffer> {
  return gunzipSync(await readFile(file)).subarray(signature.length)
}

function decode(data: Buffer): Item {
  let at = 0
  const next = (): Item => {
    const head = data.readUInt8(at++)
    const size = head & 31
    const wide = size < 24 ? 0 : 2 ** (size - 24)
    const value = wide === 0 ? size : data.readUIntBE(at, wide)
    at += wide
    switch (head >> 5) {
      case 0:
        return value
      case 1:
        return -1 - value
      case 3:
        at += value
        return data.toString('utf8', at - value, at)
      case 4:
        return Array.from({length: value}, next)
      default:
        throw new Error(`byte ${at} begins nothing that is known here`)
    }
  }
  return next()
}
