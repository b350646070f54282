/** Small records for tests: whole by the schema, empty but for what a test names. */
import type {Account} from '../../src/model/account.ts'
import type {Article} from '../../src/kinds/article/index.ts'
import type {Reference, Timeframe, TimeframeEvent} from '../../src/model/fields.ts'
import {pageSchema} from '../../src/kinds/index.ts'
import type {Indicator} from '../../src/kinds/indicator/index.ts'
import type {Measure} from '../../src/kinds/measure/index.ts'
import type {Report} from '../../src/kinds/report/index.ts'
import {makeAtlas, type Atlas} from '../../src/atlas/atlas.ts'

const kazakhstan = {code: 'KZ', name: 'Kazakhstan', printed: 'KAZAKHSTAN'}

const common = {
  origin: {file: 'seed.txt', source: '/sources/seed/', lines: [1, 1] as [number, number]},
  sections: [],
  paragraphs: [],
  notes: [],
  references: []
}

export function measure(slug: string, fields: Partial<Measure> = {}): Measure {
  const page: Measure = {
    kind: 'measure',
    ...common,
    address: `/measures/kz/${slug}/`,
    title: slug,
    country: kazakhstan,
    pillar: {id: 'content-access', printed: 'Content access'},
    subPillar: {id: slug, printed: slug},
    bases: [],
    unpaired: [],
    sources: [],
    ...fields
  }
  return valid(page)
}

export function indicator(code: string, fields: Partial<Indicator> = {}): Indicator {
  const page: Indicator = {
    kind: 'indicator',
    ...common,
    address: `/indicators/kz/2021/${code.toLowerCase()}/`,
    title: code,
    country: kazakhstan,
    edition: 2021,
    scale: 'more-is-freer',
    report: '/indicators/kz/2021/',
    code,
    section: {letter: code.charAt(0), name: `Section ${code.charAt(0)}`},
    question: `Is ${code} so?`,
    subheadings: [],
    ...fields
  }
  return valid(page)
}

export function report(indicators: readonly Indicator[], fields: Partial<Report> = {}): Report {
  const page: Report = {
    kind: 'report',
    ...common,
    address: '/indicators/kz/2021/',
    title: 'Freedom on the Net 2021: Kazakhstan',
    country: kazakhstan,
    edition: 2021,
    scale: 'more-is-freer',
    scoreSections: [],
    facts: [],
    indicators: indicators.map(({address}) => address),
    ...fields
  }
  return valid(page)
}

export function article(slug: string, fields: Partial<Article> = {}): Article {
  const page: Article = {
    kind: 'article',
    ...common,
    address: `/articles/${slug}/`,
    title: slug,
    authors: [],
    notices: [],
    signature: [],
    ...fields
  }
  return valid(page)
}

export function reference(to: string, sentence = `See ${to}.`, from = 'p1'): Reference {
  return {to, printed: 'it', from, sentence}
}

/** `events('since 2013-05', 'until 2020')`. */
export function events(...words: readonly string[]): Timeframe {
  const read = words.map((word): TimeframeEvent => {
    const [kind = '', date = ''] = word.split(' ')
    return {kind: kind as TimeframeEvent['kind'], date}
  })
  return {kind: 'events', printed: words.join(', '), events: read}
}

export function account(fields: Partial<Account> = {}): Account {
  return {
    source: {
      file: 'seed.txt',
      kind: 'dti',
      title: 'A listing',
      class: 'expert',
      language: 'en',
      quotes: [],
      reuse: 'Ask first.'
    },
    address: '/sources/a-listing/',
    sha256: '0'.repeat(64),
    bytes: 0,
    characters: 0,
    lines: 0,
    mends: [],
    doubts: [],
    segments: [],
    ...fields
  }
}

/** An atlas of some pages, all from one seed. */
export function atlasOf(...pages: Parameters<typeof makeAtlas>[0]): Atlas {
  return makeAtlas(pages, [account()])
}

/** A record that the schema refuses would prove nothing. */
function valid<T>(page: T): T {
  pageSchema.parse(page)
  return page
}
