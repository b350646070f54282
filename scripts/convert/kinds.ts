/** The readers of all kinds of text, and which kind a seed looks like, whatever its entry says. */
import {textKinds} from '../../src/kinds/index.ts'
import type {Located, Reader, Seed, TellingLine} from '../../src/kinds/reader.ts'
import {byNumber, compareBy} from '../../src/model/order.ts'

interface TextReader {
  readonly read: Reader
  readonly tellingLine?: TellingLine
}

/** What the module of each kind exports. */
const readers = new Map<string, TextReader>(
  await Promise.all(
    Object.entries(textKinds).map(async ([kind, {reader}]) => {
      const module = (await import(
        new URL(`../../${reader}`, import.meta.url).href
      )) as Partial<TextReader>
      const {read} = module
      if (read === undefined) {
        throw new Error(`${reader}: expected an export \`read\`, which reads texts of kind ${kind}`)
      }
      return [kind, {...module, read}] as const
    })
  )
)

/** The reader of a kind of text. Throws where there is none. */
export function readerOf(kind: string): Reader {
  const reader = readers.get(kind)
  if (reader === undefined) throw new Error(`no reader for texts of kind \`${kind}\``)
  return reader.read
}

/** Whether a text without a line of its own cannot be of the kind. */
export function isTellingKind(kind: string): boolean {
  return readers.get(kind)?.tellingLine !== undefined
}

/** What a text may be that has no such line. */
export const plainKind = Object.keys(textKinds).find((kind) => !isTellingKind(kind)) ?? ''

/** The lines that give a text away, the first of each kind, in the order of the text. */
export function tellingLines(seed: Seed): {kind: string; line: Located<string>}[] {
  return [...readers]
    .flatMap(([kind, {tellingLine}]) => {
      const line = tellingLine?.(seed)
      return line === undefined ? [] : [{kind, line}]
    })
    .sort(compareBy(({line}) => line.position.start.offset, byNumber))
}

/** A text of the kind, as messages name it. */
export function textInWords(kind: string): string {
  return textKinds[kind]?.looks ?? `a text of the kind \`${kind}\``
}
