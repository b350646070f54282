/** Pages and sources to cite, as small as their schemas allow. */
import {
  citeLaw,
  citePage,
  type Citation,
  type CitationRequest
} from '../../src/citations/citation.ts'
import {styles} from '../../src/citations/styles/index.ts'
import type {Rich} from '../../src/citations/styles/rich.ts'
import {lawSchema} from '../../src/atlas/concordance.ts'
import {articleSchema} from '../../src/kinds/article/index.ts'
import type {Page} from '../../src/kinds/index.ts'
import {indicatorSchema} from '../../src/kinds/indicator/index.ts'
import {measureSchema} from '../../src/kinds/measure/index.ts'
import {reportSchema} from '../../src/kinds/report/index.ts'
import {sourceSchema, type Source} from '../../src/model/sources.ts'

const kazakhstan = {code: 'KZ', name: 'Kazakhstan'}

const common = {
  country: kazakhstan,
  origin: {file: 'kz.txt', source: '/sources/kz/', lines: [1, 2]},
  sections: [],
  paragraphs: [],
  notes: [],
  references: []
}

interface MeasureParts {
  readonly subPillar?: string
  /** Titles of its bases. */
  readonly bases?: readonly string[]
  readonly address?: string
}

export function measure({subPillar, bases, address}: MeasureParts = {}): Page {
  const printed = subPillar ?? 'Minimum period for data retention'
  return measureSchema.parse({
    ...common,
    kind: 'measure',
    address: address ?? '/measures/kz/minimum-period-for-data-retention/',
    title: printed,
    country: {...kazakhstan, printed: 'KAZAKHSTAN'},
    pillar: {id: 'domestic-data-policies', printed: 'Domestic data policies'},
    subPillar: {id: 'minimum-period', printed},
    bases: (bases ?? ['Law on Communications']).map((title) => ({role: 'instrument', title})),
    unpaired: [],
    sources: []
  })
}

export function report(): Page {
  return reportSchema.parse({
    ...common,
    kind: 'report',
    address: '/indicators/kz/2021/',
    title: 'Kazakhstan',
    edition: 2021,
    scale: 'more-is-freer',
    scoreSections: [],
    facts: [],
    indicators: []
  })
}

export function indicator(question = 'Does state surveillance infringe on privacy?'): Page {
  return indicatorSchema.parse({
    ...common,
    kind: 'indicator',
    address: '/indicators/kz/2021/c5/',
    title: 'State surveillance',
    edition: 2021,
    scale: 'more-is-freer',
    report: '/indicators/kz/2021/',
    code: 'C5',
    label: 'State surveillance',
    section: {letter: 'C', name: 'Violations of User Rights'},
    question,
    subheadings: []
  })
}

interface ArticleParts {
  readonly title?: string
  readonly authors?: readonly string[]
  readonly firm?: string | null
}

export function article({title, authors, firm}: ArticleParts = {}): Page {
  return articleSchema.parse({
    ...common,
    kind: 'article',
    address: '/articles/amendments-to-privacy-law/',
    title: title ?? 'Kazakhstan: Amendments to privacy law',
    authors: (authors ?? ['Leila Makhmetova', 'Aliya Zhumekenova']).map((name) => ({name})),
    ...(firm === null ? {} : {firm: firm ?? 'GRATA International'}),
    notices: [],
    signature: []
  })
}

export const database = source({
  kind: 'dti',
  title: 'Kazakhstan, part 1',
  publisher: 'European University Institute',
  work: 'Digital Trade Integration database',
  address: 'https://dti.eui.eu/'
})

export const freedom = source({
  kind: 'fotn',
  title: 'Freedom on the Net 2021: Kazakhstan',
  publisher: 'Freedom House',
  work: 'Freedom on the Net',
  edition: 2021,
  address: 'https://freedomhouse.org/kz/2021'
})

export const insight = source({
  kind: 'article',
  title: 'Kazakhstan: Amendments to privacy law',
  publisher: 'OneTrust DataGuidance',
  work: 'DataGuidance Insights',
  class: 'press',
  published: '2021-06'
})

/** Nobody is known to have published it, and a machine wrote it. */
export const machine = source({kind: 'article', title: 'Overview', class: 'ai'})

/** A machine wrote it for a publisher that is known. */
export const blog = source({
  kind: 'article',
  title: 'Overview',
  publisher: 'Some Blog',
  class: 'ai',
  published: '2023-05-04',
  address: 'https://blog.example/kz'
})

export function source(parts: {
  readonly [field in keyof Source]?: Source[field] | undefined
}): Source {
  return sourceSchema.parse({
    file: 'kz.txt',
    class: 'expert',
    reuse: 'Quote with attribution',
    ...parts
  })
}

export const site = 'https://example.org/atlas/'

/** The citation of a page, of version 3f2a1c7 on 21 November 2026. */
export function cited(page: Page, from: Source, request: Partial<CitationRequest> = {}): Citation {
  return citePage({
    page,
    source: from,
    version: '3f2a1c7',
    site,
    accessed: '2026-11-21',
    ...request
  })
}

interface LawParts {
  readonly title: string
  readonly address: string
  readonly number?: string | undefined
  readonly date?: string | undefined
  /** Its address in an official database. */
  readonly link?: string | undefined
}

/** The citation of a law of Kazakhstan. */
export function citedLaw({title, address, number, date, link}: LawParts): Citation {
  const places = [{page: '/measures/kz/a/', anchor: 'p1', text: title, context: title}]
  const printed = (text: string | undefined): readonly unknown[] =>
    text === undefined ? [] : [{text, places}]
  const law = lawSchema.parse({
    address,
    scope: 'kz',
    title,
    names: [],
    numbers: printed(number),
    dates: printed(date),
    bodies: [],
    amendments: [],
    printed: [],
    events: [],
    links:
      link === undefined ? [] : [{url: link, database: 'Adilet', official: true, shortened: false}],
    mentions: []
  })
  return {...citeLaw(law, {site}), accessed: '2026-11-21'}
}

/** Rich text with its markup visible: `*italics*`, `{link}`. */
export function shown(text: Rich): string {
  return text
    .map((node) => {
      const {type, value} = node
      const isItalic = type === 'italic' || (type === 'work' && node.italic && value !== '')
      return isItalic ? `*${value}*` : type === 'link' ? `{${value}}` : value
    })
    .join('')
}

/** All forms a style gives a citation, by name. */
export function forms(id: string, citation: Citation): Record<string, string> {
  const style = styles.find((candidate) => candidate.id === id)
  const found = style?.forms(citation) ?? []
  return Object.fromEntries(found.map(({name, text}) => [name, shown(text)]))
}
