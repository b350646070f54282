/** Rebuilds seeds from the built pages and the accounts: the proof that nothing was lost or added. */
import {readdir, readFile} from 'node:fs/promises'
import path from 'node:path'
import {bytesOf} from '../../scripts/convert/source.ts'
import {accountSchema, type Account} from '../../src/model/account.ts'
import type {Parts} from './parts.ts'

/** Reads the accounts from a folder of generated pages. */
export async function readAccounts(content: string): Promise<Account[]> {
  const folder = path.join(content, 'account')
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort()
  return Promise.all(
    names.map(async (name) =>
      accountSchema.parse(JSON.parse(await readFile(path.join(folder, name), 'utf8')))
    )
  )
}

export interface Rebuilt {
  /** The bytes of each seed, by its file name. */
  readonly seeds: ReadonlyMap<string, Uint8Array>
  /** What is on pages and in no account: `/measures/kz/x/#p3 “text”`. */
  readonly left: readonly string[]
}

/** Takes the text of every part of every page, in the order of the accounts. */
export function rebuild(pages: ReadonlyMap<string, Parts>, accounts: readonly Account[]): Rebuilt {
  const rest = new Map<string, string>(
    [...pages].flatMap(([address, parts]) =>
      [...parts].map(([part, text]) => [`${address}#${part}`, text] as const)
    )
  )
  const take = (place: string, length: number): string => {
    const text = rest.get(place)
    if (text === undefined) throw new Error(`no page shows ${place}`)
    if (text.length < length) {
      throw new Error(
        `${place} has ${text.length} characters left, and ${length} are accounted for`
      )
    }
    rest.set(place, text.slice(length))
    return text.slice(0, length)
  }
  const seeds = new Map(
    accounts.map(({source, segments, mends}) => {
      const text = segments.map((segment) =>
        segment.as === 'content'
          ? take(`${segment.page}#${segment.part}`, segment.length)
          : segment.text
      )
      return [source.file, bytesOf(text.join(''), mends)] as const
    })
  )
  const left = [...rest].flatMap(([place, text]) => (text === '' ? [] : [`${place} “${text}”`]))
  return {seeds, left}
}
