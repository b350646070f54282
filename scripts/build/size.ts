/** How much there is to build, and what follows from that for the processes that build it. */
import {readdir, stat} from 'node:fs/promises'
import path from 'node:path'
import {getHeapStatistics} from 'node:v8'

/** Texts of one kind: seeds, or the pages made of them. */
export interface Kind {
  /** Bytes from which on each step has a process of its own; below, starting them costs more than it saves. */
  readonly large: number
  /** Bytes of memory that a step may need for each byte of these. */
  readonly each: number
  /** The heap that a step may have of however few of these, in megabytes. */
  readonly least: number
}

/** What a thousand pages take, about, and twice what was held of ten thousand. */
export const kinds = {
  seeds: {large: 3_000_000, each: 24, least: 640},
  content: {large: 20_000_000, each: 4, least: 1280}
} as const satisfies Record<string, Kind>

const megabyte = 2 ** 20

/** The bytes of a folder. */
export async function bytesOf(folder: string): Promise<number> {
  const names = await readdir(folder, {recursive: true})
  let bytes = 0
  for (const name of names) bytes += (await stat(path.join(folder, name))).size
  return bytes
}

/**
 * The heap for a step, in megabytes. By itself Node lets garbage grow to a
 * good part of the machine's memory before it looks through it.
 */
export function heapFor(bytes: number, {each, least}: Kind): number {
  const usual = Math.floor(getHeapStatistics().heap_size_limit / megabyte)
  return Math.min(usual, Math.max(least, Math.ceil((bytes * each) / megabyte)))
}
