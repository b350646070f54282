/** The tables of a saved page: their heads, and cells that reach over others. */
import type {Element, ElementContent, Root, RootContent} from 'hast'
import {EXIT, SKIP, visit} from 'unist-util-visit'
import {words} from './html-elements.ts'

/** How many empty cells are before a cell, and at the end of a row. */
export type EmptyCells = ReadonlyMap<Element, number>

/**
 * Rows that put parts of the page side by side, and are none of a table: those
 * that hold headings and the like, and a row alone whose cells hold paragraphs.
 */
export function layoutRowsIn(tree: Root): ReadonlySet<Element> {
  const found = new Set<Element>()
  visit(tree, 'element', (table) => {
    if (table.tagName !== 'table') return
    const rows = rowsOf(table)
    for (const row of rows) {
      if (holdsText(row) || (rows.length === 1 && holdsParagraphs(row))) found.add(row)
    }
  })
  return found
}

/** The rows of a table without those of tables within it. */
function rowsOf(table: Element): Element[] {
  const rows: Element[] = []
  visit(table, 'element', (element) => {
    if (element.tagName === 'table' && element !== table) return SKIP
    if (element.tagName === 'tr') rows.push(element)
    return undefined
  })
  return rows
}

function holdsText(row: Element): boolean {
  let found = false
  visit(row, 'element', ({tagName}) => {
    if (/^(?:h[1-6]|table|pre|section|article)$/.test(tagName)) found = true
    return found ? EXIT : undefined
  })
  return found
}

/** Whether a cell has more than one paragraph, or a list. */
function holdsParagraphs(row: Element): boolean {
  return row.children.filter(isCell).some((cell) => {
    let paragraphs = 0
    visit(cell, 'element', ({tagName}) => {
      if (tagName === 'p' || tagName === 'li') paragraphs++
    })
    return paragraphs > 1
  })
}

/** A bar for each empty cell at the end of a row, and one that closes the last of them. */
export function barsAtEnd(row: Element, emptyCells: EmptyCells): string {
  const cells = row.children.filter(isCell)
  const last = cells.at(-1)
  const empty = emptyCells.get(row) ?? 0
  const isOpen = last !== undefined && cells.length > 1 && words(last) === 0
  return empty > 0 || isOpen ? ' |'.repeat(empty + 1) : ''
}

export function isCell(node: Root | RootContent | ElementContent): node is Element {
  return node.type === 'element' && ['td', 'th'].includes(node.tagName)
}

/** Wider cells are as wide as the page, in columns, and higher ones as high, in rows. */
const widestCell = 8
const highestCell = 100
/** Most empty cells beside each other. */
const mostEmpty = 40

/**
 * How many cells are left empty before each cell and at the end of each row,
 * since those above or beside them reach into their place.
 */
export function emptyCellsIn(tree: Root): EmptyCells {
  const empty = new Map<Element, number>()
  visit(tree, 'element', (table) => {
    if (table.tagName !== 'table') return
    /** How many rows each column is taken for by a cell above. */
    const taken: number[] = []
    visit(table, 'element', (row) => {
      if (row.tagName === 'table' && row !== table) return SKIP
      if (row.tagName !== 'tr') return undefined
      let column = 0
      let skipped = 0
      const skip = (): void => {
        for (; (taken[column] ?? 0) > 0; column++) {
          taken[column] = (taken[column] ?? 0) - 1
          skipped++
        }
      }
      for (const cell of row.children.filter(isCell)) {
        skip()
        empty.set(cell, Math.min(skipped, mostEmpty))
        const {columns, rows} = spanOf(cell)
        for (let at = 0; at < columns; at++) taken[column++] = rows - 1
        skipped = columns - 1
      }
      skip()
      empty.set(row, Math.min(skipped, mostEmpty))
      return undefined
    })
  })
  return empty
}

function spanOf({properties: {colSpan, rowSpan}}: Element): {columns: number; rows: number} {
  const count = (value: unknown, most: number): number => {
    const number = Number(value)
    return Number.isInteger(number) && number > 1 ? Math.min(number, most) : 1
  }
  return {columns: count(colSpan, widestCell), rows: count(rowSpan, highestCell)}
}

/** What a text has below the head of a table. */
export const headRule = '|---|'

/** The first row of each table that is a head. */
export function headsIn(tree: Root): ReadonlySet<Element> {
  const heads = new Set<Element>()
  visit(tree, 'element', (table) => {
    if (table.tagName !== 'table') return
    visit(table, 'element', (row) => {
      if (row.tagName !== 'tr') return undefined
      if (isHead(row)) heads.add(row)
      return EXIT
    })
  })
  return heads
}

/** A row of nothing but heads of columns. */
function isHead({tagName, children}: Element): boolean {
  const cells = children.filter((child) => child.type === 'element')
  const heads = cells.filter(
    ({tagName, properties}) => tagName === 'th' && properties['scope'] !== 'row'
  )
  const isEmpty = (cell: Element): boolean => words(cell) === 0
  return (
    tagName === 'tr' &&
    cells.length > 1 &&
    heads.length > 0 &&
    cells.every((cell) => heads.includes(cell) || isEmpty(cell))
  )
}
