/** Reads a report for a test, and says what became of each of its characters. */
import {VFile} from 'vfile'
import {pageSchema} from '../../src/kinds/index.ts'
import type {Indicator} from '../../src/kinds/indicator/index.ts'
import type {Report} from '../../src/kinds/report/index.ts'
import type {Source} from '../../src/model/sources.ts'
import {
  paragraphsIn,
  type Draft,
  type Prose,
  type Reading,
  type Seed
} from '../../src/kinds/reader.ts'
import {read as readFotn} from '../../scripts/convert/fotn/index.ts'
import {readSeed} from '../../scripts/convert/source.ts'

export interface Read {
  readonly seed: Seed
  readonly reading: Reading
  readonly report: Report
  readonly indicators: readonly Indicator[]
  /** The draft of a question, or of the report. */
  draft(code?: string): Draft
  indicator(code: string): Indicator
  /** `rule line:column found`, for each message. */
  readonly messages: readonly string[]
}

export function sourceOf(edition: number): Source {
  return {
    file: 'report.txt',
    kind: 'fotn',
    title: 'Freedom on the Net',
    class: 'expert',
    edition,
    language: 'en',
    quotes: [],
    reuse: 'None known'
  }
}

export function readReport(text: string, edition = 2021): Read {
  const seed = readSeed('report.txt', 'seeds/report.txt', Buffer.from(text))
  const file = new VFile({path: seed.path})
  const reading = readFotn(seed, sourceOf(edition), file)
  const pages = reading.drafts.map((draft) => recordOf(draft, reading))
  const [report, ...indicators] = pages
  const draft = (code = 'report'): Draft =>
    found(reading.drafts.find(({key}) => key === `report.txt#${code}`))
  return {
    seed,
    reading,
    get report() {
      return found(report?.kind === 'report' ? report : undefined)
    },
    indicators: indicators.filter((page) => page.kind === 'indicator'),
    draft,
    indicator: (code) => {
      const page = pages[reading.drafts.indexOf(draft(code))]
      return found(page?.kind === 'indicator' ? page : undefined)
    },
    messages: file.messages.map(
      ({ruleId, line, column, actual}) =>
        `${ruleId ?? ''} ${line ?? 0}:${column ?? 0} ${actual ?? ''}`
    )
  }
}

function found<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('The report has no such page')
  return value
}

/** The record of a draft, valid, with the address it prefers. */
function recordOf(draft: Draft, {drafts}: Reading) {
  const preferred = new Map(drafts.map(({key, preferredAddress}) => [key, preferredAddress]))
  const addressOf = (key: string): string => found(preferred.get(key))
  return pageSchema.parse(
    draft.record({
      addressOf,
      anchorOf: (prose) => `p${proseOf(draft).indexOf(prose) + 1}`,
      common: {
        address: addressOf(draft.key),
        origin: {
          file: 'report.txt',
          source: '/sources/report/',
          lines: [draft.span.start.line, draft.span.end.line]
        },
        sections: [],
        paragraphs: [],
        notes: [],
        references: []
      }
    })
  )
}

/** The paragraphs and list items of a draft, in order. */
export function proseOf({blocks}: Draft): Prose[] {
  return blocks.flatMap(paragraphsIn)
}

/** A prose with its calls as `{1}` and its references as `[A3]`. */
export function marked({text, marks}: Prose): string {
  const origin = text.position.start.offset
  let result = ''
  let from = 0
  for (const mark of marks) {
    if (mark.type !== 'call' && mark.type !== 'reference') continue
    const printed = text.value.slice(mark.start - origin, mark.end - origin)
    result += text.value.slice(from, mark.start - origin)
    result += mark.type === 'call' ? `{${mark.note}}` : `[${printed}]`
    from = mark.end - origin
  }
  return result + text.value.slice(from)
}

/** The block types and heading anchors of a draft, for example `#overview paragraph list(2)`. */
export function shape({blocks}: Draft): string {
  return blocks
    .map((block) => {
      if (block.type === 'list') return `list(${block.items.length})`
      return 'id' in block ? `#${block.id}` : block.type
    })
    .join(' ')
}

/** For each character of a seed, how many fields, proses and claims it is in. */
export function usesOf({seed, reading}: Pick<Read, 'seed' | 'reading'>): Uint8Array {
  const uses = new Uint8Array(seed.text.length)
  const use = (start: number, end: number): void => {
    for (let at = start; at < end; at++) uses[at] = (uses[at] ?? 0) + 1
  }
  for (const draft of reading.drafts) {
    for (const {at} of draft.fields) use(at.start.offset, at.end.offset)
    const headings = draft.blocks.flatMap((block) =>
      block.type === 'heading' ? [block.prose] : []
    )
    for (const {text} of [...proseOf(draft), ...headings, ...draft.notes.map(({prose}) => prose)]) {
      use(text.position.start.offset, text.position.end.offset)
    }
  }
  for (const {at} of reading.claims) use(at.start.offset, at.end.offset)
  return uses
}

/** The stretches that are used not exactly once; blanks may be used or not. */
export function misused(read: Pick<Read, 'seed' | 'reading'>): string[] {
  const uses = usesOf(read)
  const {text} = read.seed
  return [...text.matchAll(/\S|[^ \t\n]/gu)]
    .filter(({index}) => uses[index] !== 1)
    .map(({0: character, index}) => `${uses[index] ?? 0} × ${character} at ${index}`)
}
