/**
 * The copy of a page that is indexed. It differs from the page that is
 * published: metadata holds what the page is called otherwise, and what stands
 * in the record and the headline is left to it.
 */
import {withJoints} from '../language/fold.ts'
import type {TermTable} from '../language/term-table.ts'
import type {Explained, LinkedText} from './explain.ts'
import {pageFields, type BuiltTexts} from './fields.ts'
import type {SearchRecord} from '../record.ts'

const mainStart = /<main\b[^>]*\sdata-pagefind-body(?=[\s>])[^>]*>/
const filter = /<meta\b[^>]*\bdata-pagefind-filter\b[^>]*>/g

/** What Pagefind reads of a page; nothing of one that is not to be found by search. */
export function pageToIndex(
  html: string,
  record: SearchRecord | undefined,
  table: TermTable,
  explains?: Explained
): string | undefined {
  const start = mainStart.exec(html)
  if (start === null) return undefined
  const main = html.slice(start.index, html.lastIndexOf('</main>'))
  const head = (html.slice(0, start.index).match(filter) ?? []).join('')
  const origin = record === undefined ? 'own' : record.class === 'ai' ? 'ai' : 'source'
  const marks = [
    ...Object.entries(pageFields(record, textsOf(main), table, explains)).map(([name, text]) =>
      mark('meta', name, text)
    ),
    record === undefined ? '' : mark('filter', 'source', record.source)
  ].join('')
  const hasOwnTitle = origin === 'ai'
  const copy = weighed(main, origin, hasOwnTitle).replace(mainStart, (tag) => tag + marks)
  const spaced = copy.replace(/>[^<]+/g, (text) => withJoints(text))
  return `<html><head>${head}</head><body>${spaced}</main></body></html>`
}

/** Whose words a page holds: a source’s, those of a program nobody answers for, or our own. */
type Origin = 'source' | 'ai' | 'own'

/** How much a word of the text counts; notes say so themselves. */
const weights: Readonly<Record<Origin, number>> = {source: 1, ai: 0.4, own: 0.1}

/** The words of a headline count as the title; in the text they only tell how near to each other they stand. */
const headlineWeight = 0.5

/** The main part of a page with the weights of its parts; where the title is metadata, the headline is none. */
function weighed(main: string, origin: Origin, hasOwnTitle: boolean): string {
  const title = hasOwnTitle ? '' : 'data-pagefind-meta="title"'
  const copy = main
    .replace(
      '<h1 data-pagefind-meta="title"',
      `<h1 data-pagefind-weight="${headlineWeight}" ${title}`
    )
    .replace(/<article\b/, `$& data-pagefind-weight="${weights[origin]}"`)
    .replace('<section class="record"', '<section class="record" data-pagefind-ignore="index"')
    // A timeframe is found as it is printed, and shown so, without what we read in it.
    .replace(/(<section id="instruments"[^>]*><h2)>/, '$1 data-pagefind-ignore>')
    .replaceAll('<ul class="events">', '<ul class="events" data-pagefind-ignore>')
  // What we quote as an example is not what the page is about.
  return origin === 'own' ? copy.replaceAll('<code', '<code data-pagefind-ignore') : copy
}

function mark(kind: 'meta' | 'filter', name: string, text: string): string {
  if (text === '') return ''
  const content = text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
  return `<meta data-pagefind-${kind}="${name}[content]" content="${withJoints(content)}">`
}

const article = /<article\b[^>]*>([^]*?)<\/article>/
const notesStart = '<section class="notes"'
/** Paragraph numbers, calls of notes and the ways back: ours, not the text’s. */
const furniture =
  /<a class="pn"[^>]*>[^<]*<\/a>|<sup class="call"[^>]*>[^<]*<a[^>]*>[^<]*<\/a><\/sup>|<span class="back"[^>]*>[^<]*<a[^>]*>[^<]*<\/a><\/span>/g
const blockEnd = /<\/(?:p|li|h2|h3|dd|dt|td|th)>/

/** The paragraphs and notes of a page; of a page that has no article, all its text. */
function textsOf(main: string): BuiltTexts {
  const inner = article.exec(main)?.[1] ?? main
  const notesAt = inner.indexOf(notesStart)
  const [body, notes] = notesAt < 0 ? [inner, ''] : [inner.slice(0, notesAt), inner.slice(notesAt)]
  return {body: blocks(body), notes: blocks(notes)}
}

const reference = /<a class="xref"[^>]* href="([^"]+)"[^>]*>/g

/** The paragraphs of a page with its references to other pages, whose addresses are below `/`. */
export function linkedTexts(html: string, url: string): LinkedText[] {
  const inner = article.exec(html)?.[1] ?? ''
  return inner.split(blockEnd).flatMap((block) => {
    const found = [...block.matchAll(reference)]
    const text = plain(block)
    if (text.trim() === '') return []
    const links = found.map(({1: href = '', index}) => ({
      address: new URL(href, `https://site.invalid${url}`).pathname,
      at: plain(block.slice(0, index)).length
    }))
    return [{text, links}]
  })
}

function plain(html: string): string {
  return decode(html.replace(furniture, '').replace(/<[^>]*>/g, ''))
}

function blocks(html: string): string[] {
  return html
    .split(blockEnd)
    .map((block) => plain(block).trim())
    .filter((text) => text !== '')
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00A0'
}

function decode(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,6}));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16))
      if (decimal !== undefined) return String.fromCodePoint(Number(decimal))
      return named[name ?? ''] ?? whole
    }
  )
}
