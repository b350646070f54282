/**
 * Chicago, notes and bibliography. Paragraphs are those of the 17th edition
 * (2017); `et al.` begins where the 18th (2024) has it begin.
 *
 * * A page of a website or an entry of a database: author, “title,” site,
 *   address (14.207). Titles of sites and databases are roman (8.191); a report
 *   of a year is a book, in italics, and its parts are `in` it (14.107).
 * * An institution that issues a work stands as its author (14.84). Without an
 *   author the title comes first (14.79).
 * * A copy elsewhere is `reproduced in` it; an access date is given because the
 *   copy changes and is cited by version (14.12).
 * * Notes separate with commas, bibliographies with full stops (14.19 to 14.21);
 *   both go inside quotation marks (6.9).
 * * Notes: of three authors and more the first and `et al.`; bibliographies: of
 *   seven and more the first three.
 * * Places, in notes only: `para. 3`, `n. 12`, after the copy whose numbers they are.
 * * Titles keep the source's capitals.
 */
import {spoken, type Author} from '../author.ts'
import type {Citation} from '../citation.ts'
import {americanDate} from '../date.ts'
import type {Pinpoint} from '../pinpoint.ts'
import {familyFirst, inRow} from './names.ts'
import {
  aboutOf,
  dayOf,
  isPart,
  openingAboutOf,
  otherDate,
  otherPublisher,
  whereabouts,
  type Style
} from './parts.ts'
import {quoted} from './quotes.ts'
import {italic, joined, rich, stopped, type Part, type Rich} from './rich.ts'

export const chicago: Style = {
  id: 'chicago',
  name: 'Chicago',
  forms: (citation) => [
    {name: 'Note', text: note(citation)},
    {name: 'Bibliography', text: bibliography({...citation, pinpoint: undefined})}
  ]
}

function note(citation: Citation): Rich {
  const {authors, title, site, version, pinpoint} = citation
  const names = authors.map(spoken)
  const by = names.length > 2 ? `${names[0] ?? ''} et al.` : names.join(' and ')
  // The title brings its own comma.
  const start = joined([withFirm(by, citation), quoted(title, 'double', ',')], ', ')
  const rest = joined(
    [
      ...aboutOf(citation),
      ...hostsOf(citation, 'in'),
      `reproduced in ${site}`,
      `version ${version}`,
      placeOf(pinpoint),
      rich('accessed ', dayOf(citation, 'american')),
      whereabouts(citation)
    ],
    ', '
  )
  return rich(start, ' ', rest, '.')
}

function bibliography(citation: Citation): Rich {
  const {authors, title, site, version} = citation
  const local = citation.pageUrl === undefined
  const copy = [`Reproduced in ${site}`, `version ${version}`, local ? whereabouts(citation) : '']
  return joined(
    [
      stopped(withFirm(listed(authors), citation)),
      quoted(title, 'double', '.'),
      stopped(joined(openingAboutOf(citation), ', ')),
      stopped(joined(hostsOf(citation, 'In'), ', ')),
      stopped(joined(copy, ', ')),
      rich('Accessed ', dayOf(citation, 'american'), '.'),
      local ? undefined : rich(whereabouts(citation), '.')
    ],
    ' '
  )
}

/** The work the text was published in, its publisher and date. */
function hostsOf(citation: Citation, inWork: 'in' | 'In'): readonly Part[] {
  const {work} = citation
  const date = otherDate(citation)
  return [
    work !== undefined && isPart(citation) ? rich(`${inWork} `, italic(work)) : work,
    otherPublisher(citation),
    date === undefined ? undefined : americanDate(date)
  ]
}

function withFirm(names: string, {affiliation}: Citation): string {
  return names === '' || affiliation === undefined ? names : `${names} (${affiliation})`
}

/** `Makhmetova, Leila, and Aliya Zhumekenova`. */
function listed(authors: readonly Author[]): string {
  const names = authors.map((author, index) => (index === 0 ? familyFirst(author) : spoken(author)))
  if (names.length > 6) return `${names.slice(0, 3).join(', ')}, et al.`
  return inRow(names, {two: ', and ', more: ', and '})
}

function placeOf(pinpoint: Pinpoint | undefined): string | undefined {
  if (pinpoint === undefined) return undefined
  return 'paragraph' in pinpoint ? `para. ${pinpoint.paragraph}` : `n. ${pinpoint.note}`
}
