/** What the index holds of a page beside its text: metadata by the names under which it is weighed. */
import type {PageTexts, Place} from './page-keys.ts'
import {pageKeys, places} from './page-keys.ts'
import {keyOf} from '../language/keys.ts'
import type {SearchRecord} from '../record.ts'
import {partsOf} from '../language/parts.ts'
import {termsIn, type TermTable} from '../language/term-table.ts'

/** Nobody answers for a text written by AI, so what it says counts less. */
const less: Readonly<Record<Place, Place>> = {
  is: 'often',
  also: 'often',
  head: 'once',
  often: 'far',
  once: 'far',
  far: 'far',
  of: 'of'
}

/** The title of a page whose title is not to count as one; Pagefind would look for one itself. */
const noTitle = '–'

export function pageFields(
  record: SearchRecord | undefined,
  texts: Pick<PageTexts, 'body' | 'notes'>,
  table: TermTable
): Record<string, string> {
  // Pages of our own name laws and bodies as examples only.
  if (record === undefined) return {}
  const keys = pageKeys(
    {
      title: record.title,
      head: [...record.sub, ...record.coverage],
      is: namesOf(record, table),
      of: record.country,
      ...texts
    },
    table
  )
  const shown = {
    sub: record.sub.join(' · '),
    topic: record.topic ?? '',
    coverage: record.coverage.join(', ')
  }
  if (record.class !== 'ai') return {...shown, ...joined(keys)}
  const lessened: Record<Place, string[]> = {
    is: [],
    also: [],
    head: [],
    often: [],
    once: [],
    far: [],
    of: []
  }
  for (const place of places) lessened[less[place]].push(...keys[place])
  return {...shown, title: noTitle, headline: record.title, ...joined(lessened)}
}

/** A question is its code, a report is its country. */
function namesOf({kind, code, country}: SearchRecord, table: TermTable): string[] {
  if (code !== undefined) return [keyOf.code(code)]
  if (kind !== 'report' || country === undefined) return []
  return termsIn(partsOf(country), table, 'page').map(({key}) => key)
}

function joined(keys: Readonly<Record<Place, readonly string[]>>): Record<string, string> {
  return Object.fromEntries(places.map((place) => [place, keys[place].join(' ')]))
}
