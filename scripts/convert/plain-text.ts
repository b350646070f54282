/** Text that Markdown takes as it is, which most text is: nothing need be looked for in it to be escaped. */
import type {Text} from 'mdast'
import {defaultHandlers, type Handle, type Info} from 'mdast-util-to-markdown'

/**
 * A capital letter or a blank, then letters, figures and the marks of prose
 * that mean nothing within a line. A line break, a small letter, a figure or a
 * mark at the start could begin something, and a full stop behind a `w` an
 * address.
 */
const plain = /^[\p{Lu} ](?:[\p{L}\p{N} ,;’“”‘…–—%$"'()-]|(?<![Ww])\.)*$/u

/** Whether a text between two others is written as it is. */
export function isPlain(value: string, {before, after}: Pick<Info, 'before' | 'after'>): boolean {
  if (!plain.test(value)) return false
  return !(value.startsWith(' ') && isBreak(before)) && !(value.endsWith(' ') && isBreak(after))
}

function isBreak(character: string): boolean {
  return character === '\n' || character === '\r'
}

/** Writes a text node. */
export const writeText: Handle = (node: Text, parent, state, info) =>
  isPlain(node.value, info) ? node.value : defaultHandlers.text(node, parent, state, info)
