/**
 * The copy of a page that is indexed. It differs from the page that is
 * published: metadata holds what the page is called otherwise, and what stands
 * in the record and the headline is left to it.
 */

const body = /<main\b[^>]*\bdata-pagefind-body\b[^>]*>/

/** Whether a page is to be found by search. */
export function isIndexed(html: string): boolean {
  return body.test(html)
}

/** How much a word counts by where it stands; notes say so themselves. */
const weights = {
  /** Its words count as the title; in the text they only tell how near to each other they stand. */
  headline: 0.5,
  /** Of a text written by AI. */
  ai: 0.4
}

/** Puts metadata and filters into a page for the index. */
export function indexCopy(
  html: string,
  meta: Readonly<Record<string, string>>,
  filters: Readonly<Record<string, string>>
): string {
  const marks = [
    ...Object.entries(meta).map(([name, text]) => mark('meta', name, text)),
    ...Object.entries(filters).map(([name, text]) => mark('filter', name, text))
  ].join('')
  // A page whose title is given here has another headline.
  const doubtful = meta['title'] !== undefined
  const title = doubtful ? '' : 'data-pagefind-meta="title"'
  return html
    .replace(body, (tag) => `${tag}${marks}`)
    .replace(
      '<h1 data-pagefind-meta="title"',
      `<h1 data-pagefind-weight="${weights.headline}" ${title}`
    )
    .replace(/<article\b/, doubtful ? `$& data-pagefind-weight="${weights.ai}"` : '$&')
    .replace('<section class="record"', '<section class="record" data-pagefind-ignore="index"')
}

function mark(kind: 'meta' | 'filter', name: string, text: string): string {
  if (text === '') return ''
  const content = text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
  return `<meta data-pagefind-${kind}="${name}[content]" content="${content}">`
}
