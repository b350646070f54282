/**
 * Tables in a text: lines whose cells are parted by tabs, as a browser copies
 * them, or by bars.
 *
 *     | Fee           | Cedis |
 *     |---------------|-------|
 *     | Registration  |   500 |
 *
 * Only such a rule below it makes a row the head of its columns: what the first
 * row of a table means cannot be seen from its words.
 */
import type {VFile} from 'vfile'
import type {Claim, Located, Seed} from '../../../src/kinds/reader.ts'
import {claimRest} from '../fotn/row.ts'
import {report} from '../rules.ts'
import type {Line} from './lines.ts'

export interface Table {
  /** Index of its first line, and how many lines it has. */
  readonly start: number
  readonly length: number
  /** As many cells in each; those that are not printed are stretches of no length. */
  readonly rows: readonly (readonly Located<string>[])[]
  readonly hasHead: boolean
}

interface Row {
  readonly line: Line
  readonly sign: '|' | '\t'
  /** Whether bars stand around it, too, so that it can be nothing but a row. */
  readonly isFenced: boolean
  readonly cells: readonly Located<string>[]
}

const headRule = /^\|?\s*:?-{3,}:?\s*(?:\|\s*:?-{3,}:?\s*)*\|?$/

/**
 * The tables among the lines of a text, and claims for what parts their cells.
 * Reports `table-uneven` where a row has another number of cells than the first,
 * and where a row is alone.
 */
export function findTables(
  seed: Seed,
  lines: readonly Line[],
  file: VFile
): {tables: Table[]; claims: Claim[]} {
  const tables: Table[] = []
  const claims: Claim[] = []
  for (let at = 0; at < lines.length; at++) {
    const start = at
    const rows: Row[] = []
    let rule: Line | undefined
    for (let line = lines[at]; line !== undefined; line = lines[++at]) {
      const isRule = rows.length === 1 && rule === undefined && isHeadRule(line)
      const row = isRule ? undefined : readRow(seed, line)
      if (isRule) rule = line
      else if (row === undefined || row.sign !== (rows[0]?.sign ?? row.sign)) break
      else rows.push(row)
    }
    const length = at - start
    if (length > 0) at--
    const [first] = rows
    if (first === undefined) continue
    checkRows(rows, file)
    if (rows.length < 2) continue
    const width = Math.max(...rows.map(({cells}) => cells.length))
    tables.push({
      start,
      length,
      rows: rows.map((row) => padded(seed, row, width)),
      hasHead: rule !== undefined
    })
    if (rule !== undefined) {
      claims.push({as: 'structure', rule: 'table-head', at: rule.text.position})
    }
    claims.push(...rows.flatMap((row) => claimSigns(seed, row)))
  }
  return {tables, claims}
}

function isHeadRule({text, isItem}: Line): boolean {
  return !isItem && text.value.includes('|') && headRule.test(text.value)
}

function checkRows(rows: readonly Row[], file: VFile): void {
  const [first] = rows
  const isAlone = rows.length === 1 && first !== undefined
  const uneven = isAlone
    ? (first.isFenced || first.cells.length > 2) && first
    : rows.find(({cells}) => cells.length !== first?.cells.length)
  if (uneven) report(file, 'table-uneven', uneven.line.text.value, uneven.line.text.position)
}

/** The row that a line is; undefined for a line of one cell. */
function readRow(seed: Seed, line: Line): Row | undefined {
  if (line.isItem || isHeadRule(line)) return undefined
  return line.text.value.includes('\t') ? readTabs(seed, line) : readBars(seed, line)
}

/** `1.<tab>The agency …` is a list. */
const listMark = /^(?:\d{1,3}[.)]|\d{1,3}(?:\.\d{1,3})+\.?|\(?[\p{L}\d]{1,3}\))$/u

function readTabs(seed: Seed, line: Line): Row | undefined {
  const start = line.text.position.start.offset
  const end = line.text.position.end.offset
  const cells = cellsOf(seed, start, end, '\t')
  if (cells.length === 2 && listMark.test(cells[0]?.value ?? '')) return undefined
  // Empty cells at the ends are blanks around the text.
  const [after = ''] = /^[^\S\n]*/.exec(seed.text.slice(end, end + longestMargin)) ?? []
  const empty = (margin: string, offset: number) =>
    Array.from({length: margin.split('\t').length - 1}, () => seed.slice(offset, offset))
  const before = empty(seed.text.slice(start - line.indent, start), start)
  return {
    line,
    sign: '\t',
    isFenced: false,
    cells: [...before, ...cells, ...empty(after, end)]
  }
}

/** Most blanks looked at behind a line. */
const longestMargin = 80

function readBars(seed: Seed, line: Line): Row | undefined {
  const {value, position} = line.text
  const opens = value.startsWith('|')
  const closes = value.length > 1 && value.endsWith('|')
  const start = position.start.offset + (opens ? 1 : 0)
  const end = position.end.offset - (closes ? 1 : 0)
  const cells = cellsOf(seed, start, end, '|')
  if (cells.length < 2 || cells.every(({value}) => value === '')) return undefined
  return {line, sign: '|', isFenced: opens && closes, cells}
}

/** The cells between two offsets, without the blanks around them. */
function cellsOf(seed: Seed, start: number, end: number, sign: string): Located<string>[] {
  let from = start
  return seed.text
    .slice(start, end)
    .split(sign)
    .map((cell) => {
      const at = from + cell.length - cell.trimStart().length
      from += cell.length + sign.length
      const words = cell.trim()
      return words === '' ? seed.slice(at, at) : seed.slice(at, at + words.length)
    })
}

function padded(seed: Seed, {line, cells}: Row, width: number): readonly Located<string>[] {
  const {offset} = line.text.position.end
  const missing = Array.from({length: width - cells.length}, () => seed.slice(offset, offset))
  return [...cells, ...missing]
}

/** Bars, tabs, and the blanks beside them that are not plain ones. */
function claimSigns(seed: Seed, {line, cells}: Row): Claim[] {
  const {start, end} = line.text.position
  const read = cells.filter(({value}) => value !== '').map(({position}) => position)
  return claimRest(seed, {start, end}, read, 'cell-mark')
}
