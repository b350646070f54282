/** Everything the Atlas has on a country as one book: measures, reports with their questions, articles. */
import type {Element, ElementContent} from 'hast'
import type {Atlas} from '../atlas/atlas.ts'
import {pageCitation} from '../citations/atlas.ts'
import {creditOf} from '../citations/styles/plain.ts'
import {latestDay} from '../atlas/history.ts'
import {kindOf, type Page} from '../kinds/index.ts'
import {sourceClasses} from '../model/sources.ts'
import {labelledTitle} from '../site/classes.ts'
import {shortName} from '../site/names.ts'
import {type Book, type Chapter} from './epub.ts'
import {h, text} from '../document/hast.ts'

/** The book of a country, by its code in small letters. */
export function countryBook(atlas: Atlas, slug: string): Book {
  const pages = pagesOf(atlas, slug)
  const files = new Map(pages.map((page) => [page.address, fileOf(page)]))
  const name = pages.find(({country}) => country !== undefined)?.country?.name ?? slug
  const rights = new Set(pages.map((page) => atlas.accountOf(page).source.reuse))
  return {
    title: `${name}: digital policy texts`,
    language: 'en',
    identifier: `${atlas.site ?? 'urn:digital-policy-atlas:'}${slug}/`,
    publisher: atlas.settings.name,
    modified: latestDay(atlas.lock) ?? '1980-01-01',
    rights: [...rights].join(' '),
    chapters: pages.map((page) => chapterOf(atlas, page, files))
  }
}

function pagesOf(atlas: Atlas, slug: string): readonly Page[] {
  return atlas.texts.filter(({country}) => country?.code.toLowerCase() === slug)
}

const fileOf = ({address}: Page): string => `${address.slice(1, -1).replaceAll('/', '-')}.xhtml`

function chapterOf(atlas: Atlas, page: Page, files: ReadonlyMap<string, string>): Chapter {
  const {source} = atlas.accountOf(page)
  const record = kindOf(page)
    .lines(page)
    .flatMap(({label, text: value}) => [h('dt', {}, [text(label)]), h('dd', {}, [text(value)])])
  const language = source.language
  const {tree} = atlas.fileOf(page)
  return {
    file: fileOf(page),
    title: labelledTitle(shortName(page), source.class),
    level: kindOf(page).isPart === true ? 2 : 1,
    language,
    children: [
      h('h1', {}, [text(shortName(page))]),
      h('p', {lang: 'en'}, [
        h('span', {className: ['label']}, [text(sourceClasses[source.class])])
      ]),
      h('dl', {lang: 'en'}, record),
      ...tree.flatMap((node) => forBook(node, files, atlas.site)),
      h('p', {className: ['credit'], lang: 'en'}, [text(creditOf(pageCitation(atlas, page)))])
    ]
  }
}

/** Links lead within the book, or to the public site, or are words; what only scripts use is left out. */
function forBook(
  node: ElementContent,
  files: ReadonlyMap<string, string>,
  site: string | undefined
): ElementContent[] {
  if (node.type !== 'element') return [node]
  const children = node.children.flatMap((child) => forBook(child, files, site))
  const properties = Object.fromEntries(
    Object.entries(node.properties).filter(
      ([name, value]) => !name.startsWith('data') && value !== true
    )
  )
  const copy: Element = {...node, properties, children}
  if (node.tagName !== 'a' || typeof properties['href'] !== 'string') return [copy]
  const href = hrefInBook(properties['href'], files, site)
  return href === undefined ? children : [{...copy, properties: {...properties, href}}]
}

function hrefInBook(
  href: string,
  files: ReadonlyMap<string, string>,
  site: string | undefined
): string | undefined {
  if (!href.startsWith('/')) return href
  const [address = '', anchor] = href.split('#')
  const target = files.get(address) ?? (site === undefined ? undefined : site + address.slice(1))
  return target === undefined || anchor === undefined ? target : `${target}#${anchor}`
}
