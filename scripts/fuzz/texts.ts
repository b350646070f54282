/** Texts of every kind, with lines, fields and scripts put where none should be. */
import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import {parse} from 'yaml'
import {z} from 'zod'
import {readDataFile} from '../../src/model/data-file.ts'
import {manifestSchema, type Source} from '../../src/model/sources.ts'

export interface MutatedText {
  readonly source: Source
  readonly text: string
}

const cases = path.resolve(import.meta.dirname, '../../tests/cases')

/** The texts of the cases, which have every form that the readers know. */
function wholeTexts(): MutatedText[] {
  return readdirSync(cases, {withFileTypes: true})
    .filter((entry) => entry.isDirectory())
    .flatMap(({name}) => {
      const folder = path.join(cases, name, 'seeds')
      const manifest = manifestSchema.safeParse(
        parse(readFileSync(path.join(folder, 'sources.yaml'), 'utf8'))
      )
      const files = new Set(readdirSync(folder))
      return (manifest.data?.sources ?? [])
        .filter(({file}) => files.has(file))
        .map((source) => ({source, text: readFileSync(path.join(folder, source.file), 'utf8')}))
        .filter(({text}) => text.length < 6000)
    })
}

/** Pieces that mean something to a reader, to Markdown, to MDX, to HTML or to a terminal. */
const ugly = Object.values(
  readDataFile(
    new URL('data/pieces.yaml', import.meta.url),
    z.record(z.string(), z.array(z.string()))
  )
).flat()

type Mutation = (lines: readonly string[]) => readonly string[]

/** A place in a text, as a share of it. */
export const position = fc.double({min: 0, max: 0.9999, noNaN: true})
// Not `fc.string`: it looks each of a million characters up before the first text.
const anyCharacters = fc
  .array(fc.integer({min: 0, max: 0x10ffff}), {maxLength: 6})
  .map((codes) => String.fromCodePoint(...codes))
/** One such piece, or any characters. */
export const piece = fc.oneof(
  {weight: 6, arbitrary: fc.constantFrom(...ugly)},
  {weight: 1, arbitrary: anyCharacters}
)

function at(lines: readonly string[], place: number): number {
  return Math.floor(place * lines.length)
}

function withLine(
  lines: readonly string[],
  index: number,
  change: (line: string) => string
): string[] {
  return lines.map((line, own) => (own === index ? change(line) : line))
}

const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.tuple(position, piece).map(
    ([place, line]): Mutation =>
      (lines) =>
        lines.toSpliced(at(lines, place), 0, line)
  ),
  position.map(
    (place): Mutation =>
      (lines) =>
        lines.toSpliced(at(lines, place), 1)
  ),
  fc.tuple(position, position).map(([from, to]): Mutation => (lines) => {
    const line = lines[at(lines, from)]
    return line === undefined ? lines : lines.toSpliced(at(lines, to), 0, line)
  }),
  position.map((place): Mutation => (lines) => {
    const index = at(lines, place)
    return lines.toSpliced(index, 2, lines.slice(index, index + 2).join(''))
  }),
  fc.tuple(position, position, piece).map(
    ([place, column, inserted]): Mutation =>
      (lines) =>
        withLine(lines, at(lines, place), (line) => {
          const offset = Math.floor(column * (line.length + 1))
          return line.slice(0, offset) + inserted + line.slice(offset)
        })
  ),
  fc.tuple(position, position).map(
    ([place, column]): Mutation =>
      (lines) =>
        withLine(lines, at(lines, place), (line) => {
          const offset = Math.floor(column * (line.length + 1))
          return `${line.slice(0, offset)}\n${line.slice(offset)}`
        })
  ),
  fc.tuple(position, piece).map(
    ([place, line]): Mutation =>
      (lines) =>
        withLine(lines, at(lines, place), () => line)
  )
)

/** The texts of which a page shows in little time what becomes of them. */
export function shortTexts(): MutatedText[] {
  return wholeTexts().filter(({text}) => text.length <= shortText)
}

/** Shorter texts show as much in less time. */
const shortText = 600

/** A whole text with up to eight changes. */
export function mutatedTexts(): fc.Arbitrary<MutatedText> {
  const {long = [], short = []} = Object.groupBy(wholeTexts(), ({text}) =>
    text.length > shortText ? 'long' : 'short'
  )
  const texts = fc.oneof(
    {weight: 20, arbitrary: fc.constantFrom(...short)},
    {weight: 1, arbitrary: fc.constantFrom(...long)}
  )
  return fc
    .tuple(texts, fc.array(mutation, {minLength: 1, maxLength: 8}))
    .map(([{source, text}, mutations]) => ({
      source,
      text: mutations
        .reduce<readonly string[]>(
          (lines, mutate) => mutate(lines).join('\n').split('\n'),
          text.split('\n')
        )
        .join('\n')
        .toWellFormed()
    }))
}
