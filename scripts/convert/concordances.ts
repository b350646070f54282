/**
 * The concordance of a run: the register of laws over all texts, then what the
 * texts on each country say, which is found again only where they, or the laws
 * they name, say something else than before.
 */
import type {Keep} from '../../src/cache/keep.ts'
import type {Unresolved} from '../../src/model/concordance.ts'
import type {Scored} from '../conflicts/scores.ts'
import {mentionsWithin, type Mention} from '../laws/extract/index.ts'
import {registerLaws, type Law, type Register} from '../laws/index.ts'
import type {Passage} from '../passages/passage.ts'
import {toConcordance, type OnCountry} from './concordance.ts'
import {concordanceFile} from './file-names.ts'
import {lazily} from '../lazily.ts'
import type {Made, Store} from './made.ts'
import type {Outcome} from './outcome.ts'
import {lawsThere} from './laws-there.ts'
import type {Place} from './quotes.ts'
import {stringifyData} from './stringify-data.ts'

/** The texts on one country in the order of their seeds; equal ones have the same identity. */
export interface Said {
  readonly country: string
  readonly identity: string
  readonly passages: readonly Passage[]
  readonly scores: readonly Scored[]
}

/** What is said on each country, in the order of their codes. */
export function saidOnEach(outcomes: readonly Outcome[]): Said[] {
  const passages = Map.groupBy(
    outcomes.flatMap((outcome) => outcome.passages),
    ({country}) => country
  )
  const scores = Map.groupBy(
    outcomes.flatMap((outcome) => outcome.scores),
    ({country}) => country.code
  )
  const digests = Map.groupBy(
    outcomes.flatMap(({said}) => said),
    ([country]) => country
  )
  return [...passages.keys()].sort().map((country) => ({
    country,
    identity: (digests.get(country) ?? []).map(([, digest]) => digest).join(' '),
    passages: passages.get(country) ?? [],
    scores: scores.get(country) ?? []
  }))
}

/** The register of all laws; `passages` are those of all countries in their order. */
export function findLaws(
  passages: readonly Passage[],
  said: readonly Said[],
  keep: Keep
): Register {
  const found = new Map<Passage, readonly Mention[]>()
  for (const {country, identity, passages} of said) {
    const told = keep(
      'mentions',
      () => `${country} ${identity}`,
      () => mentionsWithin(country, passages).map((mentions) => mentions.map(withoutPassage))
    )
    passages.forEach((passage, index) => {
      const mentions = (told[index] ?? []).map((mention) => ({passage, ...mention}))
      found.set(passage, mentions)
    })
  }
  return registerLaws(
    passages,
    passages.flatMap((passage) => found.get(passage) ?? [])
  )
}

function withoutPassage(mention: Mention): Omit<Mention, 'passage'> {
  const rest: Omit<Mention, 'passage'> = {...mention}
  Reflect.deleteProperty(rest, 'passage')
  return rest
}

export interface CountryFile {
  readonly path: string
  readonly made: Made
  readonly unresolved: readonly Unresolved[]
}

interface Options {
  readonly place: Place
  readonly keep: Keep
  readonly store: Store
}

/** The concordance of each country. */
export function concordancesOf(
  said: readonly Said[],
  laws: readonly Law[],
  unresolved: Register['unresolved'],
  {place, keep, store}: Options
): CountryFile[] {
  const known = lawsThere(laws, place)
  const open = Map.groupBy(unresolved, ({mention}) => mention.passage.country)
  return said.map(({country, identity, passages, scores}) => {
    const own = known.get(country) ?? []
    const texts: OnCountry = {
      country,
      passages,
      scores,
      laws: own.map(({law}) => law),
      unresolved: open.get(country) ?? []
    }
    const path = concordanceFile(country)
    const make = (): ReturnType<typeof toConcordance> => toConcordance(texts, place)
    const fresh: Made[] = []
    const {digest, unresolved} = keep(
      'concordance',
      () => JSON.stringify([identity, own.map(({told}) => told), texts.unresolved.map(toldOpen)]),
      () => {
        const concordance = make()
        const made = store(path, stringifyData(concordance))
        fresh.push(made)
        return {digest: made.digest, unresolved: concordance.unresolved}
      }
    )
    const again = lazily(() => stringifyData(make()))
    return {path, made: fresh[0] ?? {digest, text: again}, unresolved}
  })
}

function toldOpen({quote, reason}: Register['unresolved'][number]): unknown[] {
  return [quote.page, quote.anchor, quote.start, quote.end, reason]
}
