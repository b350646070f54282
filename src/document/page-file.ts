/**
 * A page file: the record as front matter in YAML, then the body in MDX.
 *
 * The front matter does not say again what the body says. Titles of sections,
 * numbers and works of notes, and references are read from the body; of them
 * the front matter holds where they stand:
 *
 *     paragraphs: p1..p16 310..325
 *     notes: n1..n44 326..369
 *     works:
 *       n3: ibid of n2
 *       n4: work 0..88, work 90..150
 *     references: p2 30..158
 *
 * Whatever cannot be had back in this way stands there in full.
 */
import {isDeepStrictEqual} from 'node:util'
import {CORE_SCHEMA, dump, load} from 'js-yaml'
import type {Note, Reference, Work} from '../model/fields.ts'
import type {Page} from '../kinds/index.ts'
import {
  type Body,
  type BodyNote,
  citedAddresses,
  citedWork,
  type Inline,
  paragraphsOf,
  textOf
} from './body.ts'
import {readBody} from './read.ts'
import {writeBody} from './write.ts'

interface PageFile {
  /** To be checked against the schema of its kind. */
  readonly record: unknown
  readonly body: Body
}

type Section = Page['sections'][number]
type Paragraph = Page['paragraphs'][number]
type Stretch = readonly [start: number, end: number]

const fence = '---\n'

/** Dates stay texts, and no text is broken over lines. */
const yaml = {schema: CORE_SCHEMA, lineWidth: -1, noRefs: true}

/** The text of the file of a page. */
export function stringifyPage(record: Page, body: Body): string {
  const {sections, paragraphs, notes, references, ...own} = record
  const packed = {
    sections: packList(sections, packSections, (text) => unpackSections(text, body)),
    paragraphs: packList(paragraphs, packPlaces, unpackPlaces),
    ...packNotes(notes, body),
    references: packList(
      references,
      (those) => packReferences(those, paragraphs, body),
      (text) => unpackReferences(text, paragraphs, body)
    )
  }
  return `${fence}${dump({...own, ...packed}, {...yaml, skipInvalid: true})}${fence}\n${writeBody(body)}`
}

/** The front matter and the body of a page file, as they stand there. Throws where it has none. */
export function splitPage(file: string): {readonly head: string; readonly body: string} {
  // No line of the record can be a fence: it is a key, or indented.
  const end = file.indexOf(`\n${fence}`, fence.length - 1)
  if (!file.startsWith(fence) || end < 0)
    throw new Error('expected front matter between lines `---`')
  return {head: file.slice(fence.length, end + 1), body: file.slice(end + 1 + fence.length)}
}

/** Reads a page file. Throws where it holds what no page may. */
export function parsePage(file: string): PageFile {
  const {head, body: mdx} = splitPage(file)
  const body = readBody(mdx)
  // Versions kept from before pages had their front matter in YAML.
  if (head.startsWith('{')) return {record: JSON.parse(head), body}
  const {sections, paragraphs, notes, works, references, ...own} = load(head, yaml) as Record<
    string,
    unknown
  >
  const places = typeof paragraphs === 'string' ? unpackPlaces(paragraphs) : (paragraphs ?? [])
  return {
    record: {
      ...own,
      sections: typeof sections === 'string' ? unpackSections(sections, body) : (sections ?? []),
      paragraphs: places,
      notes: typeof notes === 'string' ? unpackNotes(notes, works ?? {}, body) : (notes ?? []),
      references:
        typeof references === 'string'
          ? unpackReferences(references, places as readonly Paragraph[], body)
          : (references ?? [])
    },
    body
  }
}

/** A list as a line of text, if it can be had back from that; nothing where the list is empty. */
function packList<T>(
  list: readonly T[],
  pack: (list: readonly T[]) => string,
  unpack: (text: string) => readonly T[]
): string | readonly T[] | undefined {
  if (list.length === 0) return undefined
  const text = pack(list)
  return isDeepStrictEqual(unpack(text), list) ? text : list
}

function items(text: string): string[] {
  return text === '' ? [] : text.split(', ')
}

/** `overview (ours), key-developments` */
function packSections(sections: readonly Section[]): string {
  return sections.map(({id, ours}) => (ours ? `${id} (ours)` : id)).join(', ')
}

function unpackSections(text: string, {blocks}: Body): Section[] {
  const titles = blocks.flatMap((block) =>
    block.type === 'heading' ? [textOf(block.children)] : []
  )
  return items(text).map((item, index) => {
    const [id = '', ours] = item.split(' ')
    return {id, title: titles[index] ?? '', ours: ours !== undefined}
  })
}

/** `p1..p16 310..325, p16a 326`: anchors and their lines, those that count on together. */
function packPlaces(places: readonly Paragraph[]): string {
  const runs: {first: Paragraph; last: Paragraph}[] = []
  for (const place of places) {
    const run = runs.at(-1)
    if (run !== undefined && place.id === nextId(run.last.id) && place.line === run.last.line + 1) {
      run.last = place
    } else runs.push({first: place, last: place})
  }
  return runs
    .map(({first, last}) =>
      first === last
        ? `${first.id} ${first.line}`
        : `${first.id}..${last.id} ${first.line}..${last.line}`
    )
    .join(', ')
}

function unpackPlaces(text: string): Paragraph[] {
  return items(text).flatMap((item) => {
    const [, id = '', first = '', last = first] = /^(\S+) (\d+)(?:\.\.(\d+))?$/.exec(item) ?? []
    const places: Paragraph[] = []
    let anchor = id.replace(/\.\..*$/, '')
    for (let line = Number(first); line <= Number(last); line++) {
      places.push({id: anchor, line})
      anchor = nextId(anchor)
    }
    return places
  })
}

/** `p4` of `p3`. */
function nextId(id: string): string {
  return id.replace(/\d+$/, (number) => String(Number(number) + 1))
}

function packNotes(
  notes: readonly Note[],
  body: Body
): {notes?: string | readonly Note[] | undefined; works?: Record<string, unknown>} {
  const places = packPlaces(notes.map(({id, line}) => ({id, line})))
  const works = Object.fromEntries(
    notes.flatMap(({id, works}, index) => {
      const packed = packWorks(works, body.notes[index])
      return packed === '' ? [] : [[id, packed]]
    })
  )
  if (notes.length === 0) return {}
  return isDeepStrictEqual(unpackNotes(places, works, body), notes)
    ? {notes: places, ...(Object.keys(works).length > 0 ? {works} : {})}
    : {notes}
}

function unpackNotes(text: string, works: object, body: Body): Note[] {
  const own = new Map<string, unknown>(Object.entries(works))
  return unpackPlaces(text).map(({id, line}, index) => {
    const note = body.notes[index]
    const packed = own.get(id) ?? ''
    return {
      id,
      // The number that the source prints: a second note 1 of a page has the label `1-2`.
      number: Number(note?.label.replace(/-\d+$/, '')),
      line,
      works: typeof packed === 'string' ? unpackWorks(packed, note) : (packed as Work[])
    }
  })
}

/** `work 0..88, ibid 90..95 of n2`; nothing where the note is one work. */
function packWorks(works: readonly Work[], note: BodyNote | undefined): string | readonly Work[] {
  const text = textOf(note?.children ?? [])
  const whole = wholeOf(text)
  let from = 0
  const packed = works.map((work) => {
    // What is nowhere in the note gives another work, and so stands in full.
    const start = Math.max(0, text.indexOf(work.text, from))
    from = start + work.text.length
    const isWhole = start === whole[0] && from === whole[1]
    return [
      work.kind,
      ...(isWhole ? [] : [`${start}..${from}`]),
      ...(work.kind === 'ibid' && work.of !== undefined ? ['of', work.of] : [])
    ].join(' ')
  })
  const line = packed.length === 0 ? 'none' : packed.join(', ')
  const short = line === 'work' ? '' : line
  return isDeepStrictEqual(unpackWorks(short, note), works) ? short : works
}

function unpackWorks(packed: string, note: BodyNote | undefined): Work[] {
  if (packed === 'none') return []
  const children = note?.children ?? []
  const text = textOf(children)
  const cited = citedAddresses(children)
  return items(packed === '' ? 'work' : packed).map((item): Work => {
    const [, kind, first, last, of] =
      /^(work|ibid|testimony)(?: (\d+)\.\.(\d+))?(?: of (\S+))?$/.exec(item) ?? []
    const stretch: Stretch = first === undefined ? wholeOf(text) : [Number(first), Number(last)]
    switch (kind) {
      case 'ibid':
        return {kind, text: text.slice(...stretch), ...(of === undefined ? {} : {of})}
      case 'testimony':
        return {kind, text: text.slice(...stretch)}
      case 'work':
        return citedWork(text, stretch, cited)
      default:
        throw new Error(`expected works such as \`work 0..88\`, found \`${item}\``)
    }
  })
}

/** A note without the blanks and semicolons around it. */
function wholeOf(text: string): Stretch {
  const start = /^[\s;]*/.exec(text)?.[0].length ?? 0
  const end = text.length - (/[\s;]*$/.exec(text.slice(start))?.[0].length ?? 0)
  return [start, Math.max(start, end)]
}

/** The links of a page to other pages, in their order, each in its paragraph. */
function crossReferences(
  paragraphs: readonly Paragraph[],
  {blocks}: Body
): {
  readonly link: Extract<Inline, {type: 'link'}>
  readonly from: string
  readonly text: string
}[] {
  return paragraphsOf(blocks).flatMap((children, index) => {
    const links = children.filter((node) => node.type === 'link')
    const within = links.filter(({url}) => url.startsWith('/'))
    const text = within.length === 0 ? '' : textOf(children)
    return within.map((link) => ({link, from: paragraphs[index]?.id ?? '', text}))
  })
}

/** `p2 30..158`: the sentence of each reference within its paragraph. */
function packReferences(
  references: readonly Reference[],
  paragraphs: readonly Paragraph[],
  body: Body
): string {
  const links = crossReferences(paragraphs, body)
  return references
    .map(({from, sentence}, index) => {
      const start = Math.max(0, links[index]?.text.indexOf(sentence) ?? 0)
      return `${from} ${start}..${start + sentence.length}`
    })
    .join(', ')
}

function unpackReferences(
  packed: string,
  paragraphs: readonly Paragraph[],
  body: Body
): Reference[] {
  const stretches = items(packed)
  return crossReferences(paragraphs, body).map(({link, from, text}, index) => {
    const [, start, end] = / (\d+)\.\.(\d+)$/.exec(stretches[index] ?? '') ?? []
    return {
      to: link.url,
      printed: textOf(link.children),
      from,
      sentence: text.slice(Number(start), Number(end))
    }
  })
}
