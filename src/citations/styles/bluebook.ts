/**
 * The Bluebook, 22nd edition (2025), in the typefaces of court documents
 * (Bluepages B2, B18): titles in italics, names of sites and databases roman.
 *
 * * A page of a site (18.2.2): author, title, site, (date), address. A text
 *   without a date of its own is cited `(last visited …)` after the address.
 * * Titles have headline capitals (8).
 * * An institution is an author under its full name (15.1). Two authors with
 *   `&`, more with `et al.`
 * * Part of a report: title, `in` the report, (year) (15.5).
 * * A copy elsewhere is `reprinted in` it (1.6); version in parentheses.
 * * Places: `¶ 3` and `n.12`, no comma before them (3.2, 3.3).
 * * A work known only from another's citation of it is `cited in` that (1.6).
 * * The laws an entry is about, and how a text came about, are said in last
 *   parentheticals (1.5; 18.3(c) for what AI made). We do not abbreviate names
 *   (T6 and T10 allow, but a reader of another country could not undo it).
 * * Statutes of other countries: name, number, date, jurisdiction (20.5).
 */
import {spoken} from '../author.ts'
import type {Citation} from '../citation.ts'
import {bluebookDate} from '../date.ts'
import {dayOf, detailsOf, lawText, originalOf, websiteOf, whereabouts, type Style} from './parts.ts'
import {citedIn, italic, joined, pinpoint, rich, type Part, type Rich} from './rich.ts'
import {titleIn} from './titles.ts'

export const bluebook: Style = {
  id: 'bluebook',
  name: 'Bluebook',
  titles: 'headline',
  day: 'bluebook',
  forms: (citation) => [
    {
      name: 'Footnote',
      text: citation.type === 'law' ? lawText(citation, bluebookDate) : footnote(citation),
      pinpoints: true
    }
  ]
}

function footnote(citation: Citation): Rich {
  const {authors, issued, site, copy, remarks} = citation
  const names = authors.map(spoken)
  const by = names.length > 2 ? `${names[0] ?? ''} et al.` : names.join(' & ')
  const title = italic(titleIn(bluebook.titles, citation))
  const original = joined(
    [
      joined([by, title, ...hostsOf(citation)], ', '),
      issued === undefined ? undefined : `(${bluebookDate(issued)})`
    ],
    ' '
  )
  const place = pinpoint(citation.place, {paragraph: ' ¶ {}', note: ' n.{}'})
  const read = rich(italic('reprinted in'), ` ${site}`, place, ` (version ${copy?.version ?? ''})`)
  const source = joined([original, originalOf(citation), read, whereabouts(citation)], ', ')
  const visited = rich('(last visited ', dayOf(citation, bluebook.day), ')')
  const details = detailsOf(citation)
  const about = details === undefined ? undefined : `(discussing ${details})`
  const warning = remarks.length === 0 ? undefined : `(${remarks.join('; ')})`
  const {work} = citation
  return rich(
    citedIn(work, '{}, '),
    citedIn(work, 'cited in', true),
    citedIn(work, ' '),
    joined([source, visited, about, warning], ' '),
    '.'
  )
}

function hostsOf(citation: Citation): readonly Part[] {
  const {type, number, container} = citation
  if (type !== 'part') return [type === 'report' ? undefined : websiteOf(citation)]
  const whole = container === undefined ? undefined : rich(italic('in'), ' ', italic(container))
  return [number === undefined ? undefined : `question ${number}`, whole]
}
