/** The one way to write a lock: the same lock gives the same bytes. */
import {createHash} from 'node:crypto'
import {addressSchema, emptyLock, entrySchema, type Entry, type Lock} from '../../src/atlas/lock.ts'
import {byCodeUnit} from '../../src/model/order.ts'

/** Lock, addresses, address, list: what lies deeper stands on a line of its own. */
const unfolded = 4

/**
 * Writes a lock as JSON to be read in a diff: addresses in order, a line for
 * each event and each anchor, keys in the order of the schema.
 */
export function stringifyLock({addresses}: Lock): string {
  for (const [address, entry] of Object.entries(addresses)) {
    if (written.get(entry)?.address === address) continue
    addressSchema.parse(address)
    written.set(entry, write(address, entrySchema.parse(entry)))
  }
  return stringifyRead({...emptyLock, addresses})
}

/** The same for a lock that the schema has just read. */
export function stringifyRead({version, addresses}: Lock): string {
  const entries = Object.entries(addresses)
    .sort(([a], [b]) => byCodeUnit(a, b))
    .map(([address, entry]) => `    ${inline(address)}: ${textOf(address, entry)}`)
  const list = entries.length === 0 ? '{}' : `{\n${entries.join(',\n')}\n  }`
  return `{\n  "version": ${version},\n  "addresses": ${list}\n}\n`
}

/**
 * The sum of an entry at its address. The `state` is left out: it is the one thing
 * that is edited by hand, and anything else in it would contradict the history.
 */
export function sumOf(address: string, entry: Entry): string {
  const {identity, text, history, sections, paragraphs, notes} = entry
  const all = [address, identity, text, history, sections, paragraphs, notes]
  return createHash('sha256').update(inline(all)).digest('hex').slice(0, 10)
}

interface Written {
  readonly address: string
  readonly text: string
}

/** Entries as they are written: most are the same object before and after a run. */
const written = new WeakMap<Entry, Written>()

const depthOfEntry = 2

function write(address: string, entry: Entry): Written {
  const {state, identity: stands, ...others} = entry
  const inFile = {state, stands, ...others, sum: sumOf(address, entry)}
  return {address, text: layOut(inFile, depthOfEntry)}
}

function textOf(address: string, entry: Entry): string {
  const before = written.get(entry)
  if (before?.address === address) return before.text
  const now = write(address, entry)
  written.set(entry, now)
  return now.text
}

function layOut(value: unknown, depth: number): string {
  if (depth >= unfolded || typeof value !== 'object' || value === null) return inline(value)
  const [open, close] = Array.isArray(value) ? '[]' : '{}'
  const members = Array.isArray(value)
    ? value.map((member) => layOut(member, depth + 1))
    : Object.entries(value).map(([key, member]) => `${inline(key)}: ${layOut(member, depth + 1)}`)
  if (members.length === 0) return `${open}${close}`
  const indent = '  '.repeat(depth + 1)
  return `${open}\n${indent}${members.join(`,\n${indent}`)}\n${'  '.repeat(depth)}${close}`
}

function inline(value: unknown): string {
  if (typeof value === 'string') return quote(value)
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`
  let members = ''
  for (const [key, member] of Object.entries(value)) {
    members += `${members === '' ? '' : ', '}${quote(key)}: ${inline(member)}`
  }
  return `{${members}}`
}

/** Anchors and fingerprints, of which a lock consists, hold nothing to be escaped. */
function quote(text: string): string {
  return /^[\w:/-]*$/.test(text) ? `"${text}"` : JSON.stringify(text)
}
