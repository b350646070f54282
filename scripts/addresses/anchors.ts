/**
 * Names for the passages of a page that hold through its later editions.
 *
 * An anchor belongs to a passage, not to a place: one that is unchanged,
 * corrected or moved keeps its anchor, and no anchor ever passes to another
 * passage. New passages are named as statutes name new sections: after
 * paragraph 3 comes `p3a`, before the first `p0a`, and after the last the
 * next number, so that the numbers still tell the order. The anchor of a
 * passage that is gone leads to what stands in its place.
 */
import type {Anchor, AnchorKind} from '../../src/atlas/lock.ts'
import {align} from './align.ts'
import {letters, likeness} from './fingerprint.ts'
import type {Passage} from './candidate.ts'

export interface NamedPassages {
  /** The anchor of each passage, in order. */
  readonly ids: readonly string[]
  /** What the lock says of them from now on, those gone among them. */
  readonly anchors: Anchor[]
}

/** A passage of the page, a known anchor, or both. */
interface Slot {
  readonly passage: Passage | undefined
  readonly anchor: Anchor | undefined
}

interface NamedSlot extends Slot {
  readonly id: string
}

/** A passage that is gone leads to one this much like it, such as the one it was merged into. */
const kin = 0.15

/** Above this many pairs nobody looks for kin: no page of prose loses so much. */
const mostPairs = 100_000

/** Gives each passage the anchor it had, or a new one that never stood for another. */
export function nameAnchors(
  kind: AnchorKind,
  known: readonly Anchor[],
  now: readonly Passage[]
): NamedPassages {
  if (isUnchanged(known, now)) return {ids: known.map(({id}) => id), anchors: [...known]}
  const slots = interleave(
    known,
    now,
    align(
      known.map(({text, to}) => ({print: text, gone: to !== undefined})),
      now
    )
  )
  const named = nameSlots(kind, known, slots)
  const leads = leadsOf(named)
  return {
    ids: named.flatMap(({passage, id}) => (passage === undefined ? [] : [id])),
    anchors: named.map(({passage, anchor, id}) =>
      passage === undefined
        ? {id, text: anchor?.text ?? '', to: leads.get(id) ?? null}
        : {id, text: passage.print}
    )
  }
}

/** Most pages stay as they were: the same passages in the same order, and none that went before. */
function isUnchanged(known: readonly Anchor[], now: readonly Passage[]): boolean {
  return (
    known.length === now.length &&
    known.every(({text, to}, index) => to === undefined && text === now[index]?.print)
  )
}

/**
 * The passages in order, and among them the anchors that are gone, each where
 * it last stood and before what is new there: a paragraph that takes the place
 * of `p4` is `p4a`.
 */
function interleave(
  known: readonly Anchor[],
  now: readonly Passage[],
  partners: readonly (number | undefined)[]
): Slot[] {
  const kept = new Set(partners)
  const slots: Slot[] = []
  let next = 0
  // Anchors of passages that stand elsewhere now are skipped: they come with their passage.
  const bury = (end: number): void => {
    for (; next < end; next++) {
      if (!kept.has(next)) slots.push({passage: undefined, anchor: known[next]})
    }
  }
  const nextKept = (): number => {
    let index = next
    while (index < known.length && !kept.has(index)) index++
    return index
  }
  bury(nextKept())
  for (const [index, passage] of now.entries()) {
    const partner = partners[index]
    if (partner !== undefined) bury(partner)
    slots.push({passage, anchor: partner === undefined ? undefined : known[partner]})
    if (partner === undefined || partner < next) continue
    next = partner + 1
    bury(nextKept())
  }
  bury(known.length)
  return slots
}

function nameSlots(
  kind: AnchorKind,
  known: readonly Anchor[],
  slots: readonly Slot[]
): NamedSlot[] {
  const names = anchorNames(known)
  const lastKnown = slots.findLastIndex(({anchor}) => anchor !== undefined)
  const nameOf = (preferredId: string, before: string, index: number): string => {
    switch (kind) {
      case 'paragraphs':
        return names.paragraph(before, index > lastKnown)
      case 'notes':
        return names.note(preferredId)
      case 'sections':
        return names.section(preferredId)
    }
  }
  let before = 'p0'
  return slots.map((slot, index) => {
    before = slot.anchor?.id ?? nameOf(slot.passage?.preferredId ?? '', before, index)
    return {...slot, id: before}
  })
}

/**
 * Where the anchors of passages that are gone lead; `null` is the page itself.
 * A lead once given stays: what it names may go too, and then leads on.
 */
function leadsOf(slots: readonly NamedSlot[]): Map<string, string | null> {
  const onPage = slots.flatMap(({passage, id}) =>
    passage === undefined ? [] : [{id, print: passage.print}]
  )
  const gone = slots.filter(
    ({passage, anchor}) => passage === undefined && anchor?.to === undefined
  )
  const seekKin = onPage.length * gone.length <= mostPairs
  const substitutes = substitutesOf(slots)
  return new Map(
    slots.flatMap(({passage, anchor, id}, index): [string, string | null][] => {
      if (passage !== undefined || anchor === undefined) return []
      if (anchor.to !== undefined) return [[id, anchor.to]]
      const heir = seekKin ? nearestKin(anchor.text, onPage) : undefined
      return [[id, heir ?? substitutes[index] ?? null]]
    })
  )
}

function nearestKin(
  print: string,
  onPage: readonly {readonly id: string; readonly print: string}[]
): string | undefined {
  let best: string | undefined
  let most = kin
  for (const passage of onPage) {
    const score = likeness(print, passage.print)
    if (score < most || (score === most && best !== undefined)) continue
    best = passage.id
    most = score
  }
  return best
}

/** For each slot what stands in its place: a new passage right after it, else the one before, else the one after. */
function substitutesOf(slots: readonly NamedSlot[]): (string | undefined)[] {
  let next: NamedSlot | undefined
  const following = slots
    .toReversed()
    .map((slot) => (next = slot.passage === undefined ? next : slot))
    .toReversed()
  let previous: string | undefined
  return slots.map(({passage, id}, index) => {
    if (passage !== undefined) previous = id
    const after = following[index]
    return after?.anchor === undefined && after !== undefined ? after.id : (previous ?? after?.id)
  })
}

interface AnchorNames {
  /** `p8` at the end of a page that had seven; elsewhere the next of `p3a`, `p3b` … */
  paragraph(before: string, atEnd: boolean): string
  /** The number of the note, and with a letter as for paragraphs where another note had it. */
  note(preferredId: string): string
  /** The preferred one, or `-2`, `-3` … after it, as for addresses. */
  section(preferredId: string): string
}

/** Knows every name a page has ever given, and those it gives now. */
function anchorNames(known: readonly Anchor[]): AnchorNames {
  const used = new Set(known.map(({id}) => id))
  const counts = new Map<string, number>()
  let highest = known.reduce(
    (most, {id}) => Math.max(most, Number(/^p(\d+)/.exec(id)?.[1] ?? 0)),
    0
  )

  const use = (id: string): string => {
    used.add(id)
    return id
  }
  const next = (base: string, from: number, spell: (count: number) => string): string => {
    let count = counts.get(base) ?? from
    while (used.has(base + spell(count))) count++
    counts.set(base, count + 1)
    return use(base + spell(count))
  }
  return {
    paragraph(before, atEnd) {
      if (atEnd) return use(`p${++highest}`)
      return next(/^p\d+/.exec(before)?.[0] ?? 'p0', 1, letters)
    },
    note: (preferredId) =>
      used.has(preferredId) ? next(preferredId, 1, letters) : use(preferredId),
    section: (preferredId) =>
      used.has(preferredId) ? next(preferredId, 2, (count) => `-${count}`) : use(preferredId)
  }
}
