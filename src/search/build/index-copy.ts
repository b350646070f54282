/**
 * The copy of a page that is indexed. It differs from the page that is
 * published: metadata holds what the page is called otherwise, and what stands
 * in the record and the headline is left to it.
 */

const body = /^<main\b[^>]*\bdata-pagefind-body\b/
const [mainStart, mainEnd] = ['<main', '</main>']
const filter = /<meta\b[^>]*\bdata-pagefind-filter\b[^>]*>/g

/** What Pagefind reads of a page. */
export interface IndexedPart {
  /** Elements of the head. */
  readonly filters: string
  readonly main: Buffer
}

/** The part of a page that is indexed; nothing of one that is not to be found by search. */
export function indexedPart(html: Buffer): IndexedPart | undefined {
  let start = html.indexOf(mainStart)
  while (start >= 0 && !body.test(html.toString('latin1', start, html.indexOf('>', start)))) {
    start = html.indexOf(mainStart, start + 1)
  }
  if (start < 0) return undefined
  const filters = html.toString('utf8', 0, start).match(filter) ?? []
  const end = html.lastIndexOf(mainEnd) + mainEnd.length
  return {filters: filters.join(''), main: html.subarray(start, end)}
}

/** That part as a page by itself. */
export function pageOf({filters, main}: IndexedPart): string {
  return `<html><head>${filters}</head><body>${main.toString()}</body></html>`
}

/** Whose words a page holds: a source’s, those of a program nobody answers for, or our own. */
export type Standing = 'source' | 'ai' | 'own'

/** How much a word of the text counts; notes say so themselves. */
const weights: Readonly<Record<Standing, number>> = {source: 1, ai: 0.4, own: 0.1}

/** The words of a headline count as the title; in the text they only tell how near to each other they stand. */
const headline = 0.5

/** Puts metadata and filters into such a page. */
export function indexCopy(
  page: string,
  standing: Standing,
  meta: Readonly<Record<string, string>>,
  filters: Readonly<Record<string, string>>
): string {
  const marks = [
    ...Object.entries(meta).map(([name, text]) => mark('meta', name, text)),
    ...Object.entries(filters).map(([name, text]) => mark('filter', name, text))
  ].join('')
  // Where a title is given here, the headline is none.
  const title = meta['title'] === undefined ? 'data-pagefind-meta="title"' : ''
  const copy = page
    .replace(/<main\b[^>]*>/, (tag) => `${tag}${marks}`)
    .replace('<h1 data-pagefind-meta="title"', `<h1 data-pagefind-weight="${headline}" ${title}`)
    .replace(/<article\b/, `$& data-pagefind-weight="${weights[standing]}"`)
    .replace('<section class="record"', '<section class="record" data-pagefind-ignore="index"')
    // A timeframe is found as it is printed, and shown so, without what we read in it.
    .replace(/(<section id="instruments"[^>]*><h2)>/, '$1 data-pagefind-ignore>')
    .replaceAll('<ul class="events">', '<ul class="events" data-pagefind-ignore>')
  // What we quote as an example is not what the page is about.
  return standing === 'own' ? copy.replaceAll('<code', '<code data-pagefind-ignore') : copy
}

function mark(kind: 'meta' | 'filter', name: string, text: string): string {
  if (text === '') return ''
  const content = text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
  return `<meta data-pagefind-${kind}="${name}[content]" content="${content}">`
}
