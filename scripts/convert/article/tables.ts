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
import type {Claim, Located, Seed} from '../../../src/kinds/reader.ts'
import {claimRest} from '../fotn/row.ts'
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
  /** Whether it begins with a bar, and whether it ends with one, too. */
  readonly opens: boolean
  readonly isFenced: boolean
  readonly cells: readonly Located<string>[]
}

const headRule = /^\|?\s*:?-{3,}:?\s*(?:\|\s*:?-{3,}:?\s*)*\|?$/

export interface Tables {
  readonly tables: readonly Table[]
  /** For what parts the cells. */
  readonly claims: readonly Claim[]
  /** Rows with another number of cells than the one above them, and rows that are alone. */
  readonly uneven: readonly Located<string>[]
}

/** The tables among the lines of a text. */
export function findTables(seed: Seed, lines: readonly Line[]): Tables {
  const tables: Table[] = []
  const claims: Claim[] = []
  const uneven: Located<string>[] = []
  for (let at = 0; at < lines.length; at++) {
    const start = at
    const found: Row[] = []
    let rule: Line | undefined
    for (let line = lines[at]; line !== undefined; line = lines[++at]) {
      const isRule = found.length === 1 && rule === undefined && isHeadRule(line)
      const row = isRule ? undefined : readRow(seed, line)
      if (isRule) rule = line
      else if (row === undefined || row.sign !== (found[0]?.sign ?? row.sign)) break
      else found.push(row)
    }
    const length = at - start
    if (length > 0) at--
    if (found.length === 0) continue
    const rows = withEmptyFirst(seed, found)
    uneven.push(...unevenIn(rows))
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
  return {tables, claims, uneven}
}

function isHeadRule({text, isItem}: Line): boolean {
  return !isItem && text.value.includes('|') && headRule.test(text.value)
}

/** Where other rows have no bar before them, one that has begins with an empty cell. */
function withEmptyFirst(seed: Seed, rows: readonly Row[]): readonly Row[] {
  if (rows.every(({opens}) => opens)) return rows
  return rows.map((row) => {
    const {offset} = row.line.text.position.start
    return row.opens ? {...row, cells: [seed.slice(offset, offset), ...row.cells]} : row
  })
}

/** The first row of a table with another number of cells than those above it. */
function unevenIn(rows: readonly Row[]): Located<string>[] {
  const [first] = rows
  if (first === undefined) return []
  const isAlone = rows.length === 1 && (first.isFenced || first.cells.length > 2)
  const uneven = isAlone ? first : rows.find(({cells}) => cells.length !== first.cells.length)
  return uneven === undefined ? [] : [uneven.line.text]
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
    opens: false,
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
  return {line, sign: '|', opens, isFenced: opens && closes, cells}
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
