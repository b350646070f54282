/** Two versions of a text, made readable: what was taken out, what was put in. */
import {diffWordsWithSpace} from 'diff'

export interface Segment {
  readonly is: 'same' | 'removed' | 'added'
  readonly text: string
}

export interface Passage {
  /** Anchor. */
  readonly id: string
  readonly text: string
}

/** A passage in both versions; no segments of one kind only, if it is new or gone. */
export interface ComparedPassage {
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
