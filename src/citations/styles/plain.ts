/**
 * Plain words, for mails, articles and whoever follows no manual: who, what,
 * where it was published and when; then where it was read. Nothing is
 * abbreviated or re-cased and nothing depends on italics.
 */
import {spoken} from '../author.ts'
import {includes, type Citation} from '../citation.ts'
import {britishDate} from '../date.ts'
import {
  dayOf,
  detailsOf,
  inRow,
  lawText,
  originalOf,
  otherPublisher,
  whereabouts,
  type Style
} from './parts.ts'
import {citedIn, joined, pinpoint, rich, toPlain, type Part, type Rich} from './rich.ts'
import {quoted} from './quotes.ts'
import {titleIn} from './titles.ts'

export const plain: Style = {
  id: 'plain',
  name: 'Plain text',
  titles: 'as printed',
  day: 'british',
  forms: (citation) => [
    {
      name: 'Text',
      text:
        citation.type === 'law'
          ? lawText(citation, britishDate)
          : sentences(citation, rich('accessed ', dayOf(citation, plain.day))),
      pinpoints: true
    }
  ]
}

/** The same for programs, which note themselves when they read a page. */
export function creditOf(citation: Citation): string {
  return toPlain(
    citation.type === 'law' ? lawText(citation, britishDate) : sentences(citation, undefined)
  )
}

function sentences(citation: Citation, accessed: Part): Rich {
  const {authors, container, issued, site, copy, type, number} = citation
  const by = inRow(authors.map(spoken), {two: ' and ', more: ' and '})
  const title = titleIn(plain.titles, citation)
  const about = [detailsOf(citation), ...citation.remarks].filter(Boolean).join(', ')
  const whole = type === 'part' && container !== undefined ? `in ${container}` : container
  const original = joined(
    [
      joined(
        [
          type === 'report' ? title : quoted(title, 'double'),
          about === '' ? undefined : `(${about})`
        ],
        ' '
      ),
      joined(
        [type === 'part' && number !== undefined ? `question ${number}` : undefined, whole],
        ' '
      ),
      otherPublisher(citation),
      issued === undefined
        ? 'no date'
        : includes(container ?? title, issued)
          ? undefined
          : britishDate(issued),
      originalOf(citation)
    ],
    ', '
  )
  const place = pinpoint(citation.place, {paragraph: ', paragraph {}', note: ', note {}'})
  const read = rich(`Reproduced in ${site}, version ${copy?.version ?? ''}`, place)
  return rich(
    citedIn(citation.work, '{}, cited in '),
    joined([by, original], ': '),
    '. ',
    joined([read, whereabouts(citation), accessed], ', '),
    '.'
  )
}
