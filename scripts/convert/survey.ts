/** What is told of a seed before any page has its address. */
import type {Keep} from '../../src/cache/keep.ts'
import {joinLists, listsFor, type List} from '../../src/model/lists.ts'
import {slugOf} from '../../src/model/slug.ts'
import {provisional, toCandidate, toSourceCandidate} from '../addresses/candidate.ts'
import {prepare, type Prepared} from '../addresses/prepare.ts'
import type {Message} from './messages.ts'
import {report} from './rules.ts'
import type {Span} from './source.ts'
import type {Text} from './text.ts'

/** Plain data, kept from run to run. */
export interface Survey {
  readonly messages: readonly Message[]
  /** The page about the seed first, then its pages. */
  readonly candidates: readonly Prepared[]
  /** The lists that its pages stand in. */
  readonly lists: readonly List[]
  /** The address that a report asks for, and where it begins. */
  readonly report?: {readonly wish: string; readonly place: Span}
}

export function surveyOf(text: Text, keep: Keep): Survey {
  return keep(
    'survey',
    () => text.identity,
    () => survey(text)
  )
}

function survey(text: Text): Survey {
  const {seed, source} = text
  const {drafts, messages} = text.read()
  const [first] = drafts
  return {
    messages,
    candidates: [
      toSourceCandidate(seed, source, `/sources/${slugOf(source.title)}/`),
      ...drafts.map((draft) => toCandidate(draft, seed))
    ].map(prepare),
    lists: joinLists(drafts.flatMap((draft) => listsFor(provisional(draft, seed)))),
    ...(source.kind === 'fotn' && first !== undefined
      ? {report: {wish: first.wish, place: seed.lines[0]?.position ?? first.span}}
      : {})
  }
}

/** Two seeds for one report would give each of its pages twice. */
export function reportTwins(
  surveys: Iterable<{readonly text: Text; readonly survey: Survey}>
): void {
  const known = new Set<string>()
  for (const {text, survey} of surveys) {
    if (survey.report === undefined) continue
    const {wish, place} = survey.report
    if (known.has(wish)) report(text.file, 'address-taken', wish, place)
    known.add(wish)
  }
}
