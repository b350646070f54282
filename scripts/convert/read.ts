/** Reads each seed of a run: its drafts, and what the lock and the lists are told of them. */
import {VFile} from 'vfile'
import {textKinds} from '../../src/kinds/index.ts'
import type {List} from '../../src/kinds/kind.ts'
import {joinLists, listsFor} from '../../src/atlas/lists.ts'
import {slugOf} from '../../src/model/slug.ts'
import type {Source} from '../../src/model/sources.ts'
import {counted} from '../../src/site/names.ts'
import {
  prepare,
  type Prepared,
  provisional,
  toCandidate,
  toSourceCandidate
} from '../addresses/candidate.ts'
import {
  paragraphsIn,
  type Claim,
  type Draft,
  type Reading,
  type Seed,
  type Span
} from '../../src/kinds/reader.ts'
import {reportDoubts} from './doubts/index.ts'
import {isHtml, readHtml} from './html.ts'
import {isTellingKind, plainKind, readerOf, tellingLines, textInWords} from './kinds.ts'
import {joinLines} from './line-breaks.ts'
import {type Memory, noMemory, oncePer} from '../../src/model/memory.ts'
import {report, reportInternalError} from './rules.ts'

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
export function readInput(
  {seed: given, source, file}: Input,
  memory = noMemory
): ReadSeed | undefined {
  const {reading, messages} = memory.recall(
    `reading ${given.path}`,
    [given, JSON.stringify(source)],
    () => {
      const file = new VFile({path: given.path})
      try {
        const input = {seed: readable(given), source, file}
        return {reading: prepared(input, readText(input)), messages: file.messages}
      } catch (error) {
        reportInternalError(file, error, given.span(0, 0))
        return {reading: undefined, messages: file.messages}
      }
    }
  )
  file.messages.push(...messages)
  return reading && {...reading, file}
}

/** A reading with what the lock and the lists are told of it. */
function prepared({seed, source, file}: Input, {drafts, claims}: Reading): ReadSeed {
  return {
    seed,
    source,
    file,
    drafts,
    claims,
    candidates: [
      toSourceCandidate(seed, source, `/sources/${slugOf(source.title)}/`),
      ...drafts.map((draft) => toCandidate(draft, seed))
    ].map(prepare),
    lists: joinLists(drafts.flatMap((draft) => listsFor(provisional(draft, seed))))
  }
}

/** A seed with a paragraph on each line, as the readers expect it. */
export function readable(seed: Seed): Seed {
  return isHtml(seed.text) ? readHtml(seed) : joinLines(seed)
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
  reportEdits(seed, file)
  const problem = sizeProblem(seed) ?? kindProblem(seed, source)
  if (problem !== undefined) {
    report(file, problem.rule, problem.found, problem.place, problem.expected)
    const at = seed.span(0, seed.text.length)
    return {drafts: [], claims: [{as: 'structure', rule: problem.rule, at}]}
  }
  const reading = readerOf(source.kind)(seed, source, file)
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

interface Problem {
  readonly rule: 'text-empty' | 'kind-mismatch' | 'line-too-long'
  readonly found: string
  readonly place: Span
  readonly expected?: string
}

/** A longer line is no paragraph, in characters: its page would keep a browser busy for minutes. */
const longestLine = 2_000_000

function sizeProblem({lines}: Seed): Problem | undefined {
  const long = lines.find(({value}) => value.length > longestLine)
  if (long === undefined) return undefined
  return {
    rule: 'line-too-long',
    found: `${Math.ceil(long.value.length / 1_000_000)} million characters`,
    place: long.position
  }
}

/** Why a text cannot be of the kind that its entry says, and what it looks like. */
function kindProblem(seed: Seed, {kind}: Source): Problem | undefined {
  const first = seed.lines.find(({value}) => value.trim() !== '')
  if (first === undefined) return {rule: 'text-empty', found: '', place: seed.span(0, 0)}
  const telling = tellingLines(seed)
  const other = telling.find((line) => line.kind !== kind)
  const isKind = isTellingKind(kind)
    ? telling.some((line) => line.kind === kind)
    : other === undefined
  if (isKind) return undefined
  const {value, position} = other?.line ?? first
  return {
    rule: 'kind-mismatch',
    found: value.trim(),
    place: position,
    expected: `${textInWords(kind)}, and this looks like ${textInWords(other?.kind ?? plainKind)}`
  }
}

/** A note for each kind of edit, at the first of them: the account has all. */
function reportEdits(seed: Seed, file: VFile): void {
  const edits = seed.mends.filter((mend) => mend.kind === 'read-as')
  const isMarkup = edits.some(({rule}) => rule === 'markup')
  const kinds = Map.groupBy(edits, ({rule}) =>
    isMarkup ? 'html-read' : rule === 'listing-row' ? 'rows-parted' : 'lines-joined'
  )
  for (const [kind, [first, ...others]] of kinds) {
    if (first === undefined) continue
    const [one, many] = editNames[kind]
    const place = seed.span(first.offset, first.offset)
    report(file, kind, counted(others.length + 1, one, many), place)
  }
}

const editNames = {
  'html-read': ['stretch of HTML', 'stretches of HTML'],
  'rows-parted': ['bar or tab of a row', 'bars and tabs of rows'],
  'lines-joined': ['broken line or page head', 'broken lines and page heads']
} as const

/** One message for all of them, at the first. */
function reportUnreadable(seed: Seed, file: VFile): void {
  const unreadable = seed.mends.filter((mend) => mend.kind === 'unreadable')
  const [first] = unreadable
  if (first === undefined) return
  const more = unreadable.length > 1 ? `, and ${unreadable.length - 1} more bytes` : ''
  const place = seed.span(first.offset, first.offset + 1)
  report(file, 'character-unreadable', `0x${first.bytes}${more}`, place)
}

/**
 * A measure that is in two files is published once. Copies word for word are
 * one; of two that differ, the one saved later is published where both entries
 * say when they were saved, and otherwise both.
 */
export function withoutRepeated(seeds: readonly ReadSeed[], memory: Memory): ReadSeed[] {
  const readBefore = new Map<string, FirstMeasure[]>()
  const dropped = new Set<Draft>()
  for (const seed of seeds) {
    if (textKinds[seed.source.kind]?.mayRepeat !== true) continue
    for (const draft of seed.drafts) {
      const {text, identity} = measureIn(seed.seed)(draft)
      const others = readBefore.get(identity) ?? []
      readBefore.set(identity, [...others, {seed, draft, text}])
      // One text may have two measures of one title; two texts have one measure twice.
      const same = others.find((other) => other.text === text)
      const first = same ?? others.find((other) => other.seed !== seed)
      if (first === undefined) continue
      const {start} = first.draft.span
      const found = `the measure of ${first.seed.seed.path}:${start.line}`
      const isOlder = savedAfter(first.seed.source, seed.source)
      const isNewer = savedAfter(seed.source, first.seed.source)
      const ofBoth = isOlder || isNewer ? 'measure-replaced' : 'measure-corrected'
      report(seed.file, same ? 'measure-repeated' : ofBoth, found, draft.span)
      if (same !== undefined || isOlder) dropped.add(draft)
      else if (isNewer) dropped.add(first.draft)
    }
  }
  return seeds.map((seed) => {
    const left = seed.drafts.filter((draft) => dropped.has(draft))
    if (left.length === 0) return seed
    const {
      seed: {path},
      file
    } = seed
    const rest = memory.recall(`rest ${path}`, [seed.drafts, left], () => without(seed, left))
    return {...rest, file}
  })
}

const measureIn = oncePer((seed: Seed) =>
  oncePer((draft: Draft) => ({
    text: wordsOf(draft, seed),
    identity: `${draft.preferredAddress} ${wordsOf({...draft, blocks: []}, seed, /^basis-/)}`
  }))
)

interface FirstMeasure {
  readonly seed: ReadSeed
  readonly draft: Draft
  readonly text: string
}

function savedAfter({saved}: Source, {saved: other}: Source): boolean {
  return saved !== undefined && other !== undefined && saved > other
}

function wordsOf({fields, blocks}: Draft, seed: Seed, parts = /./): string {
  const texts = blocks.flatMap((block) => {
    const proses = block.type === 'heading' ? [block.prose] : paragraphsIn(block)
    return proses.map(({text}) => text.value)
  })
  const spans = fields.filter(({part}) => parts.test(part)).map(({at}) => at)
  return [...spans.map(({start, end}) => seed.text.slice(start.offset, end.offset)), ...texts]
    .join('\n')
    .normalize('NFKC')
    .replaceAll(/[\s\u00AD\u200B]+/g, ' ')
}

/** A seed without some of its drafts, whose text its account keeps. */
function without(seed: ReadSeed, left: readonly Draft[]): ReadSeed {
  const isLeft = ({start, end}: Span): boolean =>
    left.some(({span}) => span.start.offset <= start.offset && end.offset <= span.end.offset)
  return prepared(seed, {
    drafts: seed.drafts.filter((draft) => !left.includes(draft)),
    claims: [
      ...seed.claims.filter(({at}) => !isLeft(at)),
      ...left.map(({span}): Claim => ({as: 'structure', rule: 'measure-repeated', at: span}))
    ]
  })
}

/** Two texts of one edition would give each of its pages twice. */
export function reportTwins(seeds: Iterable<ReadSeed>): void {
  const reports = new Set<string>()
  for (const {source, seed, drafts, file} of seeds) {
    const [first] = drafts
    if (textKinds[source.kind]?.needsEdition !== true || first === undefined) continue
    const {preferredAddress, span} = first
    if (reports.has(preferredAddress))
      report(file, 'address-taken', preferredAddress, seed.lines[0]?.position ?? span)
    reports.add(preferredAddress)
  }
}
