/** Two texts of a page side by side: what was taken out and put in, passage by passage. */
import type {Element} from 'hast'
import {textsOf} from '../document/tree.ts'
import {comparePassages, type ComparedPassage, type Segment} from '../model/compare.ts'
import type {Page} from '../kinds/index.ts'
import {kindOf} from '../kinds/index.ts'

/** A text of a page: its record and its body. */
export interface ComparedText {
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
  now: (anchor: string) => string | undefined = (anchor) => anchor
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
