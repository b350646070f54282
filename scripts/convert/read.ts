/** Reads each seed of a run: its drafts, and what the lock and the lists are told of them. */
import type {VFile} from 'vfile'
import {joinLists, listsFor, type List} from '../../src/model/lists.ts'
import {slugOf} from '../../src/model/slug.ts'
import type {Kind, Source} from '../../src/model/sources.ts'
import {provisional, toCandidate, toSourceCandidate} from '../addresses/candidate.ts'
import {prepare, type Prepared} from '../addresses/prepare.ts'
import {readArticle} from './article/index.ts'
import type {Reader, Reading} from './draft.ts'
import {readDti} from './dti/index.ts'
import {readFotn} from './fotn/index.ts'
import {reportDoubts} from './doubts.ts'
import {joinLines} from './line-breaks.ts'
import {report, reportInternalError} from './rules.ts'
import type {Seed} from './source.ts'

/** A new kind of text is one folder and one line here. */
const readers = {dti: readDti, fotn: readFotn, article: readArticle} satisfies Record<Kind, Reader>

export interface Input {
  readonly seed: Seed
  readonly source: Source
  /** Collects the messages about this seed. */
  readonly file: VFile
}

/** A seed with its drafts. */
export interface ReadSeed extends Input, Reading {
  /** The page about the seed first, then its pages. */
  readonly candidates: readonly Prepared[]
  /** The lists that its pages stand in. */
  readonly lists: readonly List[]
}

/** Reads a seed; nothing where a mistake of ours prevents it, which is reported to the seed's file. */
export function readInput(given: Input): ReadSeed | undefined {
  const input = {...given, seed: readable(given.seed)}
  const {seed, source, file} = input
  try {
    const {drafts, claims} = readText(input)
    return {
      ...input,
      drafts,
      claims,
      candidates: [
        toSourceCandidate(seed, source, `/sources/${slugOf(source.title)}/`),
        ...drafts.map((draft) => toCandidate(draft, seed))
      ].map(prepare),
      lists: joinLists(drafts.flatMap((draft) => listsFor(provisional(draft, seed))))
    }
  } catch (error) {
    reportInternalError(file, error, seed.span(0, 0))
    return undefined
  }
}

/** A seed with a paragraph on each line, as the readers expect it. */
export function readable(seed: Seed): Seed {
  return joinLines(seed)
}

function readText({seed, source, file}: Input): Reading {
  if (seed.riddle !== undefined) {
    report(
      file,
      'encoding-unread',
      `${seed.bytes} bytes that look like ${seed.riddle}`,
      seed.span(0, 0)
    )
    const at = seed.span(0, seed.text.length)
    return {drafts: [], claims: [{as: 'structure', rule: 'unreadable', at}]}
  }
  reportUnreadable(seed, file)
  reportJoined(seed, file)
  const reading = readers[source.kind](seed, source, file)
  reportDoubts(reading, seed, source, file)
  reportUnusedAcceptances(seed, source, file)
  return reading
}

/** What the manifest accepts and nobody doubts is a mistake, or a doubt of an earlier text. */
function reportUnusedAcceptances(seed: Seed, {accepted = {}}: Source, file: VFile): void {
  const doubts = new Set(file.messages.map(({ruleId, line}) => `${ruleId ?? ''} ${line ?? 1}`))
  for (const key of Object.keys(accepted)) {
    if (!doubts.has(key)) report(file, 'acceptance-unused', key, seed.span(0, 0))
  }
}

/** A note, at the first of them: the account has all. */
function reportJoined(seed: Seed, file: VFile): void {
  const joined = seed.mends.filter((mend) => mend.kind === 'read-as')
  const [first] = joined
  if (first === undefined) return
  const found = `${joined.length} broken lines and page heads`
  report(file, 'lines-joined', found, seed.span(first.offset, first.offset))
}

/** One message for all of them, at the first. */
function reportUnreadable(seed: Seed, file: VFile): void {
  const unreadable = seed.mends.filter((mend) => mend.kind === 'unreadable')
  const [first] = unreadable
  if (first === undefined) return
  const more = unreadable.length > 1 ? `, and ${unreadable.length - 1} more bytes` : ''
  const place = seed.span(first.offset, first.offset + 1)
  report(file, 'character-unreadable', `0x${first.bytes}${more}`, place)
}

/** Two seeds for one report would give each of its pages twice. */
export function reportTwins(seeds: Iterable<ReadSeed>): void {
  const reports = new Set<string>()
  for (const {source, seed, drafts, file} of seeds) {
    const [first] = drafts
    if (source.kind !== 'fotn' || first === undefined) continue
    const {wish, span} = first
    if (reports.has(wish)) report(file, 'address-taken', wish, seed.lines[0]?.position ?? span)
    reports.add(wish)
  }
}
