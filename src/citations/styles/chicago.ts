/**
 * Chicago, notes and bibliography, 18th edition (2024).
 *
 * * A page of a website or an entry of a database: author, “title,” site,
 *   owner, date, address (14.104). Titles of sites and databases are roman
 *   (8.193); a report is a book, in italics, and its questions are `in` it.
 *   Its publisher and year are the facts of publication, also where the
 *   publisher is its author (14.84 of the 17th).
 * * Titles have headline capitals (8.160).
 * * Without an author the title comes first (13.81).
 * * The address of the original comes first; a copy elsewhere is `reproduced in`
 *   it, with an access date because it changes and is cited by version (13.15).
 * * Notes separate with commas, bibliographies with full stops; both go inside
 *   quotation marks (6.9).
 * * Notes: of three authors and more the first and `et al.`; bibliographies: of
 *   seven and more the first three (13.78).
 * * Places, in notes only: `para. 3`, `n. 12`, after the copy whose numbers they are.
 * * A work known only from another's citation of it is `cited in` that (14.160 of the 17th).
 * * Laws are cited in notes alone (14.170), those of other countries with their jurisdiction.
 */
import {familyFirst, spoken, type Author} from '../author.ts'
import type {Citation} from '../citation.ts'
import {americanDate} from '../date.ts'
import {
  bracketedDetails,
  dayOf,
  inRow,
  lawText,
  originalOf,
  otherPublisher,
  whereabouts,
  type Form,
  type Style
} from './parts.ts'
import {citedIn, italic, joined, pinpoint, rich, stopped, type Part, type Rich} from './rich.ts'
import {quoted} from './quotes.ts'
import {titleIn} from './titles.ts'
import {capitalised} from '../../model/capitals.ts'

export const chicago: Style = {
  id: 'chicago',
  name: 'Chicago',
  titles: 'headline',
  day: 'american',
  forms: (citation) => {
    if (citation.type === 'law') return [noteForm(lawText(citation, americanDate))]
    return [
      noteForm(note(citation)),
      {name: 'Bibliography', text: bibliography(citation), pinpoints: false}
    ]
  }
}

const noteForm = (text: Rich): Form => ({name: 'Note', text, pinpoints: true})

function note(citation: Citation): Rich {
  const {authors, site, copy} = citation
  const names = authors.map(spoken)
  const by = names.length > 2 ? `${names[0] ?? ''} et al.` : names.join(' and ')
  const host = joined(noteHosts(citation), ', ')
  const place = pinpoint(citation.place, {paragraph: ', para. {}', note: ', n. {}'})
  return rich(
    citedIn(citation.work, '{}, cited in '),
    by === '' ? '' : `${by}, `,
    rich(headOf(citation, ','), ' '),
    joined([host, originalOf(citation)], ', '),
    host.length + rich(originalOf(citation)).length > 0 ? ', ' : '',
    rich(`reproduced in ${site}, version ${copy?.version ?? ''}`, place, ', accessed '),
    rich(dayOf(citation, chicago.day), ', ', whereabouts(citation), '.')
  )
}

function bibliography(citation: Citation): Rich {
  const {authors, site, copy} = citation
  const local = citation.pageUrl === undefined
  const where = whereabouts(citation, false)
  const read = [
    `Reproduced in ${site}`,
    `version ${copy?.version ?? ''}`,
    local ? where : undefined
  ]
  return joined(
    [
      stopped(listed(authors)),
      headOf(citation, '.'),
      ...listHosts(citation).map(stopped),
      stopped(originalOf(citation)),
      stopped(joined(read, ', ')),
      rich('Accessed ', dayOf(citation, chicago.day), '.'),
      local ? undefined : rich(where, '.')
    ],
    ' '
  )
}

/** The title with what follows it before the next comma or stop. */
function headOf(citation: Citation, stop: ',' | '.'): Rich {
  const title = titleIn(chicago.titles, citation)
  if (citation.type === 'report') {
    const facts = factsOf(citation)
    return stop === '.'
      ? stopped(italic(title))
      : rich(italic(title), facts === '' ? '' : ` (${facts})`, ',')
  }
  const details = bracketedDetails(citation)
  return details === ''
    ? rich(quoted(title, 'double', stop))
    : rich(quoted(title, 'double'), details, stop)
}

/** `Freedom House, 2021`. */
function factsOf({publisher, issued}: Citation): string {
  const date = issued === undefined ? undefined : americanDate(issued)
  return [publisher, date].filter((part) => part !== undefined).join(', ')
}

function noteHosts(citation: Citation): readonly Part[] {
  const remarks = citation.remarks.join(', ')
  if (citation.type === 'report') return [remarks]
  if (citation.type !== 'part') return [remarks, ...hostsOf(citation)]
  const facts = factsOf(citation)
  return [remarks, rich(wholeOf(citation, 'question'), facts === '' ? '' : ` (${facts})`)]
}

function listHosts(citation: Citation): readonly Part[] {
  const remarks = capitalised(citation.remarks.join(', '))
  if (citation.type === 'report') return [remarks, factsOf(citation)]
  if (citation.type !== 'part') return [remarks, joined(hostsOf(citation), ', ')]
  return [remarks, wholeOf(citation, 'Question'), factsOf(citation)]
}

/** `question C5 in Freedom on the Net 2021: Kazakhstan`. */
function wholeOf({number, container}: Citation, question: 'question' | 'Question'): Rich {
  const inWhole = number === undefined && question === 'Question' ? 'In' : 'in'
  const whole = container === undefined ? undefined : rich(`${inWhole} `, italic(container))
  return joined([number === undefined ? undefined : `${question} ${number}`, whole], ' ')
}

/** The site or database, its owner, and the date. */
function hostsOf(citation: Citation): readonly Part[] {
  const {container, issued} = citation
  return [
    container,
    otherPublisher(citation),
    issued === undefined ? undefined : americanDate(issued)
  ]
}

/** `Makhmetova, Leila, and Aliya Zhumekenova`. */
function listed(authors: readonly Author[]): string {
  const names = authors.map((author, index) => (index === 0 ? familyFirst(author) : spoken(author)))
  if (names.length > 6) return `${names.slice(0, 3).join(', ')}, et al.`
  return inRow(names, {two: ', and ', more: ', and '})
}
