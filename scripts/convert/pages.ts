/** What a seed gives once its pages have their addresses: files, counts, and what its texts say. */
import type {Account, Doubt} from '../../src/model/account.ts'
import {pageSchema, type Page} from '../../src/model/page.ts'
import {scoresOf, type Scored} from '../conflicts/scores.ts'
import {passagesOf} from './passages.ts'
import type {Passage} from '../passages/passage.ts'
import {closeAccount} from './account.ts'
import {accountFile, pageFile} from './file-names.ts'
import type {ReadSeed} from './read.ts'
import {bodyOf} from './body.ts'
import {resolve, type Names} from './resolve.ts'
import {stringifyAccount} from './stringify-data.ts'
import {stringifyPage} from '../../src/document/page-file.ts'

export interface Counts {
  readonly pages: number
  readonly notes: number
  readonly references: number
  readonly characters: number
  /** Characters by what became of them. */
  readonly content: number
  readonly structure: number
  readonly furniture: number
  readonly unaccounted: number
}

export interface SeedPages {
  /** Texts by path within the content folder. */
  readonly files: ReadonlyMap<string, string>
  readonly counts: Counts
  readonly passages: readonly Passage[]
  readonly scores: readonly Scored[]
}

/** The pages of a seed and its account, as files; what the account misses is reported to the seed's file. */
export function pagesOf(
  {seed, source, file, drafts, claims, doubts}: ReadSeed & {readonly doubts: readonly Doubt[]},
  names: Names
): SeedPages {
  const resolved = drafts.map((draft) => resolve(draft, seed, names))
  const files = new Map<string, string>()
  for (const {address, record, draft, addressOf} of resolved) {
    const body = bodyOf(draft, addressOf)
    files.set(pageFile(address), stringifyPage(pageSchema.parse(record), body))
  }
  const address = names.addressOf(seed.file)
  const account = closeAccount({seed, source, address, shown: resolved, claims, doubts}, file)
  files.set(accountFile(address), stringifyAccount(account))
  const records = resolved.map(({record}) => record)
  return {
    files,
    counts: {...countsOf(records), ...charactersOf(account)},
    passages: resolved.flatMap(passagesOf),
    scores: records.flatMap(scoresOf)
  }
}

function countsOf(records: readonly Page[]): Pick<Counts, 'pages' | 'notes' | 'references'> {
  return {
    pages: records.length,
    notes: sum(records.map(({notes}) => notes.length)),
    references: sum(records.map(({references}) => references.length))
  }
}

function charactersOf({
  characters,
  segments
}: Account): Omit<Counts, 'pages' | 'notes' | 'references'> {
  const counts = {characters, content: 0, structure: 0, furniture: 0, unaccounted: 0}
  for (const segment of segments) {
    const unread = segment.as === 'structure' && segment.rule === 'unaccounted'
    counts[unread ? 'unaccounted' : segment.as] += segment.length
  }
  return counts
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
