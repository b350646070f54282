/** The HTML of a page's body: numbered paragraphs, calls of notes, and the notes themselves. */
import type {Element, ElementContent, Properties} from 'hast'
import {rehype} from 'rehype'
import type {Page, Work} from '../model/page.ts'
import {robustLinks, type RobustLink} from '../model/robust-links.ts'
import {textOf, type Body, type BodyNote, type Flow, type Inline} from './body.ts'
import {readBody} from './read.ts'

export interface BodyOptions {
  /** Adds the base path to a root-relative address. */
  readonly to: (address: string) => string
}

type RobustLinks = ReadonlyMap<string, RobustLink>

const noCopies: RobustLinks = new Map()

const html = rehype().freeze()

/** Turns the MDX of a generated page into HTML with the anchors of its record. */
export function bodyToHtml(mdx: string, record: Page, options: BodyOptions): string {
  return html.stringify({type: 'root', children: bodyToHast(readBody(mdx), record, options)})
}

/** The same as a tree, from a body that is already read. */
export function bodyToHast({blocks, notes}: Body, record: Page, {to}: BodyOptions): Element[] {
  const paragraphs = record.paragraphs.values()
  const sections = record.sections.values()
  const calls = new Map<string, number>()
  const noteIds = new Map(notes.map(({label}, index) => [label, record.notes[index]?.id] as const))
  const idOf = (label: string): string => {
    const id = noteIds.get(label)
    if (id === undefined) throw new Error(`The record has no note ${label}`)
    return id
  }

  const flow = (block: Flow): Element => {
    switch (block.type) {
      case 'heading': {
        const {id, ours} = next(sections, 'section')
        return h('h2', ours ? {id, dataOurs: true} : {id, dataPart: id}, inlines(block.children))
      }
      case 'paragraph':
        return numbered('p', block.children)
      case 'list':
        return h(
          'ul',
          {},
          block.items.map((item) => numbered('li', item))
        )
    }
  }

  const numbered = (tag: 'p' | 'li', children: readonly Inline[]): Element => {
    const {id} = next(paragraphs, 'paragraph')
    const number = id.slice(1)
    return h(tag, {id, dataPart: id}, [
      h(
        'a',
        {
          className: ['pn'],
          href: `#${id}`,
          ariaLabel: `Paragraph ${number}`,
          dataOurs: true,
          dataPagefindIgnore: true
        },
        // Without a blank, number and first word are one word to whoever sees no margin.
        [text(`${number} `)]
      ),
      ...inlines(children)
    ])
  }

  const inlines = (children: readonly Inline[], robust: RobustLinks = noCopies): ElementContent[] =>
    children.map((child) => inline(child, robust))

  const inline = (node: Inline, robust: RobustLinks): ElementContent => {
    switch (node.type) {
      case 'text':
        return text(node.value)
      case 'cut':
        return h('code', {className: ['cut'], title: 'Shortened in the source'}, [text(node.value)])
      case 'link':
        return node.url.startsWith('/')
          ? h('a', {className: ['xref'], href: to(node.url)}, inlines(node.children))
          : h(
              'a',
              {href: node.url, rel: ['noreferrer'], ...robust.get(node.url)},
              inlines(node.children)
            )
      case 'run':
        return h('span', {...node.run}, inlines(node.children, robust))
      case 'call':
        return call(node.note)
    }
  }

  const call = (label: string): Element => {
    const count = (calls.get(label) ?? 0) + 1
    calls.set(label, count)
    return h('sup', {className: ['call'], dataOurs: true, dataPagefindIgnore: true}, [
      h(
        'a',
        {
          id: callId(idOf(label), count),
          href: `#${idOf(label)}`,
          role: 'doc-noteref',
          ariaLabel: `Note ${label}`
        },
        [text(numberOf(label))]
      )
    ])
  }

  const note = ({label, children}: BodyNote, index: number): Element => {
    const id = idOf(label)
    const works = record.notes[index]?.works ?? []
    const of = works.length === 1 && works[0]?.kind === 'ibid' ? works[0].of : undefined
    return h('li', {id, value: numberOf(label), dataPart: id, ...(of && {dataOf: of})}, [
      ...inlines(children, copiesIn(children, works)),
      ...works.flatMap((work) => labelOf(work, record.notes)),
      ...Array.from({length: calls.get(label) ?? 0}, (_, count) =>
        backlink(label, callId(id, count + 1), count + 1)
      )
    ])
  }

  const body = blocks.map(flow)
  exhausted(paragraphs, 'paragraph')
  exhausted(sections, 'section')
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
        h('ol', {}, notes.map(note))
      ]
    )
  ]
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

function text(value: string): ElementContent {
  return {type: 'text', value}
}

function h(tagName: string, properties: Properties, children: ElementContent[]): Element {
  return {type: 'element', tagName, properties, children}
}
