/**
 * OSCOLA, 4th edition (2012).
 *
 * * A website (3.4.8): author, ‘title’ (Website, date) <address> accessed date.
 *   A database or website is in italics; so is a report, with publisher and
 *   year in brackets (3.2.1), of which a question is cited as ‘title’ in Report.
 * * Major words of titles have capitals (3.1.2).
 * * An institution that issues a work is its author; nobody known: the title comes first (3.1.1).
 * * Up to three authors; of more, the first `and others` (3.1.1).
 * * Electronic sources end with the address in angle brackets and the day of
 *   access (3.1.4). The original's address comes first, then the copy that was
 *   read. Pinpoints come before its address, `para 3`, `n 12`, in footnotes only.
 * * Single quotation marks, double within (1.5); hardly any full stops; a
 *   footnote closes with one (1.1).
 * * Bibliographies: family name and initials without points, no stop at the end (1.7).
 * * A work known only from another's citation of it is `cited in` that.
 * * Foreign legislation: title, number, date, and the jurisdiction in brackets (2.8).
 */
import {initials, spoken, type Author} from '../author.ts'
import type {Citation} from '../citation.ts'
import {britishDate} from '../date.ts'
import {
  dayOf,
  detailsOf,
  inRow,
  lawParts,
  originalOf,
  otherPublisher,
  whereabouts,
  type Style
} from './parts.ts'
import {citedIn, italic, joined, pinpoint, rich, type Part, type Rich} from './rich.ts'
import {quoted} from './quotes.ts'
import {titleIn} from './titles.ts'

export const oscola: Style = {
  id: 'oscola',
  name: 'OSCOLA',
  titles: 'headline',
  day: 'british',
  forms: (citation) => [
    {name: 'Footnote', text: rich(reference(citation, spoken, true), '.'), pinpoints: true},
    {name: 'Bibliography', text: reference(citation, listed, false), pinpoints: false}
  ]
}

function reference(
  citation: Citation,
  named: (author: Author) => string,
  pinpoints: boolean
): Rich {
  if (citation.type === 'law') return law(citation)
  const {authors, site, copy} = citation
  const names = authors.map(named)
  const by =
    names.length > 3 ? `${names[0] ?? ''} and others` : inRow(names, {two: ' and ', more: ' and '})
  const title = titleIn(oscola.titles, citation)
  const place = pinpoints
    ? pinpoint(citation.place, {paragraph: ' para {}', note: ' n {}'})
    : undefined
  const where = whereabouts(citation, pinpoints)
  const cited = joined(
    [
      joined([by, citation.type === 'report' ? italic(title) : quoted(title, 'single')], ', '),
      ...hostsOf(citation),
      angled(originalOf(citation)),
      rich('reproduced in ', italic(site), ` (version ${copy?.version ?? ''})`, place),
      citation.pageUrl === undefined ? rich('(', where, ')') : angled(where),
      rich('accessed ', dayOf(citation, oscola.day))
    ],
    ' '
  )
  return pinpoints ? rich(citedIn(citation.work, '{}, cited in '), cited) : cited
}

/** `(Database, Law on Communications)`, or `question C5 in Report (Publisher 2021)`. */
function hostsOf(citation: Citation): readonly Part[] {
  const {type, container, issued, number, publisher} = citation
  const date = issued === undefined ? undefined : britishDate(issued)
  const whole = container === undefined ? undefined : italic(container)
  const remarks = citation.remarks.length === 0 ? undefined : citation.remarks.join(', ')
  switch (type) {
    case 'report':
    case 'part':
      return [
        type === 'part' && number !== undefined ? `question ${number}` : undefined,
        type === 'part' ? whole && rich('in ', whole) : undefined,
        bracketed([joined([publisher, date], ' ')]),
        bracketed([remarks])
      ]
    case 'entry':
    case 'article':
    case 'law':
      return [
        bracketed([whole, otherPublisher(citation), date, detailsOf(citation, 'single'), remarks])
      ]
  }
}

/** `Law on Personal Data No 94-V, 21 May 2013 (Kazakhstan)`. */
function law(citation: Citation): Rich {
  const {number, issued, jurisdiction} = lawParts(citation)
  const name = joined([citation.title.replaceAll('No. ', 'No '), number && `No ${number}`], ' ')
  const original = originalOf(citation)
  return joined(
    [
      joined([name, issued === undefined ? undefined : britishDate(issued)], ', '),
      bracketed([jurisdiction]),
      angled(original),
      original === undefined ? undefined : rich('accessed ', dayOf(citation, oscola.day))
    ],
    ' '
  )
}

function angled(address: Part): Rich | undefined {
  return address === undefined ? undefined : rich('<', address, '>')
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
