/** The heads, feet and numbers of pages, in texts copied from a PDF or a printed page. */
import type {Located} from '../../src/kinds/reader.ts'

/** `12`, `- 12 -`, `Page 3 of 9`, `3/9`. */
const pageNumber =
  /^(?:(?:page|p\.|pg\.?|стр(?:аница|\.)?|seite|página|бет)\s*)?[-–—|]?\s*\d{1,4}(?:\s*(?:of|\/|из|von|de|sur)\s*\d{1,4})?\s*[-–—|]?$/iu

/** `Review 2023 | Page 1 of 3`: what is beside it is the head or foot of each page. */
const besideNumber =
  /^(?:(.{2,90}?)\s*[|·•–—-]?\s*)?\b(?:page|стр(?:аница|\.)?|seite|página)\s*\d{1,4}(?:\s*(?:of|\/|из|von|de)\s*\d{1,4})?(?:\s*[|·•–—-]\s*(.{2,90}))?$/iu

/**
 * Which lines are heads, feet and numbers of pages. A form feed shows where a
 * page ends; without one, only numbers that count up, with or without a head
 * that comes with each, are sure.
 */
export function pageLines(lines: readonly Located<string>[]): boolean[] {
  const found = lines.map(() => false)
  const texts = lines.map(({value}) => value.replaceAll('\f', '').trim())
  const feeds = lines.flatMap(({value}, index) => (value.includes('\f') ? [index] : []))
  const numbered = numberedHeads(lines)
  for (const index of [...numbered, ...printedPages(texts)]) found[index] = true
  const counted = [...countedPages(texts), ...numbered]
  if (feeds.length === 0 && counted.length === 0) return found
  const edges = edgesOf(texts, feeds, counted)
  const heads = new Map<string, number>()
  for (const index of edges) {
    const key = headKey(texts[index] ?? '')
    heads.set(key, (heads.get(key) ?? 0) + 1)
  }
  const hasPages = feeds.length > 0 || counted.length > 1
  for (const index of edges) {
    const text = texts[index] ?? ''
    const key = headKey(text)
    const repeats = key !== '' && (heads.get(key) ?? 0) > 1 && text.length <= longestHead
    const numbers = hasPages && (pageNumber.test(text) || besideNumber.test(text))
    if (repeats || numbers) found[index] = true
  }
  for (const index of feeds) if (texts[index] === '') found[index] = true
  return found
}

const longestHead = 100

/** A head without its page number. */
function headKey(text: string): string {
  if (pageNumber.test(text)) return ''
  const [, before, after] = besideNumber.exec(text) ?? []
  return (before ?? after ?? text).toLowerCase()
}

/** `Freedom on the Net 2022          3`, `Doe LLP | 3`, or the number first; a table may have few such lines. */
const apartNumber =
  /^(?:(.{2,90}?)(?:\s{3,}|\s*[|•·]\s*)(\d{1,4})|(\d{1,4})(?:\s{3,}|\s*[|•·]\s*)(.{2,90}))$/

/** Lines with a number apart that say the same, alone between blank lines, and count up. */
function numberedHeads(lines: readonly Located<string>[]): number[] {
  const isBlank = (index: number): boolean => {
    const {value} = lines[index] ?? {value: ''}
    return value.trim() === '' || value.includes('\f')
  }
  const heads = lines.flatMap(({value}, index) => {
    const isAlone = isBlank(index - 1) && (isBlank(index + 1) || value.includes('\f'))
    const match = isAlone ? apartNumber.exec(value.trim().slice(0, longestHead + 1)) : null
    if (match === null) return []
    const [, before, last, first, after] = match
    return [{index, head: (before ?? after ?? '').toLowerCase(), number: Number(last ?? first)}]
  })
  return [...Map.groupBy(heads, ({head}) => head).values()].flatMap((group) => {
    const countsUp = group.every(
      ({number}, at) => at === 0 || number === (group[at - 1]?.number ?? 0) + 1
    )
    return group.length > 1 && countsUp ? group.map(({index}) => index) : []
  })
}

/** `12/3/24, 9:41 AM  Digital Trade Integration`, and `https://dti.eui.eu/  1/2`: what browsers print. */
const printHead = /^\d{1,2}[./]\d{1,2}[./]\d{2,4},? \d{1,2}:\d\d(?:\s?[AP]M)?(?:\s+\S.{0,150})?$/i
const printFoot = /^https?:\/\/\S{1,300}\s+\d{1,3}\/\d{1,3}$/

/** The heads and feet of pages that a browser printed; a day and an hour alone may be of the text. */
function printedPages(texts: readonly string[]): number[] {
  if (!texts.some((text) => printFoot.test(text))) return []
  return texts.flatMap((text, index) =>
    printHead.test(text) || printFoot.test(text) ? [index] : []
  )
}

/** `3/9`, `Page 3 of 9` */
const countedPage =
  /(?:(?:page|стр\S*|seite|página)\s*)?(\d+)(?:\s*(?:of|\/|из|von|de|sur)\s*(\d+))?/iu

/** Lines whose page numbers count up, of as many pages each. */
function countedPages(texts: readonly string[]): number[] {
  const found: number[] = []
  let last = 0
  let pages: string | undefined
  texts.forEach((text, index) => {
    if (text.length > longestHead || !(pageNumber.test(text) || besideNumber.test(text))) return
    const beside = /(?:page|стр\S*|seite|página)\s*\d.*/iu.exec(text)?.[0] ?? text
    const [, printed, outOf] = countedPage.exec(beside) ?? []
    const number = Number(printed ?? 0)
    const isNext = number === last + 1 || (last === 0 && number <= 3)
    if (!isNext || (last > 0 && outOf !== pages)) return
    found.push(index)
    last = number
    pages = outOf
  })
  const named = found.filter((index) => besideNumber.test(texts[index] ?? ''))
  const areBare = found.every((index) => /^\d+$/.test(texts[index] ?? ''))
  const arePages = found.length >= 3 && (!areBare || linesBetween(texts, found) >= fewestLines)
  return arePages || named.length >= 2 ? found : []
}

/** Bare numbers closer together are those of notes, each above its text. */
const fewestLines = 2

/** How many lines with text are between two of some lines in the middle of all. */
function linesBetween(texts: readonly string[], places: readonly number[]): number {
  const counts = places
    .slice(1)
    .map((end, index) => texts.slice((places[index] ?? 0) + 1, end).filter((text) => text !== ''))
    .map(({length}) => length)
    .sort((a, b) => a - b)
  return counts[Math.floor(counts.length / 2)] ?? 0
}

/** The lines at the top and the bottom of each page. */
function edgesOf(
  texts: readonly string[],
  feeds: readonly number[],
  counted: readonly number[]
): Set<number> {
  const edges = new Set<number>()
  const walk = (from: number, step: 1 | -1): void => {
    let seen = 0
    for (let at = from; at >= 0 && at < texts.length && seen < 2; at += step) {
      if (texts[at] === '') continue
      edges.add(at)
      seen++
    }
  }
  for (const index of feeds) {
    walk(index, 1)
    walk(index - 1, -1)
  }
  for (const index of counted) {
    walk(index, 1)
    walk(index, -1)
  }
  if (feeds.length > 0) {
    walk(0, 1)
    walk(texts.length - 1, -1)
  }
  return edges
}
