/**
 * OSCOLA, 4th edition (2012).
 *
 * * A website (3.4.8): author, ‘title’ (Website, date) <address> accessed date.
 *   A database or website is in italics; so is a report of a year, of which a
 *   chapter or question is cited as ‘title’ in Report (date) (3.2.3, 3.4.1).
 * * An institution that issues a work is its author; nobody known: the title comes first (3.1.1).
 * * Up to three authors; of more, the first `and others` (3.1.1).
 * * Electronic sources end with the address in angle brackets and the day of
 *   access (3.1.4). Pinpoints come before the address, `para 3`, `n 12`, and
 *   only in footnotes.
 * * Single quotation marks, double within (1.5); hardly any full stops; a
 *   footnote closes with one (1.1).
 * * Bibliographies: family name and initials without points, no stop at the end (1.7).
 */
import {spoken, type Author} from '../author.ts'
import type {Citation} from '../citation.ts'
import {britishDate} from '../date.ts'
import type {Pinpoint} from '../pinpoint.ts'
import {initials, inRow} from './names.ts'
import {aboutOf, dayOf, isPart, otherPublisher, whereabouts, type Style} from './parts.ts'
import {quoted} from './quotes.ts'
import {italic, joined, rich, type Part, type Rich} from './rich.ts'

export const oscola: Style = {
  id: 'oscola',
  name: 'OSCOLA',
  forms: (citation) => [
    {name: 'Footnote', text: rich(reference(citation, spoken), '.')},
    {name: 'Bibliography', text: reference({...citation, pinpoint: undefined}, listed)}
  ]
}

function reference(citation: Citation, named: (author: Author) => string): Rich {
  const {authors, affiliation, title, site, version, pinpoint} = citation
  const names = authors.map(named)
  const by =
    names.length > 3 ? `${names[0] ?? ''} and others` : inRow(names, {two: ' and ', more: ' and '})
  const firm = affiliation === undefined || by === '' ? undefined : `(${affiliation})`
  return joined(
    [
      joined([joined([by, firm], ' '), quoted(title, 'single')], ', '),
      ...hostsOf(citation),
      'reproduced in',
      italic(site),
      `(version ${version})`,
      placeOf(pinpoint),
      citation.pageUrl === undefined
        ? rich('(', whereabouts(citation), ')')
        : rich('<', whereabouts(citation), '>'),
      rich('accessed ', dayOf(citation, 'british'))
    ],
    ' '
  )
}

/** `(Kazakhstan, Database)`, or `(question C5) in Report (2021)`. */
function hostsOf(citation: Citation): readonly Part[] {
  const {work, issued} = citation
  const date = issued === undefined ? undefined : britishDate(issued)
  const about = aboutOf(citation)
  const whole = work === undefined ? undefined : italic(work)
  const publisher = otherPublisher(citation)
  return isPart(citation)
    ? [bracketed(about), whole && rich('in ', whole), bracketed([joined([publisher, date], ' ')])]
    : [bracketed([...about, whole, publisher, date])]
}

function bracketed(parts: readonly Part[]): Rich | undefined {
  const inner = joined(parts, ', ')
  return inner.length === 0 ? undefined : rich('(', inner, ')')
}

/** `Makhmetova L`. */
function listed(author: Author): string {
  if (author.type === 'literal') return author.name
  const {family, given, suffix} = author
  return [family, initials(given, ''), suffix].filter((part) => part !== undefined).join(' ')
}

function placeOf(pinpoint: Pinpoint | undefined): string | undefined {
  if (pinpoint === undefined) return undefined
  return 'paragraph' in pinpoint ? `para ${pinpoint.paragraph}` : `n ${pinpoint.note}`
}
