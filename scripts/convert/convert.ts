/**
 * Seeds in, files out: the converter as one pure function.
 *
 * dump → lines → tokens → drafts   one reader for each kind of text
 * drafts → addresses, anchors      known only when all drafts are
 * drafts → pages, accounts         front matter, tree, text
 * pages → laws, concordances       what the texts say about the same things
 *
 * What was told of a seed, and what it gave, is kept from run to run, and with
 * it the digests of its files: a seed that did not change is not read again
 * unless somebody asks for a file that is not there.
 */
import {anew, type Keep} from '../../src/cache/keep.ts'
import type {Law, Unresolved} from '../../src/model/concordance.ts'
import {everyList, lawListsOf} from '../../src/model/lists.ts'
import type {Lock} from '../../src/model/lock.ts'
import {assign} from '../addresses/assign.ts'
import {toListCandidate} from '../addresses/candidate.ts'
import type {Change} from '../addresses/changes.ts'
import {joinLocks, partLock} from '../addresses/part-lock.ts'
import {prepare} from '../addresses/prepare.ts'
import {concordancesOf, findLaws, saidOnEach} from './concordances.ts'
import {lawFile} from './file-names.ts'
import {toLawCandidate, toLaws} from './laws.ts'
import {inMemory, type Made, type Store} from './made.ts'
import {repeat} from './messages.ts'
import {outcomeOf, type Counts} from './outcome.ts'
import {addressIndex} from './printed-addresses.ts'
import {quoter} from './quotes.ts'
import {namesFrom} from './resolve.ts'
import {stringifyData} from './stringify-data.ts'
import {reportTwins, surveyOf} from './survey.ts'
import {textOf, type Input} from './text.ts'

export type {Input} from './text.ts'

export interface Conversion {
  /** Pages, accounts, laws and concordances by path within the content folder. */
  readonly files: ReadonlyMap<string, Made>
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
  readonly keep?: Keep
  readonly store?: Store
}

export interface Published {
  /** Every address published so far. */
  readonly lock: Lock
  /** The day of this run, `YYYY-MM-DD`. */
  readonly date: string
}

/**
 * Converts all seeds of a run; what cannot be read is reported to the seed's
 * file.
 */
export function convert(
  inputs: readonly Input[],
  {lock, date}: Published,
  {onRead, keep = anew, store = inMemory}: ConvertOptions = {}
): Conversion {
  const read = inputs.map((input, index) => {
    const text = textOf(input)
    const survey = surveyOf(text, keep)
    repeat(survey.messages, text.file)
    onRead?.(index + 1)
    return {text, survey}
  })
  reportTwins(read)
  const [ofLaws, ofPages] = partLock(lock, (_, address) => address.startsWith('/laws/'))
  const lists = everyList(read.flatMap(({survey}) => survey.lists))
  const assigned = assign(
    ofPages,
    [...read.flatMap(({survey}) => survey.candidates), ...lists.map(toListCandidate).map(prepare)],
    {date}
  )
  const names = namesFrom(assigned)
  const results = read.map(({text, survey}) => {
    const result = outcomeOf(text, survey, names, {keep, store})
    repeat(result.outcome.messages, text.file)
    text.forget()
    return result
  })
  const outcomes = results.map(({outcome}) => outcome)
  const passages = outcomes.flatMap((outcome) => outcome.passages)
  const said = saidOnEach(outcomes)
  const register = findLaws(passages, said, keep)
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
  const {unresolved} = register
  const countries = concordancesOf(said, register.laws, unresolved, {place, keep, store})
  return {
    files: new Map([
      ...results.flatMap(({files}) => [...files]),
      ...laws.map((law): [string, Made] => {
        const path = lawFile(law.address)
        return [path, store(path, stringifyData(law))]
      }),
      ...countries.map(({path, made}): [string, Made] => [path, made])
    ]),
    counts: outcomes.map(({counts}) => counts),
    laws,
    unresolved: countries.flatMap((country) => country.unresolved),
    lock: joinLocks(assigned.lock, assignedLaws.lock),
    changes: [...assigned.changes, ...assignedLaws.changes]
  }
}
