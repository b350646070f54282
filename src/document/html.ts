/** The HTML of a page's body: numbered paragraphs, calls of notes, and the notes themselves. */
import type {Element, ElementContent} from 'hast'
import type {Work} from '../model/fields.ts'
import type {Page} from '../kinds/index.ts'
import {robustLinks, type RobustLink} from '../model/links.ts'
import {
  nestItems,
  textOf,
  type Body,
  type BodyNote,
  type Flow,
  type Inline,
  type NestedItem
} from './body.ts'
import {h, text} from './hast.ts'

export interface BodyOptions {
  /** Adds the base path to a root-relative address. */
  readonly to: (address: string) => string
}

type RobustLinks = ReadonlyMap<string, RobustLink>

const noCopies: RobustLinks = new Map()

/** Turns the body of a page into HTML with the anchors of its record. Throws where they do not fit. */
export function bodyToHast({blocks, notes}: Body, record: Page, options: BodyOptions): Element[] {
  const writer = new BodyWriter(notes, record, options)
  const body = blocks.map((block) => writer.block(block))
  writer.end()
  if (notes.length === 0) return body
  return [
    ...body,
    h(
      'section',
      {
        className: ['notes'],
        role: 'doc-endnotes',
        ariaLabelledBy: ['notes'],
        dataPagefindWeight: '0.2'
      },
      [
        h('h2', {id: 'notes', dataOurs: true}, [text('Notes')]),
        ...(record.notes.some(({works}) => works.some(isShortened)) ? [shortenedRemark()] : []),
        h(
          'ol',
          {},
          notes.map((note, index) => writer.note(note, index))
        )
      ]
    )
  ]
}

/** Writes the blocks of a body in their order, each with the anchor that the record has next. */
class BodyWriter {
  private readonly record: Page
  private readonly to: BodyOptions['to']
  private readonly paragraphs: Iterator<Page['paragraphs'][number]>
  private readonly sections: Iterator<Page['sections'][number]>
  private readonly noteIds: ReadonlyMap<string, string | undefined>
  /** How often each note was called. */
  private readonly calls = new Map<string, number>()

  constructor(notes: readonly BodyNote[], record: Page, {to}: BodyOptions) {
    this.record = record
    this.to = to
    this.paragraphs = record.paragraphs.values()
    this.sections = record.sections.values()
    this.noteIds = new Map(notes.map(({label}, index) => [label, record.notes[index]?.id]))
  }

  block(block: Flow): Element {
    switch (block.type) {
      case 'heading': {
        const {id, ours} = next(this.sections, 'section')
        const properties = ours ? {id, dataOurs: true} : {id, dataPart: id}
        return h('h2', properties, this.inlines(block.children))
      }
      case 'paragraph':
        return this.numbered('p', block.children)
      case 'list':
        return this.list(nestItems(block))
      case 'table':
        return this.table(block)
    }
  }

  private table({rows, hasHead}: Extract<Flow, {type: 'table'}>): Element {
    const row = (cells: readonly (readonly Inline[])[], tag: 'td' | 'th'): Element => {
      const first = cells.findIndex((cell) => cell.length > 0)
      return h(
        'tr',
        {},
        cells.map((cell, index) => {
          if (cell.length === 0) return h('td', {}, [])
          return this.numbered(tag, cell, index === first)
        })
      )
    }
    const [head = [], ...body] = hasHead ? rows : [[], ...rows]
    return h('table', {}, [
      ...(hasHead ? [h('thead', {}, [row(head, 'th')])] : []),
      h(
        'tbody',
        {},
        body.map((cells) => row(cells, 'td'))
      )
    ])
  }

  private list(items: readonly NestedItem[]): Element {
    return h(
      'ul',
      {},
      items.map(({children, items: below}) =>
        below.length === 0
          ? this.numbered('li', children)
          : // Its own text is one element, as everywhere, and the list below it no part of that.
            h('li', {}, [this.numbered('div', children), this.list(below)])
      )
    )
  }

  /** Throws where the record has anchors left. */
  end(): void {
    exhausted(this.paragraphs, 'paragraph')
    exhausted(this.sections, 'section')
  }

  note({label, children}: BodyNote, index: number): Element {
    const id = this.noteId(label)
    const works = this.record.notes[index]?.works ?? []
    const of = works.length === 1 && works[0]?.kind === 'ibid' ? works[0].of : undefined
    return h('li', {id, value: numberOf(label), dataPart: id, ...(of && {dataOf: of})}, [
      ...this.inlines(children, copiesIn(children, works)),
      ...works.flatMap((work) => labelOf(work, this.record.notes)),
      ...Array.from({length: this.calls.get(label) ?? 0}, (_, count) =>
        backlink(label, callId(id, count + 1), count + 1)
      )
    ])
  }

  /** `shows` its number: of a row of a table only the first cell does. */
  private numbered(
    tag: 'p' | 'li' | 'div' | 'td' | 'th',
    children: readonly Inline[],
    shows = true
  ): Element {
    const {id} = next(this.paragraphs, 'paragraph')
    const number = id.slice(1)
    const properties = {
      className: ['pn'],
      href: `#${id}`,
      ariaLabel: `Paragraph ${number}`,
      dataOurs: true,
      dataPagefindIgnore: true
    }
    return h(tag, {id, dataPart: id, ...(tag === 'th' && {scope: 'col'})}, [
      // Without a blank, number and first word are one word to whoever sees no margin.
      ...(shows ? [h('a', properties, [text(`${number} `)])] : []),
      ...this.inlines(children)
    ])
  }

  private inlines(children: readonly Inline[], robust = noCopies): ElementContent[] {
    return children.map((child) => this.inline(child, robust))
  }

  private inline(node: Inline, robust: RobustLinks): ElementContent {
    switch (node.type) {
      case 'text':
        return text(node.value)
      case 'cut':
        return h('code', {className: ['cut'], title: 'Truncated in the source'}, [text(node.value)])
      case 'link': {
        const properties = node.url.startsWith('/')
          ? {className: ['xref'], href: this.to(node.url)}
          : {href: node.url, rel: ['noreferrer'], ...robust.get(node.url)}
        return h('a', properties, this.inlines(node.children))
      }
      case 'run':
        return h('span', {...node.run}, this.inlines(node.children, robust))
      case 'call':
        return this.call(node.note)
    }
  }

  private call(label: string): Element {
    const count = (this.calls.get(label) ?? 0) + 1
    this.calls.set(label, count)
    const id = this.noteId(label)
    const properties = {
      id: callId(id, count),
      href: `#${id}`,
      role: 'doc-noteref',
      ariaLabel: `Note ${label}`
    }
    return h('sup', {className: ['call'], dataOurs: true, dataPagefindIgnore: true}, [
      h('a', properties, [text(numberOf(label))])
    ])
  }

  private noteId(label: string): string {
    const id = this.noteIds.get(label)
    if (id === undefined) throw new Error(`The record has no note ${label}`)
    return id
  }
}

/** What the links of a note say of archived copies: an original and its copy stand in one work. */
function copiesIn(children: readonly Inline[], works: readonly Work[]): RobustLinks {
  if (!works.some((work) => work.kind === 'work' && work.archived)) return noCopies
  const links = linksIn(children)
  return new Map(
    works.flatMap((work) => {
      const cited = links.filter(({printed}) => work.text.includes(printed))
      return [...robustLinks(cited.map(({url}) => url))]
    })
  )
}

function linksIn(children: readonly Inline[]): {readonly url: string; readonly printed: string}[] {
  return children.flatMap((node) => {
    if (node.type === 'run') return linksIn(node.children)
    if (node.type !== 'link') return []
    return [{url: node.url, printed: textOf(node.children)}]
  })
}

function isShortened(work: Work): boolean {
  return work.kind === 'work' && work.address === 'shortened'
}

function shortenedRemark(): Element {
  return h('p', {className: ['remark'], dataOurs: true, dataPagefindIgnore: true}, [
    text('Links ending in … were truncated in the source and do not work.')
  ])
}

/** What a reader should know of a work at a glance; what `Ibid.` stands for. */
function labelOf(work: Work, notes: Page['notes']): Element[] {
  switch (work.kind) {
    case 'work':
      return work.archived ? [label([text('archived copy')])] : []
    case 'testimony':
      return [label([text('not published')])]
    case 'ibid': {
      const meant = notes.find(({id}) => id === work.of)
      if (meant === undefined) return []
      return [label([text('see '), h('a', {href: `#${meant.id}`}, [text(`note ${meant.number}`)])])]
    }
  }
}

function label(children: ElementContent[]): Element {
  return h('span', {className: ['tag'], dataOurs: true, dataPagefindIgnore: true}, [
    text(' '),
    h('span', {}, children)
  ])
}

function backlink(label: string, call: string, count: number): Element {
  const name =
    count === 1
      ? `Back to note ${label} in the text`
      : `Back to note ${label} in the text, use ${count}`
  return h('span', {className: ['back'], dataOurs: true, dataPagefindIgnore: true}, [
    text(' '),
    h('a', {href: `#${call}`, role: 'doc-backlink', ariaLabel: name}, [text('↩')])
  ])
}

/** `n12-ref`; a second call of the same note is `n12-ref-2`. */
function callId(note: string, count: number): string {
  return count === 1 ? `${note}-ref` : `${note}-ref-${count}`
}

/** The number a source prints: a second note 1 of a page has the label `1-2`. */
function numberOf(label: string): string {
  return label.replace(/-\d+$/, '')
}

function next<T>(values: Iterator<T>, what: string): T {
  const {done, value} = values.next()
  if (done === true) throw new Error(`The body has more ${what}s than its record`)
  return value
}

function exhausted(values: Iterator<unknown>, what: string): void {
  if (values.next().done !== true) throw new Error(`The body has fewer ${what}s than its record`)
}
