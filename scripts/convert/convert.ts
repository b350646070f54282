/**
 * Seeds in, files out: the converter as one pure function.
 *
 * dump → lines → tokens → drafts   one reader for each kind of text
 * drafts → addresses, anchors      known only when all drafts are
 * drafts → pages, accounts         front matter, body, text
 * pages → laws, concordances       what the texts say about the same things
 */
import {VFile} from 'vfile'
import type {Law, Unresolved} from '../../src/atlas/concordance.ts'
import {everyList, lawListsOf, subjectListsOf} from '../../src/atlas/lists.ts'
import type {Lock} from '../../src/atlas/lock.ts'
import {assign, type Assignment} from '../addresses/assign.ts'
import {prepare, toListCandidate} from '../addresses/candidate.ts'
import type {Change} from '../addresses/changes.ts'
import {joinLocks, partLock} from '../addresses/parse-lock.ts'
import {registerLaws} from '../laws/index.ts'
import {concordancesOf} from './concordance.ts'
import {doubtsOf} from './doubts.ts'
import {concordanceFile, lawFile, stringifyData} from './file-names.ts'
import {toLawCandidate, toLaws} from './laws.ts'
import {PageError, pagesOf, type Counts, type SeedPages} from './pages.ts'
import {addressIndex} from './printed-addresses.ts'
import {quoter} from '../passages/sentences.ts'
import {readInput, reportTwins, withoutRepeated, type Input, type ReadSeed} from './read.ts'
import {namesFrom} from './resolve.ts'
import {reportInternalError} from './rules.ts'

export type {Input} from './read.ts'

export interface Conversion {
  /** Pages, accounts, laws and concordances by path within the content folder. */
  readonly files: ReadonlyMap<string, string>
  /** One for each input, in its order. */
  readonly counts: readonly Counts[]
  /** Every law that a text names. */
  readonly laws: readonly Law[]
  /** Every mention of a law that names none for certain. */
  readonly unresolved: readonly Unresolved[]
  readonly lock: Lock
  /** What this run changed in the lock. */
  readonly changes: readonly Change[]
}

export interface ConvertOptions {
  /** Called after each seed with the number of seeds read. */
  readonly onRead?: (done: number) => void
}

export interface Published {
  /** Every address published so far. */
  readonly lock: Lock
  /** The day of this run, `YYYY-MM-DD`. */
  readonly date: string
}

/**
 * Converts all seeds of a run; what cannot be read is reported to the seed's
 * file. A seed that our own mistake keeps from being converted is reported,
 * too, and left out.
 */
export function convert(
  inputs: readonly Input[],
  {lock, date}: Published,
  {onRead}: ConvertOptions = {}
): Conversion {
  const read = withoutRepeated(
    inputs.flatMap((input, index): ReadSeed[] => {
      const seed = readInput(input)
      onRead?.(index + 1)
      return seed === undefined ? [] : [seed]
    })
  )
  reportTwins(read)
  const [ofLaws, ofOthers] = partLock(lock, (_, address) => address.startsWith('/laws/'))
  const [ofSubjects, ofPages] = partLock(ofOthers, (_, address) => address.startsWith('/subjects/'))
  const {assigned, seeds} = assignPages(read, {lock: ofPages, date})
  const pages = [...seeds.values()]
  const passages = pages.flatMap((seed) => seed.passages)
  const register = registerLaws(passages)
  const assignedLaws = assign(
    ofLaws,
    [
      ...register.laws.map(toLawCandidate),
      ...lawListsOf(register.laws.map(({scope}) => scope)).map(toListCandidate)
    ].map(prepare),
    {date}
  )
  const place = quoter(passages)
  const laws = toLaws(
    register.laws,
    addressIndex(passages),
    place,
    namesFrom(assignedLaws).addressOf
  )
  const scores = pages.flatMap((seed) => seed.scores)
  const concordances = concordancesOf({passages, scores, register}, place)
  const subjects = concordances.flatMap((concordance) => concordance.subjects)
  const assignedSubjects = assign(
    ofSubjects,
    subjectListsOf(subjects).map(toListCandidate).map(prepare),
    {date}
  )
  return {
    files: new Map([
      ...pages.flatMap(({files}) => [...files]),
      ...laws.map((law) => [lawFile(law.address), stringifyData(law)] as const),
      ...concordances.map(
        (concordance) => [concordanceFile(concordance.country), stringifyData(concordance)] as const
      )
    ]),
    counts: inputs.map((input) => seeds.get(input.file)?.counts ?? countsOfUnread(input)),
    laws,
    unresolved: concordances.flatMap(({unresolved}) => unresolved),
    lock: joinLocks(assigned.lock, assignedLaws.lock, assignedSubjects.lock),
    changes: [...assigned.changes, ...assignedLaws.changes, ...assignedSubjects.changes]
  }
}

/**
 * Gives the pages of all seeds their addresses, and makes them. Only then it
 * shows whether a page can be made; where one cannot, addresses are given
 * again without its seed, for the lock must name no page that is not there.
 */
function assignPages(
  read: readonly ReadSeed[],
  published: Published
): {assigned: Assignment; seeds: ReadonlyMap<VFile, SeedPages>} {
  const lists = everyList(read.flatMap((seed) => seed.lists))
  const assigned = assign(
    published.lock,
    [...read.flatMap(({candidates}) => candidates), ...lists.map(toListCandidate).map(prepare)],
    published
  )
  const names = namesFrom(assigned)
  const seeds = new Map<VFile, SeedPages>()
  const messages = new Map<VFile, VFile['messages']>()
  for (const seed of read) {
    const file = new VFile({path: seed.seed.path})
    try {
      seeds.set(
        seed.file,
        pagesOf({...seed, file, doubts: doubtsOf(seed.file, seed.source)}, names)
      )
      messages.set(seed.file, file.messages)
    } catch (error) {
      const place = error instanceof PageError ? error.place : seed.seed.span(0, 0)
      reportInternalError(seed.file, error, place)
    }
  }
  if (seeds.size < read.length) {
    return assignPages(
      read.filter(({file}) => seeds.has(file)),
      published
    )
  }
  for (const [file, own] of messages) file.messages.push(...own)
  return {assigned, seeds}
}

function countsOfUnread({seed}: Input): Counts {
  const {length} = seed.text
  return {
    pages: 0,
    notes: 0,
    references: 0,
    characters: length,
    content: 0,
    structure: 0,
    furniture: 0,
    unaccounted: length
  }
}
