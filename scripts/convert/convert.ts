/**
 * Seeds in, pages and accounts out: the converter as one pure function.
 *
 * dump → lines → tokens → drafts   one reader for each kind of text
 * drafts → addresses, anchors      known only when all drafts are
 * drafts → pages                   front matter, tree, text
 */
import type {VFile} from 'vfile'
import {anew, type Keep} from '../../src/cache/keep.ts'
import {slugOf} from '../../src/model/slug.ts'
import {assign} from '../addresses/assign.ts'
import {
  toCandidate,
  toListCandidate,
  toListCandidates,
  toSourceCandidate
} from '../addresses/candidate.ts'
import {prepare} from '../addresses/prepare.ts'
import type {Change} from '../addresses/changes.ts'
import type {Account} from '../../src/model/account.ts'
import {lawListsOf} from '../../src/model/lists.ts'
import type {Lock} from '../../src/model/lock.ts'
import {pageSchema, type Page} from '../../src/model/page.ts'
import type {Kind, Source} from '../../src/model/sources.ts'
import {joinLocks, partLock} from '../addresses/part-lock.ts'
import type {Concordance, Law} from '../../src/model/concordance.ts'
import {findConcordance, toConcordances, toLawCandidate, toLaws} from './concordance.ts'
import {closeAccount} from './account.ts'
import {readArticle} from './article/index.ts'
import type {Reading} from './draft.ts'
import {readDti} from './dti/index.ts'
import {readFotn} from './fotn/index.ts'
import type {Reader} from './reader.ts'
import {renderBody} from './render.ts'
import {namesFrom, resolve, type ResolvedDraft} from './resolve.ts'
import {report} from './rules.ts'
import type {Seed} from './source.ts'
import {stringifyPage} from './stringify.ts'

/** A new kind of text is one folder and one line here. */
const readers = {dti: readDti, fotn: readFotn, article: readArticle} satisfies Record<Kind, Reader>

export interface Input {
  readonly seed: Seed
  readonly source: Source
  /** Collects the messages about this seed. */
  readonly file: VFile
}

export interface ConvertedPage {
  readonly record: Page
  /** The page as MDX. */
  readonly text: string
}

export interface Conversion {
  readonly pages: readonly ConvertedPage[]
  /** One for each input, in its order. */
  readonly accounts: readonly Account[]
  /** Every law that a text names. */
  readonly laws: readonly Law[]
  /** One for each country. */
  readonly concordances: readonly Concordance[]
  readonly lock: Lock
  /** What this run changed in the lock. */
  readonly changes: readonly Change[]
}

export interface ConvertOptions {
  /** Called after each seed with the number of seeds read. */
  readonly onRead?: (done: number) => void
  readonly keep?: Keep
}

interface Read extends Input, Reading {}

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
  {onRead, keep = anew}: ConvertOptions = {}
): Conversion {
  const read = inputs.map((input, index) => {
    const reading = readText(input)
    onRead?.(index + 1)
    return reading
  })
  reportTwins(read)
  const pages = read.flatMap(({seed, drafts}) => drafts.map((draft) => ({draft, seed})))
  const candidates = [
    ...read.map(({seed, source}) =>
      toSourceCandidate(seed, source, `/sources/${slugOf(source.title)}/`)
    ),
    ...pages.map(({draft, seed}) => toCandidate(draft, seed)),
    ...toListCandidates(pages)
  ]
  const [ofLaws, ofPages] = partLock(lock, (_, address) => address.startsWith('/laws/'))
  const assigned = assign(ofPages, candidates.map(prepare), {date})
  const names = namesFrom(assigned)
  const resolved = read.map((reading) => ({
    reading,
    drafts: reading.drafts.map((draft) => resolve(draft, reading.seed, names))
  }))
  const found = findConcordance(
    resolved.flatMap(({drafts}) => drafts),
    keep
  )
  const laws = assign(
    ofLaws,
    [
      ...found.concordance.laws.map(toLawCandidate),
      ...lawListsOf(found.concordance.laws.map(({scope}) => scope)).map(toListCandidate)
    ].map(prepare),
    {date}
  )
  return {
    lock: joinLocks(assigned.lock, laws.lock),
    changes: [...assigned.changes, ...laws.changes],
    laws: toLaws(found, namesFrom(laws).addressOf),
    concordances: toConcordances(found),
    pages: resolved.flatMap(({drafts}) => drafts.map((draft) => toPage(draft, keep))),
    accounts: resolved.map(({reading: {seed, source, claims, file}, drafts}) =>
      closeAccount({seed, source, address: names.addressOf(seed.file), shown: drafts, claims}, file)
    )
  }
}

function readText(input: Input): Read {
  const {seed, source, file} = input
  for (const mend of seed.mends) {
    if (mend.kind !== 'unreadable') continue
    report(file, 'character-unreadable', `0x${mend.bytes}`, seed.span(mend.offset, mend.offset + 1))
  }
  return {...input, ...readers[source.kind](seed, source, file)}
}

/** Two seeds for one report would give each of its pages twice. */
function reportTwins(read: readonly Read[]): void {
  const known = new Set<string>()
  for (const {seed, source, drafts, file} of read) {
    const [first] = drafts
    if (source.kind !== 'fotn' || first === undefined) continue
    if (known.has(first.wish)) {
      report(file, 'address-taken', first.wish, seed.lines[0]?.position ?? first.span)
    }
    known.add(first.wish)
  }
}

function toPage({record, draft, addressOf}: ResolvedDraft, keep: Keep): ConvertedPage {
  const valid = pageSchema.parse(record)
  const body = renderBody(draft, addressOf)
  const text = keep(
    'page',
    () => JSON.stringify([valid, body]),
    () => stringifyPage(valid, body)
  )
  return {record: valid, text}
}
