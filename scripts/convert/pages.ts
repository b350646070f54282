/** What a seed gives once its pages have their addresses: files, counts, and what its texts say. */
import {hash} from 'node:crypto'
import {isDeepStrictEqual} from 'node:util'
import {anchorKinds} from '../../src/atlas/lock.ts'
import type {Account, Doubt} from '../../src/model/account.ts'
import {kindOf, type Page, pageSchema} from '../../src/kinds/index.ts'
import {type Scored, scoresOf} from '../conflicts/scores.ts'
import type {Passage} from '../passages/passage.ts'
import {VFile} from 'vfile'
import {closeAccount} from './account.ts'
import {accountFile, pageFile, stringifyAccount} from './file-names.ts'
import type {Memory} from '../../src/model/memory.ts'
import type {ReadSeed} from './read.ts'
import {type Names, resolve, type ResolvedDraft} from './resolve.ts'
import {bodyToHast} from '../../src/document/html.ts'
import {parsePage, stringifyPage} from '../../src/document/page-file.ts'
import {type Body, type Flow, type Inline, joinNeighbours} from '../../src/document/body.ts'
import {
  type Block,
  type Draft,
  type DraftKey,
  type Mark,
  paragraphsIn,
  type Prose,
  type Span
} from '../../src/kinds/reader.ts'
import type {SourceClass} from '../../src/model/sources.ts'

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
  /** What its account misses, among others. */
  readonly messages: VFile['messages']
}

type DoubtedSeed = ReadSeed & {readonly doubts: readonly Doubt[]}

/** The pages of a seed and its account, as files. */
export function pagesOf(read: DoubtedSeed, names: Names, memory: Memory): SeedPages {
  const {seed, source, drafts, claims, doubts, candidates} = read
  const own = namesWithin(new Set(candidates.map(({key}) => key)), names)
  const keys = candidates.map(({key}) => key)
  const anchors = anchorKinds.map((kind) => keys.map((key) => own.anchorsOf(key, kind)))
  return memory.recall(
    `pages of ${seed.path}`,
    [
      ...[seed, drafts, claims, JSON.stringify(source), JSON.stringify(doubts)],
      ...[keys.map(own.addressOf), ...anchors]
    ],
    () => makePages(read, own, memory)
  )
}

/** The names of one seed's drafts: no page depends on those of another seed. */
function namesWithin(keys: ReadonlySet<DraftKey>, names: Names): Names {
  const checked = (key: DraftKey): DraftKey => {
    if (!keys.has(key)) throw new Error(`A page depends on ${key}, which is of another seed`)
    return key
  }
  return {
    addressOf: (key) => names.addressOf(checked(key)),
    anchorsOf: (key, kind) => names.anchorsOf(checked(key), kind)
  }
}

function makePages(
  {seed, source, drafts, claims, doubts}: DoubtedSeed,
  names: Names,
  memory: Memory
): SeedPages {
  const file = new VFile({path: seed.path})
  const resolved = drafts.map((draft) => resolve(draft, seed, names))
  const files = new Map<string, string>()
  const passages: Passage[] = []
  for (const each of resolved) {
    const page = makePage(each, source.class, memory)
    files.set(pageFile(each.address), page.text)
    passages.push(...page.passages)
  }
  const address = names.addressOf(seed.file)
  const account = closeAccount({seed, source, address, shown: resolved, claims, doubts}, file)
  files.set(accountFile(address), stringifyAccount(account))
  const records = resolved.map(({record}) => record)
  return {
    files,
    counts: {...countsOf(records), ...charactersOf(account)},
    passages,
    scores: records.flatMap(scoresOf),
    messages: file.messages
  }
}

interface MadePage {
  readonly text: string
  readonly passages: readonly Passage[]
}

/** A page says the same as before, wherever in its seed it stands, where its record and its body do. */
function makePage(resolved: ResolvedDraft, sourceClass: SourceClass, memory: Memory): MadePage {
  const {address, record, draft, addressOf} = resolved
  const body = bodyOf(draft, addressOf)
  // A digest, because a second copy of all pages would fill the memory.
  const said = hash('sha256', JSON.stringify({record, body}))
  return memory.recall(`page ${address}`, [said, sourceClass], () => ({
    text: textOf({record, body}, draft.span),
    passages: passagesOf(resolved, sourceClass)
  }))
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

type AddressOf = (key: DraftKey) => string

/** The blocks and notes of a draft; `addressOf` gives the address of a draft by its key. */
export function bodyOf(
  {blocks, notes}: Pick<Draft, 'blocks' | 'notes'>,
  addressOf: AddressOf
): Body {
  return {
    blocks: blocks.map((block) => toFlow(block, addressOf)),
    notes: notes.map(({label, prose}) => ({label, children: toInlines(prose, addressOf)}))
  }
}

function toFlow(block: Block, addressOf: AddressOf): Flow {
  switch (block.type) {
    case 'paragraph':
      return {type: 'paragraph', children: toInlines(block.prose, addressOf)}
    case 'list':
      return {...block, items: block.items.map((item) => toInlines(item, addressOf))}
    case 'table':
      return {
        ...block,
        rows: block.rows.map((row) => row.map((cell) => toInlines(cell, addressOf)))
      }
    case 'heading':
      return {type: 'heading', children: toInlines(block.prose, addressOf)}
    case 'own-heading':
      return {type: 'heading', children: [{type: 'text', value: block.title}]}
  }
}

function toInlines({text, marks}: Prose, addressOf: AddressOf): Inline[] {
  const nodes: Inline[] = []
  const origin = text.position.start.offset
  let from = 0
  for (const mark of marks) {
    const start = mark.start - origin
    const end = mark.end - origin
    if (start > from) nodes.push({type: 'text', value: text.value.slice(from, start)})
    nodes.push(toInline(mark, text.value.slice(start, end), addressOf))
    from = end
  }
  if (from < text.value.length) nodes.push({type: 'text', value: text.value.slice(from)})
  return joinNeighbours(nodes)
}

function toInline(mark: Mark, value: string, addressOf: AddressOf): Inline {
  const children: Inline[] = [{type: 'text', value}]
  switch (mark.type) {
    case 'call':
      return {type: 'call', note: mark.note}
    case 'reference':
      return {type: 'link', url: addressOf(mark.to), children}
    case 'link':
      return {type: 'link', url: mark.href, children}
    case 'no-link':
      return {type: 'cut', value}
    case 'language':
      return {
        type: 'run',
        run: mark.dir === 'rtl' ? {lang: mark.lang, dir: mark.dir} : {lang: mark.lang},
        children
      }
  }
}

/** Pages without a country speak of no country's laws, and give none. */
export function passagesOf(
  {record, draft, parts}: ResolvedDraft,
  sourceClass: SourceClass
): Passage[] {
  const {country} = record
  if (country === undefined) return []
  const {code, texts} = kindOf(record)
  const own = code(record)
  const page = {
    page: record.address,
    kind: record.kind,
    class: sourceClass,
    country: country.code,
    ...('edition' in record ? {edition: record.edition} : {}),
    ...(own === undefined ? {} : {code: own})
  }
  const partOf = new Map(parts.map(({part, prose}) => [prose, part]))
  const notes = new Map(draft.notes.map(({label, prose}) => [label, partOf.get(prose) ?? '']))
  const read = (prose: Prose, role: Passage['role']): Passage => ({
    ...page,
    role,
    anchor: partOf.get(prose) ?? '',
    ...withoutCalls(prose, notes)
  })
  const body = draft.blocks.flatMap((block): Passage[] => {
    if (block.type === 'heading') return [read(block.prose, 'heading')]
    return paragraphsIn(block).map((prose) => read(prose, 'prose'))
  })
  const heads = texts(record).map(({part, ...head}) => ({...page, ...head, anchor: part}))
  return [...heads, ...body, ...draft.notes.map(({prose}) => read(prose, 'note'))]
}

/** The text of a prose as a page shows it: without the numbers of notes glued into it. */
function withoutCalls(
  {text, marks}: Prose,
  notes: ReadonlyMap<string, string>
): Pick<Passage, 'text' | 'calls'> {
  const origin = text.position.start.offset
  const calls: {at: number; note: string}[] = []
  let plain = ''
  let from = 0
  for (const mark of marks) {
    if (mark.type !== 'call') continue
    plain += text.value.slice(from, mark.start - origin)
    calls.push({at: plain.length, note: notes.get(mark.note) ?? ''})
    from = mark.end - origin
  }
  return {text: plain + text.value.slice(from), ...(calls.length === 0 ? {} : {calls})}
}
