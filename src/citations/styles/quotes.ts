/**
 * Quotation marks around titles that have quotation marks of their own.
 *
 * Within double marks, a title's own become single, within single ones double,
 * and so on inwards (CMOS 6.9 to 6.11 and 13.30; OSCOLA 1.5): Law “On
 * Communications” is cited as “Law ‘On Communications.’” That is all that
 * changes: apostrophes, inches, marks left open and marks that cannot be
 * mistaken for the outer ones («…», „…“) stay as they are.
 */

export type Marks = 'double' | 'single'

type Opened = 'double' | 'single' | 'low-double' | 'low-single'

interface Mark {
  readonly offset: number
  readonly opened: Opened
}

interface Pair {
  readonly open: number
  readonly close: number
}

const glyphs = {double: '“”', single: '‘’'} as const
const leads = /[\s\p{Ps}\p{Pi}\p{Pd}/"'‚„]/u
const word = /[\p{L}\p{N}]/u

/**
 * A title in quotation marks. A comma or stop that follows is put inside them,
 * as in America, and not doubled: “Is it so?”, “Law ‘On Communications,’”.
 */
export function quoted(title: string, outer: Marks, stop: '' | ',' | '.' = ''): string {
  const pairs = pairsOf(title)
  const text = turned(title, pairs, outer)
  const closings = new Set(pairs.map(({close}) => close))
  let end = text.length
  while (closings.has(end - 1)) end -= 1
  const mark = needs(text.slice(0, end), stop) ? stop : ''
  return glyphs[outer][0] + text.slice(0, end) + mark + text.slice(end) + glyphs[outer][1]
}

/** A title ending in `?` keeps its comma (CMOS 6.125) but takes no full stop. */
function needs(text: string, stop: string): boolean {
  return stop === ',' ? !text.endsWith(',') : !/[.?!]$/.test(text)
}

/** A text that stands in no quotation marks, with straight ones curled and the outermost as the style has them. */
export function curled(text: string, outer: Marks): string {
  return turned(text, pairsOf(text), outer === 'double' ? 'single' : 'double')
}

/** The title with the marks of each pair as its depth asks for; no mark changes its length. */
function turned(title: string, pairs: readonly Pair[], outer: Marks): string {
  const opens = new Set(pairs.map(({open}) => open))
  const closes = new Set(pairs.map(({close}) => close))
  let depth = 0
  let text = ''
  for (let offset = 0; offset < title.length; offset += 1) {
    const character = title[offset] ?? ''
    if (opens.has(offset)) depth += 1
    const [open = '', close = ''] =
      glyphs[(outer === 'double') === (depth % 2 === 1) ? 'single' : 'double']
    text += opens.has(offset) ? open : closes.has(offset) ? close : character
    if (closes.has(offset)) depth -= 1
  }
  return text
}

/** The pairs of English quotation marks, curly or straight, in one pass. */
function pairsOf(title: string): readonly Pair[] {
  const pairs: Pair[] = []
  const stack: Mark[] = []
  const waiting = {double: 0, single: 0, 'low-double': 0, 'low-single': 0}

  const open = (offset: number, opened: Opened): void => {
    stack.push({offset, opened})
    waiting[opened] += 1
  }
  // Marks opened since and never closed were none: “the ’90s” holds an apostrophe.
  const close = (offset: number, opened: Opened): boolean => {
    if (waiting[opened] === 0) return false
    for (;;) {
      const mark = stack.pop()
      if (mark === undefined) return false
      waiting[mark.opened] -= 1
      if (mark.opened !== opened) continue
      if (opened === 'double' || opened === 'single') pairs.push({open: mark.offset, close: offset})
      return true
    }
  }

  for (let offset = 0; offset < title.length; offset += 1) {
    const before = title[offset - 1] ?? ' '
    const after = title[offset + 1] ?? ' '
    const opening = leads.test(before) && !/\s/.test(after)
    const closing = !/\s/.test(before) && stack.at(-1)?.offset !== offset - 1
    const apostrophe = word.test(before) && word.test(after)
    switch (title[offset]) {
      case '„':
        open(offset, 'low-double')
        break
      case '‚':
        open(offset, 'low-single')
        break
      case '“':
        if (!close(offset, 'low-double')) open(offset, 'double')
        break
      case '”':
        if (!close(offset, 'low-double')) close(offset, 'double')
        break
      case '‘':
        if (!close(offset, 'low-single')) open(offset, 'single')
        break
      case '’':
        if (!apostrophe && !close(offset, 'low-single')) close(offset, 'single')
        break
      case '"':
        if (!(closing && close(offset, 'double')) && opening) open(offset, 'double')
        break
      case "'":
        if (apostrophe) break
        if (!(closing && close(offset, 'single')) && opening) open(offset, 'single')
        break
    }
  }
  return pairs
}
