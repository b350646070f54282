/**
 * The lists that follow from the records: which there are, and at which
 * addresses. Converter and site both ask here, so that the lock promises just
 * the lists that are built.
 */
import {compare} from './lock.ts'
import type {Indicator, Page} from './page.ts'
import {slugOf} from './slug.ts'

export interface List {
  readonly address: string
  /** Ours. */
  readonly title: string
}

/** Measures of a country, by its code in small letters. */
export const countryAddress = (slug: string): string => `/measures/${slug}/`

/** Reports on a country, by its code in small letters. */
export const reportsAddress = (slug: string): string => `/indicators/${slug}/`

export const pillarAddress = (pillar: string): string => `/pillars/${pillar}/`

export const subPillarAddress = (pillar: string, subPillar: string): string =>
  `/pillars/${pillar}/${subPillar}/`

/**
 * A question through all editions. Our labels are the same in every edition,
 * codes are not: a question without a label stands for itself by its code.
 */
export const questionSlug = ({label, code}: Pick<Indicator, 'label' | 'code'>): string =>
  slugOf(label ?? code)

export const questionAddress = ({slug}: {readonly slug: string}): string =>
  `/indicators/questions/${slug}/`

/** Parts of the site that are always there, also when they list nothing. */
const always: readonly List[] = [
  {address: '/articles/', title: 'Articles'},
  {address: '/indicators/', title: 'Indicators'},
  {address: '/measures/', title: 'Measures'},
  {address: '/pillars/', title: 'Pillars'},
  {address: '/sources/', title: 'Sources'}
]

/** Every list of these records, in order of address; the order of the records does not matter. */
export function listsOf(records: Iterable<Page>): readonly List[] {
  const titles = new Map(always.map(({address, title}) => [address, title]))
  for (const record of records) {
    for (const {address, title} of listsWith(record)) {
      // Spellings differ from record to record: one of them is as good as another, if it is always the same.
      const known = titles.get(address)
      if (known === undefined || compare(title, known) < 0) titles.set(address, title)
    }
  }
  return [...titles]
    .map(([address, title]) => ({address, title}))
    .sort((a, b) => compare(a.address, b.address))
}

/** The lists that have a record in them. */
function listsWith(record: Page): readonly List[] {
  switch (record.kind) {
    case 'measure': {
      const {country, pillar, subPillar} = record
      return [
        {
          address: countryAddress(country.code.toLowerCase()),
          title: `Measures of ${country.name}`
        },
        {address: pillarAddress(pillar.id), title: pillar.printed},
        {address: subPillarAddress(pillar.id, subPillar.id), title: subPillar.printed}
      ]
    }
    case 'report': {
      const {code, name} = record.country
      return [{address: reportsAddress(code.toLowerCase()), title: `Reports on ${name}`}]
    }
    case 'indicator':
      return [
        {
          address: questionAddress({slug: questionSlug(record)}),
          title: record.label ?? record.question
        }
      ]
    case 'article':
      return []
  }
}
