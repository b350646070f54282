/**
 * APA, 7th edition (2020).
 *
 * * A page is a webpage on a website (10.16): author, date, title in italics,
 *   site, address. A report of an edition and its questions are parts of a
 *   whole (10.3): title upright, `In` and the whole in italics.
 * * The site that holds the copy is the database it was taken from (9.30), with
 *   its version, and `Retrieved … from`, as for works that change (9.16).
 * * What identifies a work of no usual kind stands in brackets after the title
 *   (9.21): there we also say for which firm it was written, and that it is AI-written.
 * * Groups are authors under their full name (9.11); no author: the title comes
 *   first (9.12); no date: `n.d.` (9.17).
 * * A place on the page is named in the text, `para. 3`, `Footnote 12` (8.13),
 *   and never in the reference list. Hence two forms.
 * * Titles keep the source's capitals; APA's sentence case (6.17) would rewrite them.
 */
import type {Author} from '../author.ts'
import type {Citation} from '../citation.ts'
import {datePartsOf, yearFirstDate} from '../date.ts'
import type {Pinpoint} from '../pinpoint.ts'
import {initials, inRow, shortName} from './names.ts'
import {
  dayOf,
  isPart,
  openingAboutOf,
  otherPublisher,
  qualifiersOf,
  whereabouts,
  type Style
} from './parts.ts'
import {quoted} from './quotes.ts'
import {italic, joined, rich, stopped, type Rich} from './rich.ts'

export const apa: Style = {
  id: 'apa',
  name: 'APA',
  forms: (citation) => [
    {name: 'Reference list', text: reference({...citation, pinpoint: undefined})},
    {name: 'In the text', text: inText(citation)}
  ]
}

function reference(citation: Citation): Rich {
  const {authors, issued, title, work, site, version} = citation
  const part = isPart(citation)
  const heading = stopped(joined([part ? title : italic(title), descriptionOf(citation)], ' '))
  const date = `(${issued === undefined ? 'n.d.' : yearFirstDate(issued)}).`
  const whole = work === undefined ? undefined : part ? rich('In ', italic(work)) : work
  const local = citation.pageUrl === undefined
  const copy = joined([`Version ${version}`, local ? whereabouts(citation) : undefined], '; ')
  const retrieved = rich('Retrieved ', dayOf(citation, 'american'))
  return joined(
    [
      ...(authors.length === 0 ? [heading, date] : [stopped(credited(authors)), date, heading]),
      stopped(whole),
      stopped(otherPublisher(citation)),
      rich(`${site} (`, copy, ').'),
      local ? rich(retrieved, '.') : rich(retrieved, ', from ', whereabouts(citation))
    ],
    ' '
  )
}

/** `[Database entry: Law on Communications, Kazakhstan]`. */
function descriptionOf(citation: Citation): string | undefined {
  const {kind, affiliation, remarks} = citation
  const qualifiers = qualifiersOf(citation, 'Question')
  const facts = [...qualifiers, affiliation].filter((fact) => fact !== undefined).join(', ')
  const known = kind === 'measure' ? ['Database entry', facts].filter(Boolean).join(': ') : facts
  const description =
    known === ''
      ? openingAboutOf(citation).join(', ')
      : [known, remarks.join(', ')].filter(Boolean).join('; ')
  return description === '' ? undefined : `[${description}]`
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

/** `(Freedom House, 2021, para. 3)`. */
function inText({authors, issued, title, pinpoint, ...citation}: Citation): Rich {
  const names = authors.map(shortName)
  const year = issued === undefined ? 'n.d.' : String(datePartsOf(issued).year)
  // Without an author, a title is quoted here where it is upright in the list (8.14).
  const upright = isPart({authors, issued, title, pinpoint, ...citation})
  const head =
    names.length === 0
      ? upright
        ? quoted(title, 'double', ',')
        : rich(italic(title), ',')
      : `${names.length > 2 ? `${names[0] ?? ''} et al.` : names.join(' & ')},`
  return rich('(', head, ' ', [year, placeOf(pinpoint)].filter(Boolean).join(', '), ')')
}

function placeOf(pinpoint: Pinpoint | undefined): string | undefined {
  if (pinpoint === undefined) return undefined
  return 'paragraph' in pinpoint ? `para. ${pinpoint.paragraph}` : `Footnote ${pinpoint.note}`
}
