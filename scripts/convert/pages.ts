/** What a seed gives once its pages have their addresses: files, counts, and what its texts say. */
import {isDeepStrictEqual} from 'node:util'
import type {Account, Doubt} from '../../src/model/account.ts'
import {type Page, pageSchema} from '../../src/kinds/index.ts'
import {scoresOf, type Scored} from '../conflicts/scores.ts'
import {passagesOf} from './passages.ts'
import type {Passage} from '../passages/passage.ts'
import {closeAccount} from './account.ts'
import {accountFile, pageFile} from './file-names.ts'
import type {ReadSeed} from './read.ts'
import {bodyOf} from './body.ts'
import {resolve, type Names} from './resolve.ts'
import {stringifyAccount} from './stringify-data.ts'
import {bodyToHast} from '../../src/document/html.ts'
import {parsePage, stringifyPage} from '../../src/document/page-file.ts'
import type {Body} from '../../src/document/body.ts'
import type {Span} from '../../src/kinds/reader.ts'

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
    files.set(pageFile(address), textOf({record, body: bodyOf(draft, addressOf)}, draft.span))
  }
  const address = names.addressOf(seed.file)
  const account = closeAccount({seed, source, address, shown: resolved, claims, doubts}, file)
  files.set(accountFile(address), stringifyAccount(account))
  const records = resolved.map(({record}) => record)
  return {
    files,
    counts: {...countsOf(records), ...charactersOf(account)},
    passages: resolved.flatMap((each) => passagesOf(each, source.class)),
    scores: records.flatMap(scoresOf)
  }
}

/** A mistake of ours, and the stretch of the seed that it came to light at. */
export class PageError extends Error {
  readonly place: Span

  constructor(cause: unknown, place: Span) {
    super(cause instanceof Error ? cause.message : String(cause), {cause})
    this.name = 'PageError'
    this.place = place
  }
}

/** The text of a page, from which the site can make the page: it is read and rendered as the site does. */
function textOf({record, body}: {readonly record: Page; readonly body: Body}, place: Span): string {
  try {
    const text = stringifyPage(pageSchema.parse(record), body)
    const read = parsePage(text)
    if (!isDeepStrictEqual(read.body, body)) throw new Error('its body is read as another one')
    bodyToHast(read.body, pageSchema.parse(read.record), {to: (address) => address})
    return text
  } catch (error) {
    throw new PageError(error, place)
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
