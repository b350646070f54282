/** The files of a content folder: what they are called and what stands in them. */
import type {Account} from '../../src/model/account.ts'
import type {Conversion} from '../convert/convert.ts'

/** Every content folder has one; nothing else is ever replaced. */
export const contentMark = 'account'

/** File texts by path within the content folder, in order. */
export function contentFiles({pages, accounts}: Conversion): ReadonlyMap<string, string> {
  const files = [
    ...pages.map(({record, text}) => [`${pathOf(record.address)}.mdx`, text] as const),
    ...accounts.map(
      (account) => [`${contentMark}/${nameOf(account.address)}.json`, stringifyAccount(account)] as const
    )
  ]
  return new Map(files.sort(([a], [b]) => (a < b ? -1 : 1)))
}

function pathOf(address: string): string {
  return address.slice(1, -1)
}

function nameOf(address: string): string {
  return pathOf(address).split('/').at(-1) ?? ''
}

/** JSON with one segment a line, so that a diff shows the stretch that changed. */
function stringifyAccount({segments, ...head}: Account): string {
  const lines = segments.map((segment) => `    ${JSON.stringify(segment)}`)
  return `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "segments": [\n${lines.join(',\n')}\n  ]\n}\n`
}
