/** What a run prints: a line for each seed, or the same as data. */
import type {VFile} from 'vfile'
import type {VFileMessage} from 'vfile-message'
import type {Counts} from '../convert/pages.ts'
import {doubtsOf, openDoubts} from '../convert/doubts.ts'
import type {Run} from './run.ts'

export interface SeedSummary extends Counts {
  readonly file: string
  readonly kind: string
  readonly errors: number
  /** Warnings, and how many of them the manifest accepts. */
  readonly doubts: number
  readonly accepted: number
}

/** Counts what one run made of each seed. */
export function summarise({seeds}: Run): SeedSummary[] {
  return seeds.map(({source, counts, file}) => ({
    file: source.file,
    kind: source.kind,
    ...counts,
    errors: file.messages.filter(({fatal}) => fatal === true).length,
    doubts: doubtsOf(file, source).length,
    accepted: doubtsOf(file, source).length - openDoubts(file, source).length
  }))
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
  'doubts',
  'accepted'
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
      severity: severityOf(message),
      rule: message.ruleId ?? null,
      expected: message.expected?.[0] ?? null,
      found: message.actual ?? null,
      advice: message.note ?? null,
      message: message.reason
    }))
  )
}

function severityOf({fatal}: VFileMessage): 'error' | 'warning' | 'note' {
  if (fatal === true) return 'error'
  return fatal === false ? 'warning' : 'note'
}
