/** Values that are costly to make of others, kept from run to run. */
import {deserialize, serialize} from 'node:v8'
import {openBytes} from './bytes.ts'

/**
 * Gives what `make` gives, perhaps as an earlier run made it. It must hang on
 * nothing but what `from` tells, and be plain data, of which nobody asks
 * whether two pieces are one and the same.
 */
export type Keep = <T>(name: string, from: () => string, make: () => T) => T

/** Keeps nothing. */
export const anew: Keep = (_name, _from, make) => make()

export interface Keeping {
  readonly keep: Keep
  /** Ends a run: what it did not ask for is forgotten. */
  close(): void
}

/** Opens what a folder keeps of one program; without a folder nothing is kept. */
export function openKeep(folder: string | undefined, program: string): Keeping {
  if (folder === undefined) return {keep: anew, close() {}}
  const kept = openBytes(folder, 'values')
  return {
    keep: <T>(name: string, from: () => string, make: () => T): T => {
      const bytes = kept.of(`${name} ${program}`, [Buffer.from(from())], () => serialize(make()))
      // A value of this name was put there by the same program.
      return deserialize(bytes) as T
    },
    close: () => {
      kept.close()
    }
  }
}
