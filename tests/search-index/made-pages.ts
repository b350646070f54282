/** Pages with all that an index can say: the texts of this project, and words of many kinds. */
import type {IndexedPage} from '../../src/search/build/indexer.ts'
import {ownTexts} from './own-index.ts'

interface Made {
  readonly title: string
  readonly text: string
  readonly weight?: number
  readonly meta?: Readonly<Record<string, string>>
  readonly filters?: readonly (readonly [name: string, value: string])[]
  readonly note?: string
}

/** Words with diacritics, in texts and in metadata; letters beyond the first 65,536, and just below them. */
const special: readonly Made[] = [
  {title: 'Forms', text: 'A naïve café is no cafe. Résumé, resumé, resume.', note: 'Café again.'},
  {title: 'Other forms', text: 'naive café', meta: {sub: 'naïve Zürich, zurich', alone: 'Señor'}},
  {title: 'Forms in another order', text: 'Resume, résumé. Zürich!', meta: {sub: 'resumé señor'}},
  {title: 'In metadata alone', text: 'plain', meta: {sub: 'résumé', coverage: 'Naïve café señor'}},
  {title: 'Қазақстан', text: 'Қазақстан Республикасының ұлттық қауіпсіздігі; Елдер й и сайтов.'},
  {title: 'Letters 𐐀𐐁', text: '𐐀𐐁 ﬀ ﬃ 😀 🇰🇿 ｱ 한국어 𝒜lpha ʼn'},
  {title: 'Compounds', text: 'e-mail, www.example.org, 94-V, №94-V, camelCase, ІР-адрес'},
  {title: 'Title alone', text: ''},
  {
    title: 'Filters',
    text: 'filters',
    filters: [
      ['year', '2024'],
      ['year', '2023'],
      ['country', 'Türkiye'],
      ['country', '𐐀'],
      ['country', 'ﬀ']
    ]
  }
]

/** The pages in order; every other kind of page lacks some metadata that others have. */
export async function madePages(): Promise<IndexedPage[]> {
  const texts = (await ownTexts()).map(({name, title, text}, index): Made => {
    const [folder = ''] = name.split('/')
    return {
      title,
      text,
      ...(index % 3 === 0 ? {weight: 0.4} : {}),
      meta: {
        ...(index % 2 === 0 ? {sub: `${folder} of Қазақстан`} : {}),
        ...(index % 5 === 0 ? {coverage: title.slice(0, 40)} : {}),
        ...(index === 7 ? {zeal: 'zealous'} : {})
      },
      filters: [['kind', folder], ...(index % 4 === 0 ? [['year', '2024'] as const] : [])],
      note: `Note ${index}: ${title}`
    }
  })
  return [...texts, ...special].map((made, index) => ({
    url: `/${String(index).padStart(3, '0')}/`,
    content: pageOf(made)
  }))
}

function pageOf({title, text, weight = 1, meta = {}, filters = [], note}: Made): string {
  const mark = (kind: string, name: string, value: string): string =>
    `<meta data-pagefind-${kind}="${name}[content]" content="${escaped(value)}">`
  const paragraphs = text.split('\n').map((line) => `<p>${escaped(line)}</p>`)
  return [
    '<html><head>',
    ...filters.map(([name, value]) => mark('filter', name, value)),
    '</head><body><main data-pagefind-body>',
    ...Object.entries(meta).map(([name, value]) => mark('meta', name, value)),
    `<h1 data-pagefind-meta="title">${escaped(title)}</h1>`,
    `<article data-pagefind-weight="${weight}">`,
    ...paragraphs,
    note === undefined ? '' : `<p id="n1" data-pagefind-weight="0.2">${escaped(note)}</p>`,
    '</article></main></body></html>'
  ].join('')
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
}
