/** The one way to write a lock: the same lock gives the same bytes. */
import {compare, lockSchema, type Lock} from '../../src/model/lock.ts'

/** Lock, addresses, address, list: what lies deeper stands on a line of its own. */
const unfolded = 4

/**
 * Writes a lock as JSON to be read in a diff: addresses in order, a line for
 * each event and each anchor, keys in the order of the schema.
 */
export function stringifyLock(lock: Lock): string {
  const {version, addresses} = lockSchema.parse(lock)
  const sorted = Object.entries(addresses).sort(([a], [b]) => compare(a, b))
  return `${layOut({version, addresses: Object.fromEntries(sorted)}, 0)}\n`
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
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`
  const members = Object.entries(value).map(([key, member]) => `${inline(key)}: ${inline(member)}`)
  return `{${members.join(', ')}}`
}
