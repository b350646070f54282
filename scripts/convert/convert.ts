/**
 * Seeds in, files out: the converter as one pure function.
 *
 * dump → lines → tokens → drafts   one reader for each kind of text
 * drafts → addresses, anchors      known only when all drafts are
 * drafts → pages, accounts         front matter, body, text
 * pages → laws, concordances       what the texts say about the same things
 */
import type {VFile} from 'vfile'
import type {Law, Unresolved} from '../../src/atlas/concordance.ts'
import {everyList, lawListsOf, subjectListsOf} from '../../src/atlas/lists.ts'
import type {Lock} from '../../src/atlas/lock.ts'
import {assign, type Assignment} from '../addresses/assign.ts'
import {prepare, type Prepared, toListCandidate} from '../addresses/candidate.ts'
import type {Change} from '../addresses/changes.ts'
import {joinLocks, partLock} from '../addresses/parse-lock.ts'
import {findMentions} from '../laws/extract/index.ts'
import {type Law as FoundLaw, type Register, registerLaws} from '../laws/index.ts'
import {concordancesOf} from './concordance.ts'
import {doubtsOf} from './doubts/index.ts'
import {concordanceFile, lawFile, stringifyData} from './file-names.ts'
import {toLawCandidate, toLaws} from './laws.ts'
import type {List} from '../../src/kinds/kind.ts'
import {type Memory, noMemory, oncePer} from '../../src/model/memory.ts'
import {PageError, pagesOf, type Counts, type SeedPages} from './pages.ts'
import {addressIndex} from './printed-addresses.ts'
import type {Passage} from '../passages/passage.ts'
import {type Place, quoter} from '../passages/sentences.ts'
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

interface ConvertOptions {
  /** Called after each seed with the number of seeds read. */
  readonly onRead?: (done: number) => void
  /** Of the conversions before, where there are any: it alters no result. */
  readonly memory?: Memory
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
  {onRead, memory = noMemory}: ConvertOptions = {}
): Conversion {
  const read = withoutRepeated(
    inputs.flatMap((input, index): ReadSeed[] => {
      const seed = readInput(input, memory)
      onRead?.(index + 1)
      return seed === undefined ? [] : [seed]
    }),
    memory
  )
  reportTwins(read)
  const [ofLaws, ofOthers] = partLock(lock, (_, address) => address.startsWith('/laws/'))
  const [ofSubjects, ofPages] = partLock(ofOthers, (_, address) => address.startsWith('/subjects/'))
  const {assigned, seeds} = assignPages(read, {lock: ofPages, date}, memory)
  const pages = [...seeds.values()]
  const passages = pages.flatMap((seed) => seed.passages)
  const place = quoter(passages)
  const {
    register,
    laws,
    assigned: assignedLaws
  } = lawsIn(passages, place, {
    lock: ofLaws,
    date,
    memory
  })
  const scores = pages.flatMap((seed) => seed.scores)
  const concordances = concordancesOf({passages, scores, register}, place, memory)
  const subjects = concordances.flatMap((concordance) => concordance.subjects)
  const assignedSubjects = assign(ofSubjects, listCandidates(subjectListsOf(subjects), memory), {
    date,
    memory
  })
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

/** Every law that the passages name, as it is found and as its page shows it. */
function lawsIn(
  passages: readonly Passage[],
  place: Place,
  {lock, date, memory}: Published & {readonly memory: Memory}
): {register: Register; laws: Law[]; assigned: Assignment} {
  const register = registerLaws(passages, findMentions(passages, memory), memory)
  const lists = lawListsOf(register.laws.map(({scope}) => scope))
  const assigned = assign(
    lock,
    [...register.laws.map(lawCandidate), ...listCandidates(lists, memory)],
    {date, memory}
  )
  const {addressOf} = namesFrom(assigned)
  const inNotes = passages.filter(({role}) => role === 'note')
  const notes = memory.recall('notes', [inNotes.map(({text}) => text)], () => addressIndex(inNotes))
  const laws = toLaws(register.laws, {notes, place, addressOf, memory})
  return {register, laws, assigned}
}

const lawCandidate = oncePer((law: FoundLaw) => prepare(toLawCandidate(law)))

function listCandidates(lists: readonly List[], memory: Memory): Prepared[] {
  return lists.map((list) =>
    memory.recall(`list ${list.address}`, [list.title], () => prepare(toListCandidate(list)))
  )
}

/**
 * Gives the pages of all seeds their addresses, and makes them. Only then it
 * shows whether a page can be made; where one cannot, addresses are given
 * again without its seed, for the lock must name no page that is not there.
 */
function assignPages(
  read: readonly ReadSeed[],
  published: Published,
  memory: Memory
): {assigned: Assignment; seeds: ReadonlyMap<VFile, SeedPages>} {
  const lists = everyList(read.flatMap((seed) => seed.lists))
  const assigned = assign(
    published.lock,
    [...read.flatMap(({candidates}) => candidates), ...listCandidates(lists, memory)],
    {...published, memory}
  )
  const names = namesFrom(assigned)
  const seeds = new Map<VFile, SeedPages>()
  for (const seed of read) {
    try {
      seeds.set(
        seed.file,
        pagesOf({...seed, doubts: doubtsOf(seed.file, seed.source)}, names, memory)
      )
    } catch (error) {
      const place = error instanceof PageError ? error.place : seed.seed.span(0, 0)
      reportInternalError(seed.file, error, place)
    }
  }
  if (seeds.size < read.length) {
    return assignPages(
      read.filter(({file}) => seeds.has(file)),
      published,
      memory
    )
  }
  for (const [file, {messages}] of seeds) file.messages.push(...messages)
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
