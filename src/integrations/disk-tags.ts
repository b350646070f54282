/**
 * Changes the tags of a page and copies everything between them byte for byte.
 *
 * No tree is built: a copy of ten thousand pages would be made of nothing but
 * trees. Values of attributes are given and taken as they stand in the file,
 * with their entities.
 */
import {Tokenizer} from 'htmlparser2'

export interface Tag {
  readonly name: string
  /** A name without a value has an empty one. */
  readonly attributes: ReadonlyMap<string, string>
}

export type Change =
  /** The element goes, with all that is in it. */
  | {readonly kind: 'drop'}
  /** These attributes get these values, or go; the others stay as they are. */
  | {readonly kind: 'set'; readonly attributes: ReadonlyMap<string, string | undefined>}
  /** The element holds this, and nothing else. */
  | {readonly kind: 'fill'; readonly content: string}
  /** This stands in the place of the element. */
  | {readonly kind: 'replace'; readonly by: string}

interface Spot {
  readonly start: number
  readonly end: number
}

interface Skipped {
  readonly name: string
  /** Elements of the same name within the one that is skipped. */
  depth: number
  /** A filled element keeps its own closing tag. */
  readonly keepsEnd: boolean
}

const voidElements = new Set(
  'area base br col embed hr img input link meta source track wbr'.split(' ')
)

const nothing = (): undefined => undefined

/** Asks for each opening tag what becomes of it, and gives the changed page. */
export function changeTags(html: string, changeOf: (tag: Tag) => Change | undefined): string {
  const pieces: string[] = []
  let copied = 0
  let skipped: Skipped | undefined
  let name: Spot = {start: 0, end: 0}
  let attributes = new Map<string, string>()
  let spots = new Map<string, Spot>()
  let attribute: Spot = {start: 0, end: 0}
  let value: Spot | undefined

  const put = (start: number, end: number, text: string): void => {
    pieces.push(html.slice(copied, start), text)
    copied = end
  }

  const opened = (end: number, isEmpty: boolean): void => {
    const tag: Tag = {name: html.slice(name.start, name.end).toLowerCase(), attributes}
    if (skipped !== undefined) {
      if (tag.name === skipped.name && !isEmpty) skipped.depth++
      return
    }
    const change = changeOf(tag)
    if (change === undefined) return
    if (change.kind === 'set') {
      set(change.attributes)
      return
    }
    if (change.kind === 'fill') put(end + 1, end + 1, change.content)
    else put(name.start - 1, end + 1, change.kind === 'replace' ? change.by : '')
    if (isEmpty || voidElements.has(tag.name)) return
    skipped = {name: tag.name, depth: 0, keepsEnd: change.kind === 'fill'}
  }

  const set = (changed: ReadonlyMap<string, string | undefined>): void => {
    for (const [key, text] of changed) {
      if (text !== undefined && !spots.has(key)) put(name.end, name.end, ` ${written(key, text)}`)
    }
    for (const [key, {start, end}] of spots) {
      if (!changed.has(key)) continue
      const text = changed.get(key)
      // An attribute that goes takes the blank before it along.
      if (text === undefined) put(start - 1, end, '')
      else put(start, end, written(key, text))
    }
  }

  const closed = (start: number, end: number): void => {
    if (skipped === undefined || html.slice(start, end).toLowerCase() !== skipped.name) return
    if (skipped.depth-- > 0) return
    const after = html.indexOf('>', end) + 1
    copied = skipped.keepsEnd ? start - 2 : after
    skipped = undefined
  }

  const tokenizer = new Tokenizer(
    {decodeEntities: false, xmlMode: false},
    {
      onopentagname(start, end) {
        name = {start, end}
        attributes = new Map()
        spots = new Map()
      },
      onattribname(start, end) {
        attribute = {start, end}
        value = undefined
      },
      onattribdata(start, end) {
        value = {start, end}
      },
      onattribend(_quote, end) {
        const called = html.slice(attribute.start, attribute.end).toLowerCase()
        if (attributes.has(called)) return
        attributes.set(called, value ? html.slice(value.start, value.end) : '')
        spots.set(called, {start: attribute.start, end: value ? end : attribute.end})
      },
      onopentagend(end) {
        opened(end, false)
      },
      onselfclosingtag(end) {
        opened(end, true)
      },
      onclosetag: closed,
      oncdata: nothing,
      oncomment: nothing,
      ondeclaration: nothing,
      onend: nothing,
      onprocessinginstruction: nothing,
      ontext: nothing,
      onattribentity: nothing,
      ontextentity: nothing
    }
  )
  tokenizer.write(html)
  tokenizer.end()
  // An element that never closes goes on to the end.
  return pieces.join('') + (skipped === undefined ? html.slice(copied) : '')
}

function written(name: string, value: string): string {
  return `${name}="${value.replaceAll('"', '&quot;')}"`
}
