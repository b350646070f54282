import type {Element, ElementContent, Properties, Root} from 'hast'
import {fromHtml} from 'hast-util-from-html'
import {evaluate} from 'satteri'
import {describe, expect, test} from 'vitest'
import {bodyToHtml} from '../document/to-html.ts'
import {splitPage} from '../../src/document/page-file.ts'
import type {Page} from '../../src/kinds/index.ts'
import {pagesOf} from '../convert/read-files.ts'
import {convertAll, madeInputs} from './made-corpus.ts'

/** Every seventh page, and the articles, which are few. */
const sample = pagesOf(convertAll(madeInputs(150))).filter(
  ({record}, index) => index % 7 === 0 || record.kind === 'article'
)

describe('a body that is rendered in bulk', () => {
  test('shows what the same page shows when it is compiled as a module of MDX', async () => {
    const kinds = new Set(sample.map(({record}) => record.kind))
    expect(kinds).toEqual(new Set(['measure', 'report', 'indicator', 'article']))
    for (const {record, text} of sample) {
      const {body} = splitPage(text)
      const bulk = shown(inBulk(body, record))
      expect(bulk.length, record.address).toBeGreaterThan(0)
      expect(bulk, record.address).toEqual(shown(await compiled(body)))
    }
  })

  test('differs where a word, an address or a note differs', async () => {
    const page = sample.find(({record}) => record.notes.length > 1 && record.references.length > 0)
    if (page === undefined) throw new Error('Expected a page with notes and references')
    const {body} = splitPage(page.text)
    for (const [part, other] of [
      [/\bmust\b/, 'may'],
      [/\]\(\/indicators\//, '](/other/'],
      ['[^2]', '[^1]'],
      ['lang="ru"', 'lang="kk"']
    ] as const) {
      const edited = body.replace(part, other)
      expect(edited, String(part)).not.toBe(body)
      expect(shown(await compiled(edited))).not.toEqual(shown(inBulk(body, page.record)))
    }
  })
})

function inBulk(body: string, record: Page): Root {
  return fromHtml(bodyToHtml(body, record, {to: (address) => address}), {fragment: true})
}

/** Compiles MDX and runs the module, as Astro does, with a runtime that makes trees. */
async function compiled(body: string): Promise<Root> {
  const make = (type: unknown, properties: unknown): unknown => {
    const {children, ...rest} = properties as Properties & {children?: unknown}
    const within = contentOf(children)
    if (typeof type !== 'string') return within
    return {type: 'element', tagName: type, properties: rest, children: within}
  }
  const {default: Content} = await evaluate(body, {Fragment: 'root', jsx: make, jsxs: make})
  const [root] = contentOf((Content as (properties: object) => unknown)({}))
  return {type: 'root', children: root?.type === 'element' ? root.children : []}
}

function contentOf(value: unknown): ElementContent[] {
  if (value === undefined || value === null) return []
  if (Array.isArray(value)) return value.flatMap(contentOf)
  if (typeof value === 'string') return [{type: 'text', value}]
  return [value as Element]
}

/**
 * What a reader is shown, block by block: texts, where links lead, which note
 * a call calls, languages. Numbers of paragraphs and ways back are furniture.
 */
function shown(tree: Root): string[] {
  const notes = elements(tree, ({tagName}) => tagName === 'li').map(
    ({properties}) => properties['id']
  )
  const inline = (node: ElementContent): string => {
    if (node.type === 'text') return node.value
    if (node.type !== 'element') return ''
    const {tagName, properties, children} = node
    const within = (): string => children.map(inline).join('')
    const href = properties['href']
    const note = typeof href === 'string' ? notes.indexOf(href.slice(1)) : -1
    if (tagName === 'sup') return within()
    if (isFurniture(node)) return ''
    if (note >= 0) return `[call of ${noteNumber(tree, href)}]`
    if (tagName === 'a') return `[${within()}](${String(href)})`
    if (tagName === 'span') return `[${within()}]{${String(properties['lang'])}}`
    return tagName === 'p' ? within() : `<${tagName}>${within()}</${tagName}>`
  }
  const block = (node: ElementContent): string[] => {
    if (node.type !== 'element') return []
    const {tagName, children} = node
    if (isFurniture(node)) return []
    if (tagName === 'section') return children.flatMap(block).slice(1)
    if (tagName === 'ul' || tagName === 'ol') return children.flatMap(block)
    // A paragraph that is nothing but a run is the run alone to MDX.
    const name = tagName === 'span' ? 'p' : tagName
    return [`${name}: ${tagName === 'span' ? inline(node) : children.map(inline).join('').trim()}`]
  }
  return tree.children.flatMap((node) => (node.type === 'element' ? block(node) : []))
}

/** Which of the notes, counted from 1, an address leads to. */
function noteNumber(tree: Root, href: unknown): number {
  const [section] = elements(tree, ({tagName}) => tagName === 'section')
  const notes = elements(section ?? tree, ({tagName}) => tagName === 'li')
  return notes.findIndex(({properties}) => `#${String(properties['id'])}` === href) + 1
}

function isFurniture({properties}: Element): boolean {
  const {className, dataFootnoteBackref} = properties
  const back = dataFootnoteBackref !== undefined || 'data-footnote-backref' in properties
  return (
    back ||
    (Array.isArray(className) &&
      ['pn', 'back', 'tag', 'remark'].some((name) => className.includes(name)))
  )
}

function elements(tree: Root | Element, is: (element: Element) => boolean): Element[] {
  return tree.children.flatMap((node) =>
    node.type === 'element' ? [...(is(node) ? [node] : []), ...elements(node, is)] : []
  )
}
