/** A line of text as the converter holds it. */
import {readSeed} from '../../scripts/convert/source.ts'
import type {Located} from '../../src/kinds/reader.ts'

/** The text at some place of a seed, so that offsets of the text and of the seed differ. */
export function located(text: string): Located<string> {
  const before = 'Ә\n* '
  const seed = readSeed('a.txt', 'a.txt', Buffer.from(before + text))
  return seed.slice(before.length, before.length + text.length)
}

export const english = {language: 'en', quotes: []}
