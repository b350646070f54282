/** What a run prints: a line for each seed, or the same as data. */
import type {VFile} from 'vfile'
import type {Account} from '../../src/model/account.ts'
import type {Page} from '../../src/model/page.ts'
import type {Run} from './run.ts'

export interface SeedSummary {
  readonly file: string
  readonly kind: string
  readonly pages: number
  readonly notes: number
  readonly references: number
  readonly characters: number
  /** Characters by what became of them. */
  readonly content: number
  readonly structure: number
  readonly furniture: number
  readonly unaccounted: number
  readonly errors: number
  readonly warnings: number
}

/** Counts what one run made of each seed. */
export function summarise({conversion, seeds}: Run): SeedSummary[] {
  const byFile = Map.groupBy(conversion.pages, ({record}) => record.origin.file)
  return seeds.map(({account, file}) => {
    const records = (byFile.get(account.source.file) ?? []).map(({record}) => record)
    return {
      file: account.source.file,
      kind: account.source.kind,
      pages: records.length,
      notes: sum(records, ({notes}) => notes.length),
      references: sum(records, ({references}) => references.length),
      characters: account.characters,
      ...charactersOf(account),
      errors: file.messages.filter(({fatal}) => fatal === true).length,
      warnings: file.messages.filter(({fatal}) => fatal !== true).length
    }
  })
}

function charactersOf({
  segments
}: Account): Pick<SeedSummary, 'content' | 'structure' | 'furniture' | 'unaccounted'> {
  const counts = {content: 0, structure: 0, furniture: 0, unaccounted: 0}
  for (const segment of segments) {
    const unread = segment.as === 'structure' && segment.rule === 'unaccounted'
    counts[unread ? 'unaccounted' : segment.as] += segment.length
  }
  return counts
}

function sum(records: readonly Page[], count: (record: Page) => number): number {
  return records.reduce((total, record) => total + count(record), 0)
}

const columns = [
  'file',
  'kind',
  'pages',
  'notes',
  'references',
  'characters',
  'content',
  'structure',
  'furniture',
  'unaccounted',
  'errors',
  'warnings'
] as const satisfies readonly (keyof SeedSummary)[]

/** The summaries as a plain table with a line of sums. */
export function summaryTable(summaries: readonly SeedSummary[]): string {
  const total = columns.map((column) => {
    if (column === 'file') return 'all'
    if (column === 'kind') return ''
    return String(summaries.reduce((sum, summary) => sum + summary[column], 0))
  })
  const rows = [
    [...columns],
    ...summaries.map((summary) => columns.map((column) => String(summary[column]))),
    total
  ]
  const widths = columns.map((_, index) => Math.max(...rows.map((row) => row[index]?.length ?? 0)))
  return rows
    .map((row) =>
      row
        .map((cell, index) =>
          index < 2 ? cell.padEnd(widths[index] ?? 0) : cell.padStart(widths[index] ?? 0)
        )
        .join('  ')
        .trimEnd()
    )
    .join('\n')
}

/** Messages as data, for other programs. */
export function messagesOf(reports: readonly VFile[]): object[] {
  return reports.flatMap(({path, messages}) =>
    messages.map((message) => ({
      file: path,
      line: message.line ?? null,
      column: message.column ?? null,
      endLine: message.place && 'end' in message.place ? message.place.end.line : null,
      endColumn: message.place && 'end' in message.place ? message.place.end.column : null,
      severity: message.fatal === true ? 'error' : 'warning',
      rule: message.ruleId ?? null,
      expected: message.expected?.[0] ?? null,
      found: message.actual ?? null,
      message: message.reason
    }))
  )
}
