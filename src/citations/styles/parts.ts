/** Parts of a citation that several styles put in their own places. */
import {addressOf, urlOf} from '../address.ts'
import {spoken} from '../author.ts'
import type {Citation} from '../citation.ts'
import {dayForms, type DayForm} from '../date.ts'
import {link, rich, type Rich} from './rich.ts'

/** What a style makes of a citation, the form to copy first. */
export interface Form {
  /** What the form is for: `Note`, `Bibliography`. */
  readonly name: string
  readonly text: Rich
}

export interface Style {
  readonly id: string
  readonly name: string
  forms(citation: Citation): readonly [Form, ...Form[]]
}

/**
 * What stands beside the title and is no part of it: the question's code, the
 * law of a measure, and the country, unless title or work name it.
 */
export function qualifiersOf(
  citation: Citation,
  question: 'question' | 'Question'
): readonly string[] {
  const {code, detail, country, title, work} = citation
  const named = [title, detail, work].some((text) => includes(text, country?.name))
  return [
    code === undefined ? undefined : `${question} ${code}`,
    detail,
    named ? undefined : country?.name
  ].filter((part) => part !== undefined)
}

/** The same and what a reader must be told, as part of a sentence. */
export function aboutOf(citation: Citation): readonly string[] {
  return [...qualifiersOf(citation, 'question'), ...citation.remarks]
}

/** The same at the start of one. Only words of ours get a capital: the source's keep theirs. */
export function openingAboutOf(citation: Citation): readonly string[] {
  const qualifiers = qualifiersOf(citation, 'Question')
  const [first, ...others] = citation.remarks
  if (first === undefined || qualifiers.length > 0) return [...qualifiers, ...citation.remarks]
  return [first.charAt(0).toUpperCase() + first.slice(1), ...others]
}

/** A report or an indicator is part of an edition; an entry or an article stands in a work of no end. */
export function isPart({kind}: Citation): boolean {
  return kind === 'report' || kind === 'indicator'
}

/** The publisher, unless it is named as author or within the work's title. */
export function otherPublisher({publisher, authors, work}: Citation): string | undefined {
  const known = authors.some((author) => spoken(author) === publisher) || includes(work, publisher)
  return known ? undefined : publisher
}

/** The date, unless the work's title says it: `Freedom on the Net 2021`. */
export function otherDate({issued, work}: Citation): string | undefined {
  return includes(work, issued) ? undefined : issued
}

/** The day of access, or a place to fill it in. */
export function dayOf({accessed}: Citation, form: DayForm): Rich {
  return rich(
    accessed === undefined ? {type: 'day', value: '[date]', form} : dayForms[form](accessed)
  )
}

/** Where the cited text is found: its web address, or honestly what copy was read. */
export function whereabouts(citation: Citation): Rich {
  const url = urlOf(citation)
  return url === undefined ? rich(`local copy, page ${addressOf(citation)}`) : rich(link(url))
}

const letter = /[\p{L}\p{N}]/u

/** Whether a text has a name in it as words of its own: `Mali` is not in `Somalia`. */
function includes(text: string | undefined, name: string | undefined): boolean {
  if (text === undefined || name === undefined) return false
  const [within, sought] = [text.toLowerCase(), name.toLowerCase()]
  for (let at = within.indexOf(sought); at >= 0; at = within.indexOf(sought, at + 1)) {
    if (!letter.test(within.charAt(at - 1) + within.charAt(at + sought.length))) return true
  }
  return false
}
