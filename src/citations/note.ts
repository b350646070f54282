/**
 * The note of a record in a reference manager: what no field of it holds, most
 * of all that the text was read here, in which version, and how it came about.
 */
import {addressOf} from './address.ts'
import type {Citation} from './citation.ts'
import {openingAboutOf} from './styles/parts.ts'

/** Sentences, in one line. */
export function noteOf(citation: Citation): string {
  const {affiliation, covers, site, version, pageUrl, pinpoint, original, saved} = citation
  const place =
    pinpoint === undefined
      ? undefined
      : 'paragraph' in pinpoint
        ? `paragraph ${pinpoint.paragraph}`
        : `note ${pinpoint.note}`
  const page = pageUrl === undefined ? `page ${addressOf(citation)}` : undefined
  const copy = [`Reproduced in ${site}`, `version ${version}`, place, page]
  const sentences = [
    openingAboutOf(citation).join(', '),
    affiliation,
    covers === undefined ? undefined : `Covers ${covers}`,
    copy.filter((part) => part !== undefined).join(', '),
    saved === undefined ? undefined : `Text as saved on ${saved}`,
    original === undefined ? undefined : `Published at ${original}`
  ]
  return sentences.filter(Boolean).join('. ')
}
