/** The HTML of a body as Markdown: the few elements a body has, footnotes as `[^1]`, tables as in GFM. */
import type {Element, ElementContent} from 'hast'

type Resolve = (address: string) => string

/** Blocks, each followed by an empty line; `resolve` says where addresses of the site lead. */
export function toMarkdown(
  nodes: readonly ElementContent[],
  resolve: Resolve = (one) => one
): string {
  return nodes.map((node) => block(node, resolve)).join('')
}

/** Plain text on one line of Markdown. */
export function textLine(text: string): string {
  return line([{type: 'text', value: text}], (one) => one)
}

function block(node: ElementContent, resolve: Resolve): string {
  if (node.type !== 'element') return ''
  const {tagName, children, properties} = node
  if (properties['dataOurs'] === true && !/^h\d$/.test(tagName)) return ''
  switch (tagName) {
    case 'h1':
    case 'h2':
    case 'h3':
      return `${'#'.repeat(Number(tagName.slice(1)))} ${line(children, resolve)}\n\n`
    case 'p':
      return `${line(children, resolve)}\n\n`
    case 'ul':
    case 'ol':
      return `${children.map((child) => item(child, resolve)).join('')}\n`
    case 'table':
      return table(node, resolve)
    default:
      return toMarkdown(children, resolve)
  }
}

/** A table of GFM has a head in any case; it is empty where the text marks none. */
function table(node: Element, resolve: Resolve): string {
  const rows = rowsOf(node).map((row) =>
    childrenOf(row).map((cell) => line(cell.children, resolve))
  )
  const width = Math.max(...rows.map(({length}) => length))
  const hasHead = childrenOf(node).some(({tagName}) => tagName === 'thead')
  const [head = [], ...body] = hasHead ? rows : [[], ...rows]
  const written = [head, Array<string>(width).fill('---'), ...body].map(
    (row) => `| ${Array.from({length: width}, (_, at) => row[at] ?? '').join(' | ')} |\n`
  )
  return `${written.join('')}\n`
}

/** The rows of a table, of its head and its body. */
function rowsOf(node: Element): readonly Element[] {
  return childrenOf(node).flatMap((child) => (child.tagName === 'tr' ? [child] : rowsOf(child)))
}

function childrenOf({children}: Element): readonly Element[] {
  return children.filter((child) => child.type === 'element')
}

/** An item of a list, or a note. */
function item(node: ElementContent, resolve: Resolve): string {
  if (node.type !== 'element') return ''
  const note = /^n(\d+(?:-\d+)?[a-z]*)$/.exec(String(node.properties['id'] ?? ''))?.[1]
  const mark = note === undefined ? '-' : `[^${note}]:`
  return `${mark} ${line(node.children, resolve)}\n`
}

/** Running text on one line, with what would begin another block escaped. */
function line(nodes: readonly ElementContent[], resolve: Resolve): string {
  return nodes
    .map((node) => inline(node, resolve))
    .join('')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?=[#>+-])/, '\\')
    .replace(/^(\d+)(?=[.)])/, '$1\\')
}

function inline(node: ElementContent, resolve: Resolve): string {
  if (node.type === 'text') return node.value.replace(/[\\`*_[\]<>|~]/g, '\\$&')
  if (node.type !== 'element') return ''
  const text = (): string => node.children.map((child) => inline(child, resolve)).join('')
  switch (node.tagName) {
    case 'sup':
      return calledNotes(node)
        .map((note) => `[^${note}]`)
        .join('')
    case 'a':
      return link(node, text, resolve)
    case 'p':
      return `${text()} `
    default:
      return node.properties['dataOurs'] === true ? '' : text()
  }
}

/** Notes that a call leads to: `#n12`. */
function calledNotes({children}: Element): readonly string[] {
  return children.flatMap((child) => {
    const href = child.type === 'element' ? String(child.properties['href'] ?? '') : ''
    return href.startsWith('#n') ? [href.slice(2)] : []
  })
}

function link({properties}: Element, text: () => string, resolve: Resolve): string {
  const href = String(properties['href'] ?? '')
  // Ours: the number of a paragraph, or the way back from a note.
  if (href === '' || href.startsWith('#'))
    return properties['dataOurs'] === true || /^#(?:p|n\d.*-ref)/.test(href) ? '' : text()
  const target = href.startsWith('/') ? resolve(href) : href
  return `[${text()}](<${target.replace(/[<>\n]/g, encodeURIComponent)}>)`
}
