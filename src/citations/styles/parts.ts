/** What a style is, and the parts of a citation that several styles put in their own places. */
import {addressOf, includes, urlOf, type Citation} from '../citation.ts'
import {spoken} from '../author.ts'
import {dayForms, type DayForm} from '../date.ts'
import {joined, link, pinpoint, rich, type Part, type Rich} from './rich.ts'
import {curled, type Marks} from './quotes.ts'
import type {TitleCase} from './titles.ts'
import {signedNumber} from '../../model/law-number.ts'

/** What a style makes of a citation, the form to copy first. */
export interface Form {
  /** What the form is for: `Note`, `Bibliography`. */
  readonly name: string
  readonly text: Rich
  /** Whether it names a place on the page where one is cited; a list of references never does. */
  readonly pinpoints: boolean
}

/**
 * A style of citation. One file holds one; it is added to the list in
 * `index.ts`, and the cite box, its tests and its copies take it from there.
 */
export interface Style {
  readonly id: string
  readonly name: string
  /** The capitals of its titles, for `titleIn`. */
  readonly titles: TitleCase
  /** How it writes the day of access. */
  readonly day: DayForm
  forms(citation: Citation): readonly [Form, ...Form[]]
}

/** The legal bases of a measure in a row, in the quotation marks of a style. */
export function detailsOf({details}: Citation, marks: Marks = 'double'): string | undefined {
  return details.length === 0 ? undefined : details.map((text) => curled(text, marks)).join('; ')
}

/** ` (Law on Communications)`, to stand right behind a title. */
export function bracketedDetails(citation: Citation): string {
  const details = detailsOf(citation)
  return details === undefined ? '' : ` (${details})`
}

/** The publisher, unless it is named as author or within the work's title. */
export function otherPublisher({publisher, authors, container}: Citation): string | undefined {
  const known =
    authors.some((author) => spoken(author) === publisher) || includes(container, publisher)
  return known ? undefined : publisher
}

/** The site a page of the web is on: its work, else whoever publishes it. */
export function websiteOf(citation: Citation): string | undefined {
  return citation.container ?? otherPublisher(citation)
}

/** The day of access, or a place to fill it in. */
export function dayOf({accessed}: Citation, form: DayForm): Rich {
  return rich({
    type: 'day',
    value: accessed === undefined ? '[date]' : dayForms[form](accessed),
    form
  })
}

/** The original's own address, where it is known. */
export function originalOf({original}: Citation): Part {
  return original === undefined ? undefined : link(original)
}

/** Where the copy is found: its web address, or honestly what copy was read. */
export function whereabouts(citation: Citation, named = true): Rich {
  const place = named ? citation.place : undefined
  const url = urlOf({...citation, place})
  if (url !== undefined) return rich(link(url, named))
  const page = `local copy, page ${addressOf({...citation, place: undefined})}`
  return rich(page, named ? pinpoint(place, {paragraph: '#p{}', note: '#n{}'}) : undefined)
}

/** What identifies a law, without what its title says already: number, day, jurisdiction. */
export function lawParts({title, number, issued, country}: Citation): {
  readonly number: string | undefined
  readonly issued: string | undefined
  readonly jurisdiction: string | undefined
} {
  return {
    number: includes(title, number) ? undefined : number,
    issued: includes(title, issued?.slice(0, 4)) ? undefined : issued,
    jurisdiction: country?.name
  }
}

/** `Law on Personal Data, No. 94-V, May 21, 2013 (Kazakhstan)`, with its date in the manner of a style. */
export function lawText(citation: Citation, dated: (date: string) => string): Rich {
  const {number, issued, jurisdiction} = lawParts(citation)
  const name = joined(
    [
      citation.title,
      number && signedNumber(number),
      issued === undefined ? undefined : dated(issued)
    ],
    ', '
  )
  const law = joined([name, jurisdiction && `(${jurisdiction})`], ' ')
  return rich(joined([law, originalOf(citation)], ', '), '.')
}

/** `and`, or the comma and `and` of a longer list, as each style has it. */
interface Joint {
  /** Between the last two of two names, such as ` & `. */
  readonly two: string
  /** Before the last of more names. */
  readonly more: string
}

/** Names in a row: `A`, `A and B`, `A, B, and C`. */
export function inRow(names: readonly string[], {two, more}: Joint): string {
  const last = names.at(-1)
  if (last === undefined || names.length === 1) return last ?? ''
  return names.slice(0, -1).join(', ') + (names.length === 2 ? two : more) + last
}
