/** Two texts of a page side by side: what was taken out and put in, passage by passage. */
import type {Element} from 'hast'
import {textsOf} from '../document/tree.ts'
import {type Page, kindOf} from '../kinds/index.ts'
import {diffWordsWithSpace} from 'diff'

/** A text of a page: its record and its body. */
interface ComparedText {
  readonly data: Page
  readonly tree: readonly Element[]
}

export type ComparedRow =
  /** A passage that differs, is new, or is gone. */
  | {readonly kind: 'different'; readonly label: string; readonly segments: readonly Segment[]}
  /** So many passages in a row that are the same in both. */
  | {readonly kind: 'same'; readonly count: number}

interface LabelledPassage {
  readonly id: string
  readonly label: string
  readonly text: string
}

/**
 * Compares an earlier text with a later one. `now` gives the anchor that a
 * passage of the earlier one has today, where it has another.
 */
export function compareTexts(
  before: ComparedText,
  after: ComparedText,
  now: (anchor: string) => string | undefined
): readonly ComparedRow[] {
  const later = passagesOf(after)
  const earlier = renamed(passagesOf(before), now)
  const labels = new Map([...earlier, ...later].map(({id, label}) => [id, label]))
  const rows: ComparedRow[] = []
  for (const passage of comparePassages(earlier, later)) {
    const last = rows.at(-1)
    if (!isSame(passage)) {
      const {id, segments} = passage
      rows.push({kind: 'different', label: labels.get(id) ?? id, segments})
    } else if (last?.kind === 'same') {
      rows[rows.length - 1] = {kind: 'same', count: last.count + 1}
    } else {
      rows.push({kind: 'same', count: 1})
    }
  }
  return rows
}

function isSame({segments}: ComparedPassage): boolean {
  return segments.every(({is}) => is === 'same')
}

/** The lines of the record, then the passages of the body, each with a name for readers. */
function passagesOf({data, tree}: ComparedText): readonly LabelledPassage[] {
  const record = kindOf(data)
    .lines(data)
    .map((line) => ({...line, id: `record ${line.id}`}))
  const headings = new Map(data.sections.map(({id, title}) => [id, title]))
  const texts = textsOf(tree)
  return [...record, ...[...texts].map(([id, text]) => ({id, label: labelOf(id, headings), text}))]
}

function labelOf(anchor: string, headings: ReadonlyMap<string, string>): string {
  if (headings.has(anchor)) return 'Heading'
  return `${anchor.startsWith('n') ? 'Note' : 'Paragraph'} ${anchor.slice(1)}`
}

/** Two passages that became one keep their own names: neither may hide the other. */
function renamed(
  passages: readonly LabelledPassage[],
  now: (anchor: string) => string | undefined
): readonly LabelledPassage[] {
  const taken = new Set<string>()
  return passages.map((passage) => {
    const id = now(passage.id) ?? passage.id
    const own = taken.has(id) ? `${passage.id} before` : id
    taken.add(own)
    return {...passage, id: own}
  })
}

interface Segment {
  readonly is: 'same' | 'removed' | 'added'
  readonly text: string
}

interface Passage {
  /** Anchor. */
  readonly id: string
  readonly text: string
}

/** A passage in both versions; no segments of one kind only, if it is new or gone. */
interface ComparedPassage {
  readonly id: string
  readonly segments: readonly Segment[]
}

/**
 * Words changed up to which a comparison is worth reading; beyond, the old text
 * is shown as removed and the new one as added.
 */
const mostEdits = 1_000

/**
 * The words of two texts, those of the first that are gone right before those
 * of the second that are new. All but the added segments make up the first
 * text, all but the removed ones the second, to the character.
 */
export function diffWords(before: string, after: string): Segment[] {
  if (before === after) return segment('same', after)
  const changes = diffWordsWithSpace(before, after, {maxEditLength: mostEdits})
  if (changes === undefined) return [...segment('removed', before), ...segment('added', after)]
  return joined(
    changes.map(({added, removed, value}) => ({
      is: removed ? 'removed' : added ? 'added' : 'same',
      text: value
    }))
  )
}

/** Reads `a year` to `two years` as one change, not as two with a blank between that stays. */
function joined(segments: readonly Segment[]): Segment[] {
  const result: Segment[] = []
  let removed = ''
  let added = ''
  const flush = (): void => {
    result.push(...segment('removed', removed), ...segment('added', added))
    removed = added = ''
  }
  for (const [index, {is, text}] of segments.entries()) {
    const isReplaced = removed !== '' && added !== ''
    if (is === 'same' && !(isReplaced && text.trim() === '' && index + 1 < segments.length)) {
      flush()
      result.push({is, text})
      continue
    }
    if (is !== 'added') removed += text
    if (is !== 'removed') added += text
  }
  flush()
  return result
}

/**
 * The passages of two versions of a page, in the order of the later one; those
 * that are gone come after the passage they followed. Anchors hold through
 * versions, so they say which passage is which.
 */
export function comparePassages(
  before: readonly Passage[],
  after: readonly Passage[]
): ComparedPassage[] {
  const old = new Map(before.map(({id, text}) => [id, text]))
  const remaining = new Set(after.map(({id}) => id))
  const gone = new Map<string | undefined, ComparedPassage[]>()
  let follows: string | undefined
  for (const {id, text} of before) {
    if (remaining.has(id)) follows = id
    else gone.set(follows, [...(gone.get(follows) ?? []), {id, segments: segment('removed', text)}])
  }
  return [
    ...(gone.get(undefined) ?? []),
    ...after.flatMap(({id, text}) => {
      const earlier = old.get(id)
      const segments = earlier === undefined ? segment('added', text) : diffWords(earlier, text)
      return [{id, segments}, ...(gone.get(id) ?? [])]
    })
  ]
}

function segment(is: Segment['is'], text: string): Segment[] {
  return text === '' ? [] : [{is, text}]
}
