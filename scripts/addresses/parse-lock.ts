/**
 * Reads the address lock, or refuses it with the place where it is damaged.
 *
 * Whoever resolves a merge conflict or declares a move edits this file by
 * hand. What an edit broke must be seen before anything is written: a lock
 * that is guessed at loses addresses for good.
 */
import {getNodeValue, type Node, type ParseError, parseTree} from 'jsonc-parser'
import type {VFile} from 'vfile'
import {location} from 'vfile-location'
import {z} from 'zod'
import {type Entry, type Lock, lockSchema} from '../../src/atlas/lock.ts'
import {type Flaw, flawsOf} from './flaws.ts'
import {stringifyRead, sumOf} from './stringify-lock.ts'
import {byCodeUnit} from '../../src/model/order.ts'

/**
 * The lock a text holds, or nothing where it is damaged: then every damage is
 * reported to `file` as fatal, with line and column.
 */
export function parseLock(text: string, file: VFile): Lock | undefined {
  return readCanonical(text) ?? readByHand(withoutMark(text), refusalsOf(withoutMark(text), file))
}

/** Some editors put a byte order mark before what they save. */
function withoutMark(text: string): string {
  return text.replace(/^\uFEFF/, '')
}

/** Reads a lock that is as the converter writes it, fast; nothing where it differs by a byte. */
function readCanonical(text: string): Lock | undefined {
  try {
    const {data} = lockSchema.safeParse(JSON.parse(text))
    if (data === undefined || stringifyRead(data) !== text) return undefined
    return flawsOf(data).length === 0 ? data : undefined
  } catch {
    return undefined
  }
}

/** `advice` says what to do, where that is more than to write what is expected. */
type Refuse = (
  expected: string,
  found: string,
  at: {offset: number; length: number},
  advice?: string
) => void

function refusalsOf(text: string, file: VFile): Refuse {
  const place = location(text)
  return (expected, found, {offset, length}, advice) => {
    const start = place.toPoint(offset)
    const end = place.toPoint(offset + length) ?? start
    const hint = advice === undefined ? '' : `: ${advice}`
    const message = file.message(`expected ${expected}, found ${found}${hint}`, {
      place: start === undefined || end === undefined ? undefined : {start, end},
      ruleId: 'lock-damaged',
      source: 'addresses'
    })
    message.fatal = true
    message.expected = [expected]
    message.actual = found
  }
}

const mergeAdvice =
  'remove the three marks and keep the entries of both sides; of an entry that both have, keep that of the published branch'

const restoreAdvice = 'correct it, or take the file as it was last committed'

function readByHand(text: string, refuse: Refuse): Lock | undefined {
  const deep = tooDeep(text)
  if (deep !== undefined) {
    refuse('a lock, which is not nested so deep', quote(text, deep), deep)
    return undefined
  }
  const errors: ParseError[] = []
  const tree = parseTree(text, errors, {disallowComments: true})
  const [error] = errors
  if (tree === undefined || error !== undefined) {
    // What follows the first error mostly follows from it.
    const at = error ?? {offset: 0, length: 0}
    if (/^(?:<{7}|={7}|>{7})/.test(text.slice(at.offset))) {
      refuse('a lock without the marks of a merge', quote(text, at), at, mergeAdvice)
    } else {
      const isEnd = text.slice(at.offset).trim() === ''
      refuse('JSON', isEnd ? 'the end of the file' : quote(text, at), at, restoreAdvice)
    }
    return undefined
  }
  const doubled = doubledKeys(tree)
  for (const key of doubled) refuse('each key once', quote(text, key), key)
  const foreign = keysOf(tree).filter(({value}) => value === '__proto__')
  for (const key of foreign) refuse('a key of the lock', quote(text, key), key)
  const {data, error: mismatch} = lockSchema.safeParse(getNodeValue(tree))
  const flaws = [
    ...(mismatch?.issues.flatMap(flawsOfIssue) ?? []),
    ...(data === undefined ? [] : flawsOf(data))
  ]
  for (const {path, expected, key} of flaws.slice(0, mostMessages)) {
    const node = nodeAt(tree, path, key ?? false)
    if (node.missing) refuse(`\`${String(path.at(-1))}\`: ${expected}`, 'nothing', node.at)
    else refuse(expected, quote(text, node.at), node.at)
  }
  if (data === undefined || flaws.length + doubled.length + foreign.length > 0) return undefined
  return hasRightSums(tree, data, refuse, text) ? data : undefined
}

/** Whether each entry is as it was written, where it says so: nobody changed a letter of a title or fingerprint. */
function hasRightSums(tree: Node, {addresses}: Lock, refuse: Refuse, text: string): boolean {
  const raw = writtenSums.parse(getNodeValue(tree))
  const wrong = Object.entries(addresses).flatMap(([address, entry]) => {
    const [written, sum] = [raw.addresses[address]?.sum, sumOf(address, entry)]
    return written === undefined || written === sum ? [] : [{address, sum}]
  })
  for (const {address, sum} of wrong.slice(0, mostMessages)) {
    const {at} = nodeAt(tree, ['addresses', address, 'sum'], false)
    refuse(
      `\`"${sum}"\`, the sum of an entry that was not changed by hand or half merged (take it whole from before, or from one side)`,
      quote(text, at),
      at
    )
  }
  return wrong.length === 0
}

const writtenSums = z.object({
  addresses: z.record(z.string(), z.object({sum: z.string().optional()}))
})

/** Whoever has this many to look at begins with the first. */
const mostMessages = 50

function flawsOfIssue(issue: z.core.$ZodIssue): Flaw[] {
  const {path} = issue
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((name) => ({
        path: [...path, name],
        key: true,
        expected: 'a key of the lock'
      }))
    case 'invalid_key':
      return issue.issues.map(({message}) => ({path, key: true, expected: message}))
    case 'invalid_type':
      return [{path, expected: `${issue.expected}`}]
    case 'invalid_value':
      return [{path, expected: issue.values.map((value) => `\`${String(value)}\``).join(' or ')}]
    default:
      return [{path, expected: issue.message}]
  }
}

/** Where the value of a path stands, or its key; the object it is missing from, by its brace. */
function nodeAt(
  tree: Node,
  path: readonly PropertyKey[],
  wantsKey: boolean
): {readonly at: {offset: number; length: number}; readonly missing: boolean} {
  let node = tree
  let last = tree
  for (const step of path) {
    const {children = []} = node
    const [key, value] =
      node.type === 'array'
        ? [children[Number(step)], children[Number(step)]]
        : (children.find((property) => property.children?.[0]?.value === step)?.children ?? [])
    if (key === undefined || value === undefined) {
      return {at: {offset: node.offset, length: 1}, missing: true}
    }
    last = key
    node = value
  }
  return {at: wantsKey ? last : node, missing: false}
}

/** Keys that stand a second time in one object: reading would keep one and lose the other. */
function doubledKeys({type, children = []}: Node): Node[] {
  if (type !== 'object') return children.flatMap(doubledKeys)
  const seen = new Set<unknown>()
  return children.flatMap(({children: [key, value] = []}) => {
    const doubled = key !== undefined && seen.has(key.value) ? [key] : []
    seen.add(key?.value)
    return [...doubled, ...(value === undefined ? [] : doubledKeys(value))]
  })
}

function keysOf({type, children = []}: Node): Node[] {
  const [key] = children
  return [...(type === 'property' && key !== undefined ? [key] : []), ...children.flatMap(keysOf)]
}

/** No lock has more brackets open at once than this. */
const mostDepth = 16

/** The bracket that is one too many: whoever reads on step by step would run out of steps. */
function tooDeep(text: string): {offset: number; length: number} | undefined {
  let depth = 0
  for (const {0: part, index} of text.matchAll(/"(?:[^"\\\n]|\\.)*"?|[[\]{}]/g)) {
    if (part === '[' || part === '{') depth++
    else if (part === ']' || part === '}') depth--
    if (depth > mostDepth) return {offset: index, length: 1}
  }
  return undefined
}

/** Longest quotation in a message, in characters. */
const quoteLength = 60

function quote(text: string, {offset, length}: {offset: number; length: number}): string {
  const [line = ''] = text.slice(offset, offset + Math.min(length, quoteLength)).split('\n', 1)
  return line.length < length ? `\`${line}…\`` : `\`${line}\``
}

/** The entries that answer to a question, and the others. */
export function partLock(lock: Lock, is: (entry: Entry, address: string) => boolean): [Lock, Lock] {
  const entries = Object.entries(lock.addresses)
  const part = (wanted: boolean): Lock => ({
    ...lock,
    addresses: Object.fromEntries(
      entries.filter(([address, entry]) => is(entry, address) === wanted)
    )
  })
  return [part(true), part(false)]
}

/** Puts parts together again. */
export function joinLocks(...locks: readonly [Lock, ...Lock[]]): Lock {
  const entries = locks.flatMap(({addresses}) => Object.entries(addresses))
  return {
    ...locks[0],
    addresses: Object.fromEntries(entries.sort(([a], [b]) => byCodeUnit(a, b)))
  }
}
