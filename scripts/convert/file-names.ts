/** What the files of a content folder are called. */
import {isRecordIdentity} from '../../src/kinds/index.ts'
import {oncePer} from '../../src/model/memory.ts'
import type {LockedIdentity} from '../../src/atlas/lock.ts'
import type {Account} from '../../src/model/account.ts'

/**
 * The file of the text at an address, by what the lock says the address is:
 * lists and laws have none, and the page about a seed is its account.
 */
export function pathOf(address: string, identity: LockedIdentity): string | undefined {
  if (isRecordIdentity(identity)) return pageFile(address)
  switch (identity.kind) {
    case 'source':
      return accountFile(address)
    // Of a law the lock has names and numbers: no earlier text of it is archived.
    case 'law':
    case 'list':
      return undefined
  }
}

export function pageFile(address: string): string {
  return `${address.slice(1, -1)}.mdx`
}

/** `address` is that of the page about the seed. */
export function accountFile(address: string): string {
  return `account/${address.split('/').at(-2) ?? ''}.json`
}

export function lawFile(address: string): string {
  return `${address.slice(1, -1)}.json`
}

export function concordanceFile(country: string): string {
  return `concordance/${country.toLowerCase()}.json`
}

export const stringifyData = oncePer((data: object) => `${JSON.stringify(data, null, 2)}\n`)

/** JSON with one segment a line, so that a diff shows the stretch that changed. */
export function stringifyAccount({segments, ...head}: Account): string {
  const lines = segments.map((segment) => `    ${JSON.stringify(segment)}`)
  return `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "segments": [\n${lines.join(',\n')}\n  ]\n}\n`
}
