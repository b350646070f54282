/**
 * The lists that follow from the records: which there are, and at which
 * addresses. Converter and site both ask here, so that the lock promises just
 * the lists that are built.
 */
import {compare} from './lock.ts'
import type {Indicator, Page} from './page.ts'
import {scopeName} from './scopes.ts'
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

/** Laws of a country, by its code in small letters, or of what else they belong to: `eaeu`. */
export const scopeAddress = (scope: string): string => `/laws/${scope}/`

/** Conflicts between the texts on a country, by its code in small letters. */
export const conflictsAddress = (slug: string): string => `/conflicts/${slug}/`

/** Terms and bodies in the texts on a country, by its code in small letters. */
export const glossaryAddress = (slug: string): string => `/glossary/${slug}/`

/** Measures of a country against the indicators of a report on it. */
export const matrixAddress = (report: string): string =>
  `/matrix${report.slice('/indicators'.length)}`

/** Parts of the site that are always there, also when they list nothing. */
const always: readonly List[] = [
  {address: '/articles/', title: 'Articles'},
  {address: '/conflicts/', title: 'Where sources disagree'},
  {address: '/glossary/', title: 'Glossary'},
  {address: '/indicators/', title: 'Indicators'},
  {address: '/matrix/', title: 'Measures and indicators'},
  {address: '/measures/', title: 'Measures'},
  {address: '/notes/', title: 'Works cited'},
  {address: '/pillars/', title: 'Pillars'},
  {address: '/sources/', title: 'Sources'}
]

/** Every list of the site, given those of its pages, in order of address; the order of those given does not matter. */
export function everyList(lists: Iterable<List>): readonly List[] {
  return joinLists([...always, ...lists])
}

/** Every list that a record stands in, or that is about its country. */
export function listsFor(record: Page): readonly List[] {
  return [...listsWith(record), ...listsOn(record)]
}

/** Each list once, in order of address. */
export function joinLists(lists: Iterable<List>): readonly List[] {
  const titles = new Map<string, string>()
  for (const {address, title} of lists) {
    // Spellings differ from record to record: one of them is as good as another, if it is always the same.
    const known = titles.get(address)
    if (known === undefined || compare(title, known) < 0) titles.set(address, title)
  }
  return [...titles]
    .map(([address, title]) => ({address, title}))
    .sort((a, b) => compare(a.address, b.address))
}

/** Every list of laws, by what the laws belong to. */
export function lawListsOf(scopes: Iterable<string>): readonly List[] {
  return [
    {address: '/laws/', title: 'Laws'},
    ...[...new Set(scopes)]
      .sort(compare)
      .map((scope) => ({address: scopeAddress(scope), title: `Laws: ${scopeName(scope)}`}))
  ]
}

/** The lists about the country of a record, whatever they hold. */
function listsOn({kind, country, address}: Page): readonly List[] {
  if (country === undefined) return []
  const slug = country.code.toLowerCase()
  return [
    {address: conflictsAddress(slug), title: `Where sources disagree: ${country.name}`},
    {address: glossaryAddress(slug), title: `Glossary: ${country.name}`},
    ...(kind === 'report'
      ? [{address: matrixAddress(address), title: `Measures and indicators: ${country.name}`}]
      : [])
  ]
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
