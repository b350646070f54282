/** A file that a run gives: what it says is known by its digest before anyone asks for the text. */
import {digestOfText} from '../../src/cache/digest.ts'

export interface Made {
  /** Two files with the same digest say the same. */
  readonly digest: string
  /** What it says; where only the digest was kept of an earlier run, it is made again. */
  text(): string
}

/** Takes a text when it is made, with the path of its file, so that nobody else need hold it. */
export type Store = (path: string, text: string) => Made

/** Holds texts itself. */
export const inMemory: Store = (_path, text) => ({digest: digestOfText(text), text: () => text})
