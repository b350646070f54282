/** The version of a page: a short hash of its text, the same however we show it. */
import {shortHash} from './fingerprint.ts'

/**
 * Ten digits that change when, and only when, a word of the source changes.
 * Blanks, line ends and the way the text is cut into parts do not count, so
 * neither our markup nor a better reading of the same seed makes a version.
 */
export function versionOf(words: readonly string[]): string {
  return shortHash(words.join(' ').replace(/\s+/g, ' ').trim())
}
