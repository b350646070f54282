/** Reads the prose of a measure and the links below it. */
import type {VFile} from 'vfile'
import type {Source} from '../../../src/model/sources.ts'
import type {Block, Located, Prose, Seed} from '../../../src/kinds/reader.ts'
import {markProse} from '../prose/marks.ts'
import type {Sources} from './body.ts'
import type {Line} from './lines.ts'

/** What is read, and where problems of it are reported. */
export interface Context {
  readonly seed: Seed
  readonly source: Source
  readonly file: VFile
}

/** Lines are paragraphs; runs of items are lists, with blank lines between them or without. */
export function readProse(lines: readonly Line[], {source}: Context): Block[] {
  const blocks: Block[] = []
  let items: Prose[] | undefined
  for (const line of lines) {
    if (line.type === 'blank') continue
    const text = line.type === 'item' ? line.item : line.text
    const prose = {text, marks: markProse(text, source)}
    if (line.type !== 'item') {
      items = undefined
      blocks.push({type: 'paragraph', prose})
    } else if (items) {
      items.push(prose)
    } else {
      items = [prose]
      blocks.push({type: 'list', items})
    }
  }
  return blocks
}

/** The texts of a list of sources, the one beside its label included. */
export function sourceTexts({label, lines}: Sources): Located<string>[] {
  const below = lines.map((line) => (line.type === 'item' ? line.item : line.text))
  return label?.first.value ? [label.first, ...below] : below
}

/** The first complete web address in a text. */
export function linkIn(text: Located<string>, {source}: Context): string | undefined {
  return markProse(text, source)
    .flatMap((mark) => (mark.type === 'link' && /^https?:/i.test(mark.href) ? [mark.href] : []))
    .at(0)
}
