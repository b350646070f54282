/**
 * Plain words, for mails, articles and whoever follows no manual: who, what,
 * where it was published and when; then where it was read. Nothing is
 * abbreviated and nothing depends on italics.
 */
import {spoken} from '../author.ts'
import type {Citation} from '../citation.ts'
import {britishDate} from '../date.ts'
import type {Pinpoint} from '../pinpoint.ts'
import {inRow} from './names.ts'
import {
  aboutOf,
  dayOf,
  isPart,
  otherDate,
  otherPublisher,
  whereabouts,
  type Style
} from './parts.ts'
import {quoted} from './quotes.ts'
import {joined, rich, toPlain, type Part, type Rich} from './rich.ts'

export const plain: Style = {
  id: 'plain',
  name: 'Plain text',
  forms: (citation) => [
    {name: 'Text', text: sentences(citation, rich('accessed ', dayOf(citation, 'british')))}
  ]
}

/** The same for programs, which note themselves when they read a page. */
export function creditOf(citation: Citation): string {
  return toPlain(sentences(citation, undefined))
}

function sentences(citation: Citation, accessed: Part): Rich {
  const {authors, affiliation, title, work, issued, site, version} = citation
  const names = inRow(authors.map(spoken), {two: ' and ', more: ' and '})
  const firm = affiliation === undefined || names === '' ? undefined : `(${affiliation})`
  const by = joined([names, firm], ' ')
  const about = aboutOf(citation).join(', ')
  const date = otherDate(citation)
  const original = joined(
    [
      joined([quoted(title, 'double'), about === '' ? undefined : `(${about})`], ' '),
      work !== undefined && isPart(citation) ? `in ${work}` : work,
      otherPublisher(citation),
      issued === undefined ? 'no date' : date === undefined ? undefined : britishDate(date)
    ],
    ', '
  )
  const copy = joined(
    [
      `Reproduced in ${site}`,
      `version ${version}`,
      placeOf(citation.pinpoint),
      whereabouts(citation),
      accessed
    ],
    ', '
  )
  return rich(joined([by, original], ': '), '. ', copy, '.')
}

function placeOf(pinpoint: Pinpoint | undefined): string | undefined {
  if (pinpoint === undefined) return undefined
  return 'paragraph' in pinpoint ? `paragraph ${pinpoint.paragraph}` : `note ${pinpoint.note}`
}
