/**
 * APA, 7th edition (2020).
 *
 * * A page is a webpage on a website (10.16): author, date, title in italics,
 *   site, address. A report is a work of its own (10.4), its questions are
 *   parts of it (10.3): title upright, `In` and the whole in italics. A
 *   publisher who is the author is not repeated (9.29).
 * * Titles are in sentence case (6.17).
 * * What identifies a work of no usual kind is said in brackets after the title
 *   (9.21): there we also say that it is AI-written.
 * * The address is the original's; the copy that was read follows in
 *   parentheses, as for works that are republished (9.41). A text whose own
 *   address is not known is retrieved from the copy (9.16, 9.30).
 * * Groups are authors under their full name (9.11); no author: the title comes
 *   first (9.12); no date: `n.d.` (9.17). Up to twenty authors (9.8).
 * * In the text, what tells works of one author and year apart is named as a
 *   part (8.13), since letters such as 2021a hang on the writer's own list. So
 *   are paragraphs and notes, which the reference list never names.
 * * A work known only from another's citation of it is named in the writer's own
 *   sentence, `as cited in` the other (8.6).
 * * Laws of other countries: name, number, year and jurisdiction (11.1, 11.9).
 */
import {initials, shortName, type Author} from '../author.ts'
import type {Citation} from '../citation.ts'
import {datePartsOf, yearFirstDate} from '../date.ts'
import {
  dayOf,
  detailsOf,
  inRow,
  lawParts,
  originalOf,
  otherPublisher,
  websiteOf,
  whereabouts,
  type Style
} from './parts.ts'
import {citedIn, italic, joined, pinpoint, rich, stopped, type Part, type Rich} from './rich.ts'
import {quoted} from './quotes.ts'
import {titleIn} from './titles.ts'
import {capitalised} from '../../model/capitals.ts'
import {signedNumber} from '../../model/law-number.ts'

export const apa: Style = {
  id: 'apa',
  name: 'APA',
  titles: 'sentence',
  day: 'american',
  forms: (citation) => [
    {
      name: 'Reference list',
      text: citation.type === 'law' ? lawReference(citation) : reference(citation),
      pinpoints: false
    },
    {name: 'In the text', text: inText(citation), pinpoints: true}
  ]
}

function reference(citation: Citation): Rich {
  const {type, authors, issued, container} = citation
  const title = titleIn(apa.titles, citation)
  const heading = stopped(
    joined([type === 'part' ? title : italic(title), descriptionOf(citation)], ' ')
  )
  const date = `(${issued === undefined ? 'n.d.' : yearFirstDate(issued)}).`
  const whole = container === undefined ? undefined : rich('In ', italic(container))
  return joined(
    [
      ...(authors.length === 0 ? [heading, date] : [stopped(credited(authors)), date, heading]),
      stopped(type === 'part' ? whole : undefined),
      stopped(
        type === 'part' || type === 'report' ? otherPublisher(citation) : websiteOf(citation)
      ),
      copyOf(citation)
    ],
    ' '
  )
}

/** Where the original is, and the copy that was read. */
function copyOf(citation: Citation): Rich {
  const {site, copy, original, pageUrl} = citation
  const version = `Version ${copy?.version ?? ''}`
  const day = dayOf(citation, apa.day)
  const where = whereabouts(citation, false)
  const from = pageUrl === undefined ? rich(', ', where) : rich(', from ', where)
  if (original !== undefined) {
    const read = rich(`(Reproduced in ${site}, ${version}, retrieved `, day, from, ')')
    return joined([originalOf(citation), read], ' ')
  }
  return pageUrl === undefined
    ? rich(`${site} (${version}; `, where, '). Retrieved ', day, '.')
    : rich(`${site} (${version}). Retrieved `, day, from)
}

/** `[Database entry: Law on Communications]`, `[Question C5]`. */
function descriptionOf(citation: Citation): string | undefined {
  const {type, number, remarks} = citation
  const facts = [
    type === 'entry'
      ? ['Database entry', detailsOf(citation)].filter(Boolean).join(': ')
      : undefined,
    type === 'part' && number !== undefined ? `Question ${number}` : undefined,
    remarks.length === 0 ? undefined : remarks.join(', ')
  ].filter((fact) => fact !== undefined)
  return facts.length === 0 ? undefined : `[${capitalised(facts.join('; '))}]`
}

/** `Law on Personal Data, No. 94-V (2013) (Kazakhstan).` */
function lawReference(citation: Citation): Rich {
  const {number, jurisdiction} = lawParts(citation)
  const name = joined([citation.title, number && signedNumber(number)], ', ')
  const place = jurisdiction === undefined ? undefined : `(${jurisdiction})`
  const law = joined([name, `(${yearOf(citation)})`, place], ' ')
  return joined([rich(law, '.'), originalOf(citation)], ' ')
}

/** Up to twenty authors; of more the first nineteen and the last (9.8). */
function credited(authors: readonly Author[]): string {
  const names = authors.map(listed)
  if (names.length <= 20) return inRow(names, {two: ', & ', more: ', & '})
  return `${names.slice(0, 19).join(', ')}, . . . ${names.at(-1) ?? ''}`
}

/** `Makhmetova, L.`, `King, M. L., Jr.` */
function listed(author: Author): string {
  if (author.type === 'literal') return author.name
  const {family, given, suffix} = author
  return [family, initials(given, '.'), suffix].filter((part) => part !== undefined).join(', ')
}

/** `(Freedom House, 2021, Kazakhstan, Question C5, para. 3)`. */
function inText(citation: Citation): Rich {
  const names = citation.authors.map(shortName)
  const [first = ''] = names
  const name = names.length > 2 ? `${first} et al.` : names.join(' & ')
  const title = titleIn(apa.titles, citation)
  const warning = citation.class === 'ai' ? ` [${citation.remarks[0] ?? ''}]` : ''
  // Without an author, a title is quoted here where it is upright in the list (8.14).
  const untitled = citation.type === 'law' ? title : rich(italic(title))
  const head: Part =
    names.length > 0
      ? name + warning
      : citation.type === 'part'
        ? quoted(title, 'double') + warning
        : rich(untitled, warning)
  const place =
    citation.copy && pinpoint(citation.place, {paragraph: ', para. {}', note: ', Footnote {}'})
  const secondary = citation.copy && citedIn(citation.work, 'as cited in ')
  return rich(
    '(',
    secondary,
    joined([head, yearOf(citation), partOf(citation, title)], ', '),
    place,
    ')'
  )
}

/** What tells works of one author and year apart. */
function partOf({type, country, number, authors}: Citation, title: string): string | undefined {
  switch (type) {
    case 'entry':
      return authors.length === 0 ? undefined : `${quoted(title, 'double')} entry`
    case 'report':
      return country?.name
    case 'part':
      return [country?.name, number && `Question ${number}`].filter(Boolean).join(', ')
    case 'article':
    case 'law':
      return undefined
  }
}

function yearOf({issued}: Citation): string {
  return issued === undefined ? 'n.d.' : String(datePartsOf(issued).year)
}
