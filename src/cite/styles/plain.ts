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
import {aboutOf, isPart, otherDate, otherPublisher, whereabouts, type Style} from './parts.ts'
import {quoted} from './quotes.ts'
import {joined, rich, type Rich} from './rich.ts'

export const plain: Style = {
  id: 'plain',
  name: 'Plain text',
  forms: (citation) => [{name: 'Text', text: sentences(citation)}]
}

function sentences(citation: Citation): Rich {
  const {authors, affiliation, title, work, issued, site, version, accessed} = citation
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
      `accessed ${britishDate(accessed)}`
    ],
    ', '
  )
  return rich(joined([by, original], ': '), '. ', copy, '.')
}

function placeOf(pinpoint: Pinpoint | undefined): string | undefined {
  if (pinpoint === undefined) return undefined
  return 'paragraph' in pinpoint ? `paragraph ${pinpoint.paragraph}` : `note ${pinpoint.note}`
}
