/** The files of a content folder: what they are called and what stands in them. */
import {keepVersions} from '../addresses/keep.ts'
import {stringifyLock} from '../addresses/stringify-lock.ts'
import type {Concordance, Law} from '../../src/model/concordance.ts'
import type {Account} from '../../src/model/account.ts'
import type {Conversion} from '../convert/convert.ts'
import type {Files} from './folder.ts'

/** The address lock; every content folder has one, and no other folder is ever replaced. */
export const lockName = 'addresses.lock.json'

export interface ContentFiles {
  /** File texts by path within the content folder, in order. */
  readonly files: Files
  /** Addresses whose earlier text should be kept and is not there any more. */
  readonly missing: readonly string[]
}

/** What a conversion writes, and what it keeps of the folder before it. */
export function contentFiles(
  {pages, accounts, laws, concordances, lock, changes}: Conversion,
  previous: Files
): ContentFiles {
  const kept = keepVersions({previous, lock, changes, pathOf})
  const files = [
    [lockName, stringifyLock(lock)] as const,
    ...pages.map(({record, text}) => [fileOf(record.address), text] as const),
    ...kept.files,
    ...laws.map((law) => [lawFile(law), stringifyData(law)] as const),
    ...concordances.map((found) => [concordanceFile(found), stringifyData(found)] as const),
    ...accounts.map((account) => [accountFile(account), stringifyAccount(account)] as const)
  ]
  return {files: new Map(files.sort(([a], [b]) => (a < b ? -1 : 1))), missing: kept.missing}
}

/** The file of the page at an address; lists have none, and the page about a seed is its account. */
export function pathOf(address: string): string | undefined {
  if (/^\/sources\/./.test(address)) return accountFile({address})
  return /^\/(measures|indicators|articles)\/./.test(address) ? fileOf(address) : undefined
}

function fileOf(address: string): string {
  return `${address.slice(1, -1)}.mdx`
}

function accountFile({address}: Pick<Account, 'address'>): string {
  return `account/${address.split('/').at(-2) ?? ''}.json`
}

function lawFile({address}: Law): string {
  return `${address.slice(1, -1)}.json`
}

function concordanceFile({country}: Concordance): string {
  return `concordance/${country.toLowerCase()}.json`
}

function stringifyData(data: object): string {
  return `${JSON.stringify(data, null, 2)}\n`
}

/** JSON with one segment a line, so that a diff shows the stretch that changed. */
function stringifyAccount({segments, ...head}: Account): string {
  const lines = segments.map((segment) => `    ${JSON.stringify(segment)}`)
  return `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "segments": [\n${lines.join(',\n')}\n  ]\n}\n`
}
