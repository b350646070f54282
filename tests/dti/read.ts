/** Reads a text as a listing, with its records and what covers its characters. */
import {readFileSync} from 'node:fs'
import {VFile} from 'vfile'
import {type Measure, measureSchema} from '../../src/kinds/measure/index.ts'
import {sourceSchema} from '../../src/model/sources.ts'
import type {Draft, Prose, Span} from '../../src/kinds/reader.ts'
import {read as readDti} from '../../scripts/convert/dti/index.ts'
import {readSeed} from '../../scripts/convert/source.ts'

const source = sourceSchema.parse({
  file: 'listing.txt',
  kind: 'dti',
  title: 'A listing',
  class: 'expert',
  reuse: 'Made for tests.'
})

export function read(text: string) {
  const seed = readSeed('listing.txt', 'seeds/listing.txt', Buffer.from(text))
  const file = new VFile({path: seed.path})
  const {drafts, claims} = readDti(seed, source, file)
  const messages = file.messages.map(({ruleId, place, line, column}) => {
    const span = place as Span | undefined
    const found = seed.text.slice(span?.start.offset, span?.end.offset)
    return `${line}:${column} ${ruleId} ${found}`
  })
  return {seed, drafts, claims, messages, measures: drafts.map(recordOf), file}
}

export function readFixture(name: string) {
  const path = new URL(`../fixtures/dti/${name}/input.txt`, import.meta.url)
  return read(readFileSync(path, 'utf8'))
}

/** The record of a draft, held to the schema. */
function recordOf(draft: Draft): Measure {
  const common = {
    address: draft.preferredAddress,
    origin: {
      file: 'listing.txt',
      source: '/sources/listing/',
      lines: [draft.span.start.line, draft.span.end.line]
    },
    sections: [],
    paragraphs: [],
    notes: [],
    references: []
  } satisfies Parameters<Draft['record']>[0]['common']
  const unknown = (): never => {
    throw new Error('A measure refers to nothing.')
  }
  return measureSchema.parse(draft.record({common, addressOf: unknown, anchorOf: unknown}))
}

/** The body of a draft in a form one can read: paragraphs, and lists as arrays. */
export function bodyOf(draft: Draft | undefined): (string | string[])[] {
  return (draft?.blocks ?? []).map((block) => {
    if (block.type === 'paragraph') return block.prose.text.value
    if (block.type === 'list') return block.items.map(({text}) => text.value)
    throw new Error(`A measure has no ${block.type}.`)
  })
}

/** Everything a page shows of the seed, with its place. */
export function contentOf({fields, blocks}: Draft): {name: string; at: Span; value?: string}[] {
  const prose = blocks.flatMap((block): readonly Prose[] =>
    block.type === 'list' ? block.items : block.type === 'paragraph' ? [block.prose] : []
  )
  return [
    ...fields.map(({part, at}) => ({name: part, at})),
    ...prose.map(({text}) => ({name: 'prose', at: text.position, value: text.value}))
  ]
}

/** How often each character of the text is content or claimed. */
export function coverOf({seed, drafts, claims}: ReturnType<typeof read>): Uint8Array {
  const cover = new Uint8Array(seed.text.length)
  for (const {at} of [...claims, ...drafts.flatMap(contentOf)]) {
    for (let offset = at.start.offset; offset < at.end.offset; offset++) {
      cover[offset] = (cover[offset] ?? 0) + 1
    }
  }
  return cover
}

/** The text that is neither content nor claimed, line by line; throws where text is covered twice. */
export function unaccounted(reading: ReturnType<typeof read>): string[] {
  const cover = coverOf(reading)
  const twice = cover.findIndex((count) => count > 1)
  if (twice >= 0) throw new Error(`Covered twice: ${reading.seed.text.slice(twice, twice + 40)}`)
  return Array.from(cover, (count, offset) => (count > 0 ? '\n' : reading.seed.text.charAt(offset)))
    .join('')
    .split('\n')
    .map((line) => line.replace(/^[ \t]+|[ \t]+$/g, ''))
    .filter((line) => line !== '')
}
