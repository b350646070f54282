/** Makes paragraphs, lists and notes of the lines of an overview or a question. */
import type {VFile} from 'vfile'
import type {Source} from '../../../src/model/sources.ts'
import type {
  Block,
  Claim,
  DraftKey,
  DraftNote,
  Located,
  Mark,
  Prose,
  Seed
} from '../../../src/kinds/reader.ts'
import {readWorks} from '../notes/works.ts'
import {markProse} from '../prose/marks.ts'
import {anchorMinter} from '../../../src/model/slug.ts'
import {report} from '../rules.ts'
import {type NotedPage, readNotes} from './report-notes.ts'
import type {BodyLine} from './outline.ts'

// Finds references to other questions of the report: `(see A3, B1, and C6)`.
//
// A code is a reference after `see`, or where codes are all that a pair of
// brackets holds: `(C1, C3)`. So `(A4 paper)` and `.KA3` are none.

interface CodeReference {
  readonly code: Located<string>
  /** Whether the text can mean nothing but a question, known or not. */
  readonly isSure: boolean
}

const codes = /(?<![\p{L}\p{N}])[A-Z]\d{1,2}(?![\p{L}\p{N}])/gu

/** What stands between the codes of one reference. */
const separator =
  /^(?:[,;]?[ \u00A0](?:(?:and|or|to|through|&)[ \u00A0])?|[,;]|[/–-]|[ \u00A0][–-][ \u00A0])$/

const seeBefore =
  /(?<!\p{L})see(?:[ \u00A0]also)?(?:[ \u00A0](?:sections?|questions?|indicators?))?:?[ \u00A0]$/iu

/** How far to look for what stands before a reference, and between its codes. */
const reach = 24

/** The references of a line of prose, in order, one for each code. */
function findReferences(seed: Seed, {value, position}: Located<string>): CodeReference[] {
  const found: CodeReference[] = []
  for (const list of listsOf(value)) {
    const start = list[0]?.start ?? 0
    const end = list.at(-1)?.end ?? 0
    const isSeen = seeBefore.test(value.slice(Math.max(0, start - reach), start))
    const isBracketed = value.charAt(start - 1) === '(' && value.charAt(end) === ')'
    if (!isSeen && !isBracketed) continue
    for (const code of list) {
      const from = position.start.offset
      found.push({code: seed.slice(from + code.start, from + code.end), isSure: isSeen})
    }
  }
  return found
}

interface Stretch {
  readonly start: number
  readonly end: number
}

/** Codes that stand together: `A3, B1, C5, and C6`. */
function listsOf(text: string): Stretch[][] {
  const lists: Stretch[][] = []
  for (const {0: code, index} of text.matchAll(codes)) {
    const found = {start: index, end: index + code.length}
    const list = lists.at(-1)
    const last = list?.at(-1)?.end ?? -reach
    const isNext = index - last < reach && separator.test(text.slice(last, index))
    if (list !== undefined && isNext) list.push(found)
    else lists.push([found])
  }
  return lists
}

/** What the pages of a report have in common. */
export interface Context {
  readonly seed: Seed
  readonly source: Source
  readonly file: VFile
  /** The draft of the question with a code, if the report has it. */
  keyOf(code: string): DraftKey | undefined
  /** Whether a section of the report has such codes. */
  hasLetter(letter: string): boolean
}

export interface Body {
  readonly blocks: readonly Block[]
  readonly notes: readonly DraftNote[]
  readonly claims: readonly Claim[]
}

/**
 * Reads the lines of each page of a report, with calls, references, addresses
 * and languages marked; gives the body of the page that lines are of. Reports
 * notes out of order, notes without one certain place, and references to
 * questions that the report does not have.
 */
export function readBodies(
  pages: readonly (readonly BodyLine[])[],
  context: Context
): (lines: readonly BodyLine[]) => Body {
  let hasNotes = false
  const bodies = readNotes(pages, context.seed, context.file).map((page) => {
    const body = toBody(page, context, hasNotes)
    hasNotes ||= body.notes.length > 0
    return body
  })
  const bodyOf = new Map(pages.map((lines, index) => [lines, bodies[index]]))
  return (lines) => {
    const body = bodyOf.get(lines)
    if (body === undefined) throw new Error(`${context.seed.path}: lines of no page`)
    return body
  }
}

function toBody({stretches, claims}: NotedPage, context: Context, hasNotesBefore: boolean): Body {
  const mintAnchor = anchorMinter()
  const notes = stretches
    .flatMap((stretch) => stretch.notes)
    .map(({label, number, text}) => ({
      label,
      number,
      prose: {text, marks: markProse(text, context.source)}
    }))
  const works = readWorks(
    notes.map(({label, prose}) => ({id: `n${label}`, prose})),
    context.file,
    {goesOn: hasNotesBefore && notes[0]?.number !== 1}
  )
  return {
    blocks: stretches.flatMap(({prose, calls}) =>
      toBlocks(markLines(prose, calls, context), mintAnchor)
    ),
    notes: notes.map((note, index) => ({...note, works: works[index] ?? []})),
    claims
  }
}

interface MarkedLine {
  readonly kind: BodyLine['kind']
  readonly prose: Prose
}

/** Gives each line the calls within it, and its other marks. */
function markLines(
  lines: readonly BodyLine[],
  calls: readonly Mark[],
  context: Context
): MarkedLine[] {
  let next = 0
  return lines.map(({kind, text}) => {
    const first = next
    while ((calls[next]?.start ?? Infinity) < text.position.end.offset) next++
    return {kind, prose: readProse(text, calls.slice(first, next), context)}
  })
}

function readProse(text: Located<string>, calls: readonly Mark[], context: Context): Prose {
  const references = findReferences(context.seed, text).flatMap(({code, isSure}): Mark[] => {
    const key = context.keyOf(code.value)
    const {start, end} = code.position
    if (key !== undefined) {
      return [{type: 'reference', start: start.offset, end: end.offset, to: key}]
    }
    // `(G20)` is no question, `(see G20)` must be meant for one, `(B9)` too.
    const isMeant = isSure || (code.value.length === 2 && context.hasLetter(code.value.charAt(0)))
    if (isMeant) report(context.file, 'reference-unknown', code.value, code.position)
    return []
  })
  const taken = [...calls, ...references].sort((a, b) => a.start - b.start)
  return {text, marks: markProse(text, context.source, taken)}
}

/** Items that follow each other are one list. */
function toBlocks(lines: readonly MarkedLine[], mintAnchor: (heading: string) => string): Block[] {
  const blocks: Block[] = []
  let items: Prose[] = []
  for (const {kind, prose} of lines) {
    if (kind === 'item') {
      if (items.length === 0) blocks.push({type: 'list', items})
      items.push(prose)
      continue
    }
    items = []
    if (kind === 'heading') blocks.push({type: 'heading', id: mintAnchor(prose.text.value), prose})
    else blocks.push({type: 'paragraph', prose})
  }
  return blocks
}
