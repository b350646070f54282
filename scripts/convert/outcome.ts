/** What a seed gives once its pages have their addresses: files, counts, and what the concordance reads. */
import {digestOfText} from '../../src/cache/digest.ts'
import type {Keep} from '../../src/cache/keep.ts'
import type {Account} from '../../src/model/account.ts'
import {anchorKinds} from '../../src/model/lock.ts'
import {pageSchema, type Page} from '../../src/model/page.ts'
import {scoresOf, type Scored} from '../conflicts/scores.ts'
import {passagesOf} from './passages.ts'
import type {Passage} from '../passages/passage.ts'
import {closeAccount} from './account.ts'
import {accountFile, pageFile} from './file-names.ts'
import {lazily} from '../lazily.ts'
import {inMemory, type Made, type Store} from './made.ts'
import {listening, type Message} from './messages.ts'
import {renderBody} from './render.ts'
import {namesWithin, resolve, type Names} from './resolve.ts'
import {stringifyAccount} from './stringify-data.ts'
import {stringifyPage} from './stringify.ts'
import type {Survey} from './survey.ts'
import type {Text} from './text.ts'

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

/** Plain data, kept from run to run; of files their digests only. */
export interface Outcome {
  readonly messages: readonly Message[]
  readonly counts: Counts
  readonly digests: readonly (readonly [path: string, digest: string])[]
  readonly passages: readonly Passage[]
  readonly scores: readonly Scored[]
  /** A digest of what is said on each country. */
  readonly said: readonly (readonly [country: string, digest: string])[]
}

export interface OutcomeOptions {
  readonly keep: Keep
  readonly store: Store
}

/** The outcome of a seed, and its files. */
export function outcomeOf(
  text: Text,
  {candidates}: Survey,
  names: Names,
  {keep, store}: OutcomeOptions
): {outcome: Outcome; files: Map<string, Made>} {
  const keys = candidates.map(({key}) => key)
  const own = namesWithin(names, keys)
  const fresh = new Map<string, Made>()
  const outcome = keep(
    'outcome',
    () => JSON.stringify([text.identity, keys.map((key) => toldOf(key, own))]),
    () => {
      const {outcome, files} = make(text, own, store)
      for (const [path, made] of files) fresh.set(path, made)
      return outcome
    }
  )
  const again = lazily(() => make(text, own, inMemory).files)
  const files = outcome.digests.map(([path, digest]): [string, Made] => [
    path,
    fresh.get(path) ?? {digest, text: () => again().get(path)?.text() ?? ''}
  ])
  return {outcome, files: new Map(files)}
}

function toldOf(key: string, {addressOf, anchorsOf}: Names): unknown[] {
  return [addressOf(key), ...anchorKinds.map((kind) => anchorsOf(key, kind))]
}

function make(
  text: Text,
  names: Names,
  store: Store
): {outcome: Outcome; files: ReadonlyMap<string, Made>} {
  const {seed, source} = text
  const {drafts, claims} = text.read()
  const resolved = drafts.map((draft) => resolve(draft, seed, names))
  const files = new Map<string, Made>()
  const write = (path: string, content: string): void => {
    files.set(path, store(path, content))
  }
  for (const {address, record, draft, addressOf} of resolved) {
    const body = renderBody(draft, addressOf)
    write(pageFile(address), stringifyPage(pageSchema.parse(record), body))
  }
  const address = names.addressOf(seed.file)
  const {value: account, messages} = listening((file) =>
    closeAccount({seed, source, address, shown: resolved, claims}, file)
  )
  write(accountFile(address), stringifyAccount(account))
  const records = resolved.map(({record}) => record)
  const passages = resolved.flatMap(passagesOf)
  const scores = records.flatMap(scoresOf)
  return {
    files,
    outcome: {
      messages,
      counts: {...countsOf(records), ...charactersOf(account)},
      digests: [...files].map(([path, {digest}]) => [path, digest]),
      passages,
      scores,
      said: saidOn(passages, scores)
    }
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

function saidOn(passages: readonly Passage[], scores: readonly Scored[]): Outcome['said'] {
  const scored = Map.groupBy(scores, ({country}) => country.code)
  return [...Map.groupBy(passages, ({country}) => country)].map(([country, own]) => [
    country,
    digestOfText(JSON.stringify([own, scored.get(country) ?? []]))
  ])
}
