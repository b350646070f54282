/**
 * Listings saved as rows of a table: all of one measure on one line.
 *
 *     MALI | Since May 2013 | Pillar … | Sub-pillar … | Law No. 2013-015 | … | Coverage Horizontal
 *
 * Each cell but the pillar, which has its bar on other pages, too, is read as
 * the line that it is there.
 */
import type {Edit} from './source.ts'

const separator = /[ \t\u00A0]*[|\t][ \t\u00A0|]*/g
const pillar = /^pillar\b/i
const subPillar = /^(?:sub-?pillar|indicator)\b/i

/** What parts the cells of such a row, as the ends of lines; nothing for any other line. */
export function listingRowEdits(line: string, start: number): Edit[] {
  const bars = [...line.matchAll(separator)]
  const cells = line.split(separator)
  const at = cells.findIndex(
    (cell, index) => pillar.test(cell) && subPillar.test(cells[index + 1] ?? '')
  )
  const isRow =
    at >= 0 && cells.some((cell, index) => cell !== '' && index !== at && index !== at + 1)
  if (!isRow) return []
  return bars.flatMap(({0: bar, index}, before) =>
    before === at
      ? []
      : [{start: start + index, end: start + index + bar.length, as: '\n', rule: 'listing-row'}]
  )
}
