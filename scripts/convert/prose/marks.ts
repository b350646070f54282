/** All marks of a stretch of prose: what is placed already, addresses, languages. */
import type {Source} from '../../../src/model/sources.ts'
import type {Located, Mark} from '../../../src/kinds/reader.ts'
import {findAddresses, type Address} from './addresses.ts'
import {findLanguages} from '../../../src/model/language/languages.ts'

/**
 * Marks the addresses and the languages of a text.
 *
 * `taken` are marks placed before, such as calls of notes; they come back with
 * the rest, and no address or run of a language reaches over one. The marks
 * are in order and apart. Nothing is reported: every text has its marks.
 */
export function markProse(
  text: Located<string>,
  source: Pick<Source, 'language' | 'quotes'>,
  taken: readonly Mark[] = []
): Mark[] {
  const origin = text.position.start.offset
  const addresses = gaps(text, taken).flatMap(([start, end]) =>
    findAddresses(text.value.slice(start - origin, end - origin)).map((address) =>
      addressMark(address, start)
    )
  )
  const fixed = inOrder([...taken, ...addresses])
  const languages = gaps(text, fixed).flatMap(([start, end]) =>
    findLanguages(text.value.slice(start - origin, end - origin), source).map((run): Mark => ({
      type: 'language',
      start: run.start + start,
      end: run.end + start,
      lang: run.lang,
      dir: run.dir
    }))
  )
  return inOrder([...fixed, ...languages])
}

function addressMark({start, end, href}: Address, origin: number): Mark {
  const at = {start: start + origin, end: end + origin}
  return href === undefined ? {type: 'no-link', ...at} : {type: 'link', ...at, href}
}

/** The stretches of a text between marks. */
function gaps({position}: Located<string>, marks: readonly Mark[]): [number, number][] {
  const found: [number, number][] = []
  let from = position.start.offset
  for (const {start, end} of inOrder(marks)) {
    if (start > from) found.push([from, start])
    from = Math.max(from, end)
  }
  if (from < position.end.offset) found.push([from, position.end.offset])
  return found
}

function inOrder(marks: readonly Mark[]): Mark[] {
  return [...marks].sort((a, b) => a.start - b.start)
}
