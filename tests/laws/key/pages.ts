/**
 * Short names for the pages of the answer key, so that it hangs on no address.
 * Measures are named in the order of their listings.
 */
import type {Passage} from '../../../scripts/passages/passage.ts'

export const measureNames = [
  'liability other than copyright',
  'certificate',
  'data retention',
  'data protection officer',
  'trade agreements',
  'data protection framework',
  'infrastructure requirement',
  'conditional flow',
  'local processing: personal data',
  'local processing: subscribers',
  'telecom authority',
  'local processing: domains',
  'telecom licences',
  'reference paper',
  'telecom licensing complaints',
  'de minimis',
  'domain names',
  'online payments',
  'e-commerce licences',
  'product safety',
  'export restrictions',
  'import restrictions',
  'local content',
  'online advertising',
  'shutdowns: dataset',
  'shutdowns: reports',
  'blocking',
  'user identity',
  'monitoring',
  'liability copyright'
] as const

export type MeasureName = (typeof measureNames)[number]

/** `A3`, or a section of an article: `privacy: Legal bases`, `overview: Main Principles …` by its first words. */
export type UnitName = string

/** The address of each page by its short name, from the passages in the order of the seeds. */
export function addressesByName(passages: readonly Passage[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  const pages = [...new Map(passages.map((passage) => [passage.page, passage])).values()]
  const measures = pages.filter(({kind}) => kind === 'measure')
  for (const [index, name] of measureNames.entries()) names.set(name, measures[index]?.page ?? '')
  for (const {page, kind} of pages) {
    if (kind === 'report') names.set('report', page)
    if (kind === 'indicator') names.set(/([a-c]\d)\/$/.exec(page)?.[1]?.toUpperCase() ?? '', page)
    if (kind === 'article') names.set(page.includes('privacy') ? 'privacy' : 'overview', page)
  }
  return names
}
