/**
 * Reads what the notes of a text cite.
 *
 * A note names one work or several: `“Title,” Outlet, date, https://…; “Title,”
 * Outlet, …`. `Ibid.` names the work of the note before it, an interview or an
 * official response nothing that could be looked up.
 */
import type {VFile} from 'vfile'
import type {Work} from '../../../src/model/page.ts'
import type {Mark, Prose} from '../draft.ts'
import {report} from '../rules.ts'
import type {Located, Span} from '../source.ts'
import {splitWorks} from './split.ts'

/** A note as its works are read: its anchor (`n12`) and its text without its number. */
export interface CitingNote {
  readonly id: string
  readonly prose: Prose
}

/**
 * The works of each note of one group, in the order of the notes; a group is
 * what `Ibid.` reaches back in: the notes of one question, or of one text.
 *
 * Reports an `Ibid.` that has no note before it.
 */
export function readWorks(group: readonly CitingNote[], file: VFile): Work[][] {
  let cited: string | undefined
  return group.map(({id, prose}) =>
    splitWorks(prose).map((piece) => {
      const work = readWork(piece, prose.marks, cited)
      if (work.kind === 'ibid' && cited === undefined) {
        report(file, 'ibid-nothing', piece.value, piece.position)
      }
      // A second `Ibid.` goes on naming the note that has the work.
      if (work.kind !== 'ibid') cited = id
      return work
    })
  )
}

/** `Ibid.`, `Ibid., p. 3`, `Ibidem`. */
const ibid = /^ibid(em)?\b/i

/** What was said or written to the authors, and printed nowhere. */
const testimony =
  /^(?:[\p{L}’'-]+ ){0,4}?(?:interviews?|responses?|letters?|e-?mails?|correspondence|communications?|conversations?)\b/iu

const archive =
  /^https?:\/\/(?:www\.)?(?:perma\.cc|web\.archive\.org|archive\.(?:ph|is|today|li|vn|md|fo)|(?:www\.)?webcitation\.org|archive\.org\/wayback)\b/i

function readWork(piece: Located<string>, marks: readonly Mark[], cited: string | undefined): Work {
  const text = piece.value
  if (ibid.test(text)) return {kind: 'ibid', text, ...(cited === undefined ? {} : {of: cited})}
  const addresses = addressesIn(piece, marks)
  if (addresses.length === 0 && testimony.test(text)) return {kind: 'testimony', text}
  const printed = addresses.map((mark) => text.slice(...within(mark, piece.position)))
  const complete = printed.findIndex((_, index) => addresses[index]?.type === 'link')
  const url = printed[Math.max(complete, 0)]
  return {
    kind: 'work',
    text,
    ...(url === undefined ? {} : {url}),
    address: url === undefined ? 'none' : complete < 0 ? 'shortened' : 'complete',
    bare: url !== undefined && text.replace(url, '').search(/[\p{L}\p{N}]/u) < 0,
    archived: printed.some((address) => archive.test(address))
  }
}

function addressesIn({position}: Located<string>, marks: readonly Mark[]): Mark[] {
  return marks.filter(
    ({type, start, end}) =>
      (type === 'link' || type === 'no-link') &&
      start >= position.start.offset &&
      end <= position.end.offset
  )
}

function within(mark: Mark, {start}: Span): [number, number] {
  return [mark.start - start.offset, mark.end - start.offset]
}
