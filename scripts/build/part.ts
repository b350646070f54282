/**
 * A site rendered in parts, each by a machine of its own: a part is a folder
 * with its share of the pages; joining is copying the folders over each other.
 */
import {createHash} from 'node:crypto'
import {cp, readFile, rm, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {z} from 'zod'
import {lockName} from '../content/folder.ts'
import {UsageError} from '../terminal/usage.ts'

export interface Part {
  /** From 1 on. */
  readonly number: number
  readonly of: number
}

/** Reads `2/3`. */
export function parsePart(text: string): Part {
  const [, number = 0, of = 0] = (/^(\d{1,3})\/(\d{1,3})$/.exec(text) ?? []).map(Number)
  if (number < 1 || number > of) throw new UsageError(`--part must look like 2/3, found ${text}`)
  return {number, of}
}

/** Which part an address belongs to: shares are even, and the same on every machine. */
export function shareOf(address: string, parts: number): number {
  return (createHash('sha256').update(address).digest().readUInt32BE() % parts) + 1
}

const markName = '.part.json'

/** What a part says of itself, so that no site is ever joined of parts that do not belong together. */
const markSchema = z.strictObject({
  number: z.number(),
  of: z.number(),
  /** Digest of the address lock, which names the version of every page. */
  lock: z.string()
})

export async function markPart(folder: string, content: string, part: Part): Promise<void> {
  const mark = {...part, lock: await lockDigest(content)}
  await writeFile(path.join(folder, markName), JSON.stringify(mark))
}

/** Copies parts into one folder. Throws where they are not all parts of the site of this content. */
export async function joinParts(
  parts: readonly string[],
  content: string,
  folder: string
): Promise<void> {
  const lock = await lockDigest(content)
  const marks = await Promise.all(parts.map(readMark))
  const of = marks[0]?.of ?? 0
  const numbers = new Set(marks.map(({number}) => number))
  const stranger = marks.findIndex((mark) => mark.of !== of || mark.lock !== lock)
  if (stranger >= 0) throw new UsageError(`${parts[stranger] ?? ''} is a part of another site`)
  if (numbers.size !== of || parts.length !== of) {
    throw new UsageError(`Expected ${of} parts to join, found ${[...numbers].sort().join(', ')}`)
  }
  for (const part of parts) await cp(part, folder, {recursive: true})
  await rm(path.join(folder, markName))
}

async function readMark(folder: string): Promise<z.infer<typeof markSchema>> {
  const text = await readFile(path.join(folder, markName), 'utf8').catch(() => '')
  const mark = markSchema.safeParse(text === '' ? undefined : JSON.parse(text))
  if (!mark.success) throw new UsageError(`${folder} is not a part of a site`)
  return mark.data
}

/** Digest of the address lock, which names the version of every text. */
export async function lockDigest(content: string): Promise<string> {
  const bytes = await readFile(path.join(content, lockName))
  return createHash('sha256').update(bytes).digest('hex')
}
