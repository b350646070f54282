/** Closes the account of a seed: what became of every character of it. */
import type {VFile} from 'vfile'
import type {Account, Doubt, Segment} from '../../src/model/account.ts'
import type {Source} from '../../src/model/sources.ts'
import type {Claim, Field, Prose, Seed} from '../../src/kinds/reader.ts'
import {report} from './rules.ts'
import {trimmed} from './source.ts'

type Piece = {readonly start: number; readonly end: number} & (
  | {readonly as: 'content'; readonly page: string; readonly part: string}
  | {readonly as: 'structure' | 'furniture'; readonly rule: string}
)

/** What a page shows of the seed: the texts of its record, and its prose by part. */
interface Shown {
  readonly address: string
  readonly fields: readonly Field[]
  readonly parts: readonly {readonly part: string; readonly prose: Prose}[]
}

interface Accounting {
  readonly seed: Seed
  readonly source: Source
  readonly address: string
  readonly shown: readonly Shown[]
  readonly claims: readonly Claim[]
  readonly doubts: readonly Doubt[]
}

/**
 * The account of one seed. Reports `text-unaccounted` for each stretch that is
 * neither on a page nor claimed; throws where two claims overlap, which only a
 * mistake of ours can bring about.
 */
export function closeAccount(
  {seed, source, address, shown, claims, doubts}: Accounting,
  file: VFile
): Account {
  const pieces = [...shown.flatMap(contentOf), ...claims.map(claimed)]
    .filter(({start, end}) => end > start)
    .sort((a, b) => a.start - b.start)
  const segments: Segment[] = []
  let from = 0
  for (const piece of pieces) {
    if (piece.start < from) {
      const {line, column} = seed.span(piece.start, piece.end).start
      throw new Error(`${seed.path}:${line}:${column}: claimed twice: ${JSON.stringify(piece)}`)
    }
    segments.push(...between(seed, from, piece.start, file), segmentOf(seed, piece))
    from = piece.end
  }
  segments.push(...between(seed, from, seed.text.length, file))
  return {
    source,
    address,
    sha256: seed.sha256,
    bytes: seed.bytes,
    characters: seed.text.length,
    lines: seed.lines.length,
    mends: [...seed.mends],
    doubts: [...doubts],
    segments
  }
}

function claimed({as, rule, at}: Claim): Piece {
  return {as, rule, start: at.start.offset, end: at.end.offset}
}

/** The pieces of a page: the texts of its record, and its prose without the calls of notes. */
function contentOf({address: page, fields, parts}: Shown): Piece[] {
  return [
    ...fields.map(({part, at}): Piece => ({
      as: 'content',
      page,
      part,
      start: at.start.offset,
      end: at.end.offset
    })),
    ...parts.flatMap(({part, prose}) => proseOf(page, part, prose))
  ]
}

function proseOf(page: string, part: string, {text, marks}: Prose): Piece[] {
  const pieces: Piece[] = []
  let from = text.position.start.offset
  for (const {type, start, end} of marks) {
    if (type !== 'call') continue
    pieces.push({as: 'content', page, part, start: from, end: start})
    pieces.push({as: 'structure', rule: 'note-call', start, end})
    from = end
  }
  pieces.push({as: 'content', page, part, start: from, end: text.position.end.offset})
  return pieces
}

function segmentOf(seed: Seed, piece: Piece): Segment {
  const length = piece.end - piece.start
  return piece.as === 'content'
    ? {as: 'content', length, page: piece.page, part: piece.part}
    : {as: piece.as, length, rule: piece.rule, text: seed.text.slice(piece.start, piece.end)}
}

/** White space between two pieces; whatever else stands there is reported, and kept in the account. */
function between(seed: Seed, start: number, end: number, file: VFile): Segment[] {
  if (start === end) return []
  const gap = seed.slice(start, end)
  const unread = trimmed(seed, gap)
  const rule = unread.value === '' ? 'between' : 'unaccounted'
  if (rule === 'unaccounted') report(file, 'text-unaccounted', unread.value, unread.position)
  return [{as: 'structure', rule, length: end - start, text: gap.value}]
}
