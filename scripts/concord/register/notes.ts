/** What a note tells of a law that the text only describes: `A 2016 law empowers …`, and the note names it. */
import {agree} from '../dates.ts'
import type {Mention} from '../mentions/mention.ts'
import {firstNot} from '../search.ts'
import type {Passage} from '../text.ts'
import {kinOf} from './claim.ts'
import {isOfKin, type Desk, type LawDraft} from './desk.ts'

/** Mentions of each passage, by page and anchor, in order. */
export type Shelf = ReadonlyMap<string, readonly Mention[]>

export function shelve(mentions: readonly Mention[]): Shelf {
  return Map.groupBy(mentions, ({passage}) => placeKey(passage.page, passage.anchor))
}

export function placeKey(page: string, anchor: string): string {
  return `${page} ${anchor}`
}

/** The anchor of the first note called behind a mention, if no other law is named before the call. */
export function noteBehind({passage, end}: Mention, shelf: Shelf): string | undefined {
  const calls = passage.calls ?? []
  const call = calls[firstNot(calls, ({at}) => at < end)]
  if (call === undefined) return undefined
  const others = shelf.get(placeKey(passage.page, passage.anchor)) ?? []
  for (let at = firstNot(others, ({start}) => start < end); at < others.length; at++) {
    const next = others[at]
    if (next === undefined || next.start >= call.at) break
    if (next.form !== 'article') return undefined
  }
  return call.note
}

/**
 * The law the note behind a mention names, where it names one alone and
 * neither kind nor year speaks against it.
 */
export function lawInNote(mention: Mention, shelf: Shelf, desk: Desk): LawDraft | undefined {
  const note = noteBehind(mention, shelf)
  if (note === undefined) return undefined
  const named = shelf.get(placeKey(mention.passage.page, note)) ?? []
  const laws = new Set(named.flatMap((other) => desk.lawOf(other) ?? []))
  const [law] = laws
  if (law === undefined || laws.size > 1) return undefined
  if (!isOfKin(law, kinOf(mention.family)) || !fitsYear(mention, law)) return undefined
  return law
}

function fitsYear({date}: Mention, {claims}: LawDraft): boolean {
  const dates = claims.flatMap((claim) => claim.date ?? [])
  return date === undefined || dates.length === 0 || dates.some((known) => agree(known, date))
}

/** The sentence-bearing passages that call a note, by page and note. */
export function callers(passages: readonly Passage[]): ReadonlyMap<string, readonly Passage[]> {
  const map = new Map<string, Passage[]>()
  for (const passage of passages) {
    for (const {note} of passage.calls ?? []) {
      const key = placeKey(passage.page, note)
      const known = map.get(key)
      if (known === undefined) map.set(key, [passage])
      else known.push(passage)
    }
  }
  return map
}
