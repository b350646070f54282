/** What a lock of the right form cannot say, because no run writes it: the marks of an edit gone wrong. */
import {isRecordIdentity, kindOf} from '../../src/kinds/index.ts'
import {isMovePending, versionOf} from '../../src/atlas/history.ts'
import {everyList, lawListsOf, subjectListsOf} from '../../src/atlas/lists.ts'
import {countOf, letters} from './fingerprint.ts'
import {
  anchorKinds,
  entryAt,
  type Anchor,
  type Entry,
  type Lock,
  tomorrow,
  type LockEvent
} from '../../src/atlas/lock.ts'

export interface Flaw {
  /** The value it is about. */
  readonly path: readonly PropertyKey[]
  /** Whether it is about the key, not the value. */
  readonly key?: boolean
  readonly expected: string
}

/** Everything wrong in the addresses, histories, moves and anchors of a lock; no day comes after tomorrow. */
export function flawsOf(lock: Lock): Flaw[] {
  const latest = tomorrow()
  return Object.entries(lock.addresses).flatMap(([address, entry]) =>
    [
      ...addressFlaws(address, entry),
      ...historyFlaws(entry, latest),
      ...stateFlaws(lock, address, entry),
      ...idFlaws(entry),
      ...numberFlaws(entry.paragraphs),
      ...leadFlaws(lock, entry)
    ].map((flaw) => ({...flaw, path: ['addresses', address, ...flaw.path]}))
  )
}

/** The folder that pages of a kind are in. */
function rootOf({identity}: Entry): string {
  if (isRecordIdentity(identity)) return kindOf(identity).section.id
  return identity.kind === 'law' ? 'laws' : 'sources'
}

/** No file system takes a longer name, and no address of ours comes near. */
const longestStep = 200

/** An address that no page of its kind can have: of another part of the site, of a version, or too long. */
function addressFlaws(address: string, entry: Entry): Flaw[] {
  const {kind} = entry.identity
  const flaw = (expected: string): Flaw[] => [{path: [], key: true, expected}]
  const [root = '', ...steps] = address.slice(1, -1).split('/')
  if ([root, ...steps].some((step) => step.length > longestStep)) {
    return flaw(`an address whose parts have at most ${longestStep} letters`)
  }
  if (steps.some((step) => step === 'versions' || step === 'index')) {
    return flaw('an address of a page, not of a version of one')
  }
  if (kind === 'list') {
    const isList = listRoots.has(root) || (steps.length === 0 && /^[a-z]{2}$/.test(root))
    return isList
      ? []
      : flaw(
          `a country such as \`/kz/\`, or a list in one of ${quoted([...listRoots].map((name) => `/${name}/`))}`
        )
  }
  const expected = rootOf(entry)
  return root === expected && steps.length > 0
    ? []
    : flaw(
        `an address in \`/${expected}/\` for what is ${/^[aeiou]/.test(kind) ? 'an' : 'a'} ${kind}`
      )
}

const listRoots = new Set(
  [...everyList([]), ...lawListsOf([]), ...subjectListsOf([])].map(
    ({address}) => address.split('/')[1] ?? ''
  )
)

/** What may follow what. */
const successors: Record<LockEvent['what'], readonly LockEvent['what'][]> = {
  added: ['changed', 'withdrawn', 'moved'],
  changed: ['changed', 'withdrawn', 'moved'],
  returned: ['changed', 'withdrawn', 'moved'],
  withdrawn: ['returned', 'moved'],
  moved: ['moved']
}

function historyFlaws({history}: Entry, latest: string): Flaw[] {
  return history.flatMap((event, index): Flaw[] => {
    const path = ['history', index]
    const before = history[index - 1]
    const allowed = before === undefined ? (['added'] as const) : successors[before.what]
    if (!allowed.some((what) => what === event.what)) {
      const expected = `${quoted(allowed)} after ${before === undefined ? 'nothing' : `\`${before.what}\``}`
      return [{path: [...path, 'what'], expected}]
    }
    if (event.on > latest) {
      return [{path: [...path, 'on'], expected: `a day not after ${latest}, which is tomorrow`}]
    }
    if (before !== undefined && event.on < before.on) {
      return [{path: [...path, 'on'], expected: `a day not before ${before.on}`}]
    }
    const version = index === 0 ? undefined : versionOf({history: history.slice(0, index)})
    return event.what === 'changed' && event.version === version
      ? [{path: [...path, 'version'], expected: 'another version than before'}]
      : []
  })
}

function stateFlaws(lock: Lock, address: string, entry: Entry): Flaw[] {
  const {state, history} = entry
  const last = history.at(-1)?.what
  const path = ['state']
  if (typeof state === 'string') {
    if (last === 'moved') return [{path, expected: 'the address it moved to'}]
    const said = last === 'withdrawn' ? 'withdrawn' : 'live'
    return state === said ? [] : [{path, expected: `\`${said}\`, as its history says`}]
  }
  const {movedTo} = state
  const at = ['state', 'movedTo']
  if (isCircular(lock, address)) return [{path: at, expected: 'a move that ends somewhere'}]
  if (entryAt(lock, movedTo) !== undefined) return []
  if (last === 'moved') return [{path: at, expected: 'an address of this lock'}]
  return parentOf(movedTo) === parentOf(address)
    ? []
    : [{path: at, expected: `an address of this lock, or a new one in \`${parentOf(address)}\``}]
}

function isCircular(lock: Lock, address: string): boolean {
  const seen = new Set<string>()
  for (let at = address; ;) {
    if (seen.has(at)) return true
    seen.add(at)
    const state = entryAt(lock, at)?.state
    if (state === undefined || typeof state === 'string') return false
    at = state.movedTo
  }
}

function parentOf(address: string): string {
  return address.replace(/[^/]*\/$/, '')
}

function idFlaws(entry: Entry): Flaw[] {
  const seen = new Set<string>()
  return anchorKinds.flatMap((kind) =>
    entry[kind].flatMap(({id}, index): Flaw[] => {
      const path = [kind, index, 'id']
      if (seen.has(id)) return [{path, expected: 'each anchor once'}]
      seen.add(id)
      if (kind === 'sections' || pattern[kind].test(id)) return []
      return [
        {path, expected: kind === 'notes' ? 'an anchor such as `n12`' : 'an anchor such as `p3`'}
      ]
    })
  )
}

const pattern = {paragraphs: /^p\d+[a-z]*$/, notes: /^n\d/}

/**
 * Paragraphs are numbered without a gap, and so are the letters after a
 * number: where one is missing, an anchor was cut out.
 */
function numberFlaws(paragraphs: readonly Anchor[]): Flaw[] {
  const ids = new Set(paragraphs.map(({id}) => id))
  return paragraphs.flatMap(({id}, index) => {
    const before = predecessorOf(id)
    return before === undefined || ids.has(before)
      ? []
      : [{path: ['paragraphs', index, 'id'], expected: `\`${before}\` beside it`}]
  })
}

/** `p2` of `p3`, `p3a` of `p3b`, `p3z` of `p3aa`; nothing need come before `p1` and `p3a`. */
function predecessorOf(id: string): string | undefined {
  const [, number = '', suffix = ''] = /^p(\d+)([a-z]*)$/.exec(id) ?? []
  if (suffix === '') return Number(number) > 1 ? `p${Number(number) - 1}` : undefined
  const count = countOf(suffix)
  return count > 1 ? `p${number}${letters(count - 1)}` : undefined
}

function leadFlaws(lock: Lock, entry: Entry): Flaw[] {
  const {state} = entry
  const target =
    typeof state === 'string' || isMovePending(entry) ? undefined : entryAt(lock, state.movedTo)
  const there = new Map(
    anchorKinds.flatMap((kind) => (target ?? entry)[kind].map(({id, to}) => [id, to] as const))
  )
  return anchorKinds.flatMap((kind) =>
    entry[kind].flatMap(({to}, index): Flaw[] => {
      const path = [kind, index]
      if (to === undefined) {
        return target === undefined ? [] : [{path, expected: 'where it leads on the target'}]
      }
      if (to === null) return []
      if (!there.has(to)) return [{path: [...path, 'to'], expected: 'an anchor of the page'}]
      return endsSomewhere(to, there)
        ? []
        : [{path: [...path, 'to'], expected: 'an anchor that leads somewhere'}]
    })
  )
}

function endsSomewhere(
  from: string,
  leads: ReadonlyMap<string, string | null | undefined>
): boolean {
  const seen = new Set<string>()
  for (let at: string | null | undefined = from; typeof at === 'string'; at = leads.get(at)) {
    if (seen.has(at)) return false
    seen.add(at)
  }
  return true
}

function quoted(words: readonly string[]): string {
  return words.map((word) => `\`${word}\``).join(' or ')
}
