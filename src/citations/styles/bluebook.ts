/**
 * The Bluebook, 22nd edition (2025), in the typefaces of court documents
 * (Bluepages B2, B18): titles in italics, names of sites and databases roman.
 *
 * * A page of a site (18.2.2): author, title, site, pinpoint, (date), address.
 *   Without a date of its own it is cited `(last visited …)` after the address.
 * * An institution is an author under its full name; persons who write for one
 *   are followed by it (15.1). Two authors with `&`, more with `et al.`
 * * Part of a report: title, `in` the report, (year) (15.5).
 * * A copy elsewhere is `reprinted in` it (1.6); version in parentheses.
 * * Places: `¶ 3` and `n.12`, no comma before them (3.2, 3.3).
 * * How a text came about is said in a last parenthetical, as 18.3(c) has it
 *   for what AI made. We do not abbreviate names (T6 allows, but a reader of
 *   another country could not undo it), nor re-case titles (rule 8).
 */
import {spoken} from '../author.ts'
import type {Citation} from '../citation.ts'
import {bluebookDate} from '../date.ts'
import type {Pinpoint} from '../pinpoint.ts'
import {dayOf, isPart, otherPublisher, qualifiersOf, whereabouts, type Style} from './parts.ts'
import {italic, joined, rich, type Rich} from './rich.ts'

export const bluebook: Style = {
  id: 'bluebook',
  name: 'Bluebook',
  forms: (citation) => [{name: 'Footnote', text: footnote(citation)}]
}

function footnote(citation: Citation): Rich {
  const {authors, affiliation, title, work, issued, site, version, pinpoint, remarks} = citation
  const names = authors.map(spoken)
  const by = names.length > 2 ? `${names[0] ?? ''} et al.` : names.join(' & ')
  const whole =
    work !== undefined && isPart(citation) ? rich(italic('in'), ' ', italic(work)) : work
  const host = joined([whole, otherPublisher(citation)], ', ')
  const original = joined(
    [
      joined([by, affiliation, italic(title), ...qualifiersOf(citation, 'question'), host], ', '),
      issued === undefined ? undefined : `(${bluebookDate(issued)})`
    ],
    ' '
  )
  const copy = joined([site, placeOf(pinpoint), `(version ${version})`], ' ')
  const source = joined(
    [original, rich(italic('reprinted in'), ' ', copy), whereabouts(citation)],
    ', '
  )
  const visited = rich('(last visited ', dayOf(citation, 'bluebook'), ')')
  const warning = remarks.length === 0 ? undefined : `(${remarks.join('; ')})`
  return rich(joined([source, visited, warning], ' '), '.')
}

function placeOf(pinpoint: Pinpoint | undefined): string | undefined {
  if (pinpoint === undefined) return undefined
  return 'paragraph' in pinpoint ? `¶ ${pinpoint.paragraph}` : `n.${pinpoint.note}`
}
