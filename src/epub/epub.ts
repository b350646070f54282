/**
 * Writes a book as EPUB 3: one file of XHTML for each chapter, a table of
 * contents, and what catalogues ask for, in a zip file whose bytes depend on
 * the book alone.
 */
import {strToU8, zipSync, type Zippable} from 'fflate'
import type {Element, ElementContent, Properties} from 'hast'
import {toXast} from 'hast-util-to-xast'
import {toXml} from 'xast-util-to-xml'
import {h, text} from '../document/hast.ts'

export interface Chapter {
  /** Name of its file, without folder: `measures-kz-a.xhtml`. */
  readonly file: string
  readonly title: string
  /** Chapters of level 2 belong to the one of level 1 before them. */
  readonly level: 1 | 2
  readonly language: string
  readonly children: readonly ElementContent[]
}

export interface Book {
  readonly title: string
  readonly language: string
  /** The same for every edition of the book. */
  readonly identifier: string
  readonly publisher: string
  /** Day of the newest text in it, `2026-11-21`. */
  readonly modified: string
  readonly rights: string
  readonly chapters: readonly Chapter[]
}

/** The earliest time that a zip file can give; a time of day would make each build other bytes. */
const zipTime = new Date(1980, 0, 1)

const style = `body { line-height: 1.5; margin: 0 5%; }
h1 { font-size: 1.4em; line-height: 1.2; }
h2 { font-size: 1.1em; }
dl { border-top: 1px solid; border-bottom: 1px solid; padding: 0.5em 0; }
dt { font-weight: bold; }
dd { margin: 0 0 0.3em 1em; }
.label { border: 1px solid; padding: 0 0.3em; }
.credit { font-size: 0.9em; }
sup a { text-decoration: none; }
`

/** The bytes of a book. */
export function writeEpub(book: Book): Uint8Array {
  const files: [string, string][] = [
    ['META-INF/container.xml', container],
    ['OEBPS/book.opf', packageOf(book)],
    ['OEBPS/nav.xhtml', page(book.title, book.language, [contentsOf(book)])],
    ['OEBPS/style.css', style],
    ...book.chapters.map(({file, title, language, children}): [string, string] => [
      `OEBPS/${file}`,
      page(title, language, children)
    ])
  ]
  const zip: Zippable = {
    // First and not compressed: readers tell the format by it.
    mimetype: [strToU8('application/epub+zip'), {level: 0, mtime: zipTime}]
  }
  for (const [name, text] of files) zip[name] = [strToU8(text), {level: 9, mtime: zipTime}]
  return zipSync(zip)
}

const container = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`

function packageOf(book: Book): string {
  const items = book.chapters.map(({file}, index) => ({id: `c${index + 1}`, file}))
  const metadata = [
    h('dc:identifier', {id: 'id'}, [text(book.identifier)]),
    h('dc:title', {}, [text(book.title)]),
    h('dc:language', {}, [text(book.language)]),
    h('dc:publisher', {}, [text(book.publisher)]),
    h('dc:rights', {}, [text(book.rights)]),
    h('meta', {property: 'dcterms:modified'}, [text(`${book.modified}T00:00:00Z`)])
  ]
  const manifest = [
    item('nav', 'nav.xhtml', 'application/xhtml+xml', {properties: 'nav'}),
    item('style', 'style.css', 'text/css'),
    ...items.map(({id, file}) => item(id, file, 'application/xhtml+xml'))
  ]
  const spine = ['nav', ...items.map(({id}) => id)].map((idref) => h('itemref', {idref}, []))
  return `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
${metadata.map(serialise).join('\n')}
</metadata>
<manifest>
${manifest.map(serialise).join('\n')}
</manifest>
<spine>${spine.map(serialise).join('')}</spine>
</package>
`
}

function item(id: string, href: string, mediaType: string, more: Properties = {}): Element {
  return h('item', {id, href, 'media-type': mediaType, ...more}, [])
}

/** Chapters of level 2 as a list within the one before. */
function contentsOf({chapters}: Book): Element {
  const top: Element[] = []
  for (const {file, title, level} of chapters) {
    const entry = h('li', {}, [h('a', {href: file}, [text(title)])])
    const parent = level === 2 ? top.at(-1) : undefined
    if (parent === undefined) top.push(entry)
    else childList(parent).children.push(entry)
  }
  return h('nav', {'epub:type': 'toc'}, [h('h1', {}, [text('Contents')]), h('ol', {}, top)])
}

function childList(entry: Element): Element {
  const last = entry.children.at(-1)
  if (last?.type === 'element' && last.tagName === 'ol') return last
  const list = h('ol', {}, [])
  entry.children.push(list)
  return list
}

function page(title: string, language: string, children: readonly ElementContent[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${language}" xml:lang="${language}">
<head><title>${serialise(text(title))}</title><link rel="stylesheet" href="style.css"/></head>
<body>
${children.map(serialise).join('\n')}
</body>
</html>
`
}

/** XML allows none of these, not even as references. */
const notInXml = /[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/g

function serialise(node: ElementContent): string {
  const tree = toXast(node)
  // Said once, at the root of a file.
  if (tree.type === 'element') delete tree.attributes['xmlns']
  return (
    toXml(tree)
      .replace(notInXml, '\uFFFD')
      // The library leaves this as it is, which XML allows only where a CDATA section ends.
      .replaceAll(']]>', ']]&gt;')
  )
}
