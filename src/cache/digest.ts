/**
 * One short text for a value, the same only for equal values: what a page was
 * made of is compared by it between two builds.
 */
import {hash} from 'node:crypto'
import {shared} from './shared.ts'

const known = shared('digests', () => new WeakMap<object, string>())

/** Objects by their digest, so that a later question can name one. */
const named = shared('objects', () => new Map<string, object>())

/** The digest of a text. */
export function digestOfText(text: string | Uint8Array): string {
  return hash('sha256', text, 'base64url').slice(0, 22)
}

/**
 * Gives an object the digest of the text that it was read from. Whatever it
 * is part of knows it by that, which spares looking into it each time.
 */
export function identify<T extends object>(object: T, text: string): T {
  const digest = digestOfText(text)
  known.set(object, digest)
  named.set(digest, object)
  return object
}

/** The digest that an object was given. */
export function identityOf(object: object): string | undefined {
  return known.get(object)
}

/** The object that was given a digest. */
export function objectOf(digest: string): object | undefined {
  return named.get(digest)
}

/** What `digestOf` throws for a value that could change without being seen to. */
export class UndigestibleError extends TypeError {}

const digested = new WeakMap<object, string>()

/**
 * The digest of plain data: nothing but primitives, arrays, maps, sets and
 * records of these. Throws an `UndigestibleError` for anything else.
 */
export function digestOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return digestOfText(canonical(value))
  const before = digested.get(value)
  if (before !== undefined) return before
  const digest = digestOfText(canonical(value))
  digested.set(value, digest)
  return digest
}

function canonical(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return JSON.stringify(value)
    case 'number':
    case 'boolean':
    case 'undefined':
      return String(value)
    case 'object':
      return value === null ? 'null' : (canonicalIdentity(value) ?? canonicalObject(value))
    default:
      throw new UndigestibleError(`no digest of a ${typeof value}`)
  }
}

function canonicalIdentity(value: object): string | undefined {
  const identity = known.get(value)
  return identity === undefined ? undefined : `#${identity}`
}

function canonicalObject(value: object): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`
  if (value instanceof Map) {
    return `Map[${[...value].map(([key, one]) => `${canonical(key)}:${canonical(one)}`).join()}]`
  }
  if (value instanceof Set) return `Set[${[...value].map(canonical).join()}]`
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null) {
    throw new UndigestibleError(`no digest of ${Object.prototype.toString.call(value)}`)
  }
  const members = Object.entries(value).map(
    ([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`
  )
  return `{${members.join()}}`
}
