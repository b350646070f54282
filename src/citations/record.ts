/** What the records of all formats have in common: key, type, title, keywords, day of access, and the note of what no field holds. */
import {sourceClasses} from '../model/sources.ts'
import {addressOf, includes, urlOf, type Citation, type WorkType} from './citation.ts'
import {capitalised} from '../model/capitals.ts'

/**
 * What each format calls a type of work. One row is one thing: programs that
 * read several of our formats, Zotero above all, make the same item of each.
 */
export const itemTypes = {
  entry: {csl: 'webpage', ris: 'ELEC', bibtex: 'online', zotero: 'webpage', schema: 'Article'},
  report: {csl: 'report', ris: 'RPRT', bibtex: 'techreport', zotero: 'report', schema: 'Report'},
  part: {
    csl: 'chapter',
    ris: 'CHAP',
    bibtex: 'incollection',
    zotero: 'bookSection',
    schema: 'Chapter'
  },
  article: {csl: 'webpage', ris: 'ELEC', bibtex: 'online', zotero: 'webpage', schema: 'Article'},
  law: {
    csl: 'legislation',
    ris: 'STAT',
    bibtex: 'legislation',
    zotero: 'statute',
    schema: 'Legislation'
  }
} as const satisfies Record<WorkType, Record<string, string>>

/**
 * `/indicators/kz/2021/c5/` → `indicators:kz:2021:c5`. Made of the address, which is
 * unique and stays: a file fetched again next year updates the same record.
 * Letters, digits, `-` and `:` are safe in every format.
 */
export function keyOf({page}: Citation): string {
  return page.replace(/^\/|\/$/g, '').replaceAll('/', ':') || 'index'
}

/**
 * The title in a library of many countries, in which titles repeat: with what
 * it does not say itself in brackets, `[Question C5, Kazakhstan]`. That a text
 * is AI-written is said here because styles print few other fields.
 */
export function recordTitle({title, type, number, country, remarks, class: how}: Citation): string {
  const facts = [
    type === 'part' && number !== undefined ? `Question ${number}` : undefined,
    includes(title, country?.name) ? undefined : country?.name,
    how === 'ai' ? remarks[0] : undefined
  ].filter((fact) => fact !== undefined)
  return facts.length === 0 ? title : `${title} [${facts.join(', ')}]`
}

/** How the text came about, and its country: by these a library is sorted. */
export function keywordsOf(citation: Citation): readonly string[] {
  const how = citation.class && sourceClasses[citation.class]
  return [how, citation.country?.name].filter((word) => word !== undefined)
}

/** The original's own address; of a text whose address nobody gave, that of the copy. */
export function sourceUrlOf(citation: Citation): string | undefined {
  return citation.original ?? urlOf(citation)
}

/** The day the original was read: by the reader, else by us when the text or the address of a law was taken. */
export function accessDayOf({accessed, taken}: Citation): string | undefined {
  return accessed ?? taken
}

/**
 * The sentences that no field of a reference manager holds, most of all that
 * the text was read here, in which version, and how it came about.
 */
export function noteOf(citation: Citation): string {
  const {affiliation, covers, details, number, remarks, type} = citation
  const sentences = [
    capitalised(remarks.join(', ')),
    type === 'part' && number !== undefined ? `Question ${number}` : undefined,
    details.join('; '),
    affiliation === undefined ? undefined : `Written for ${affiliation}`,
    covers === undefined ? undefined : `Covers ${covers}`,
    copyOf(citation)
  ]
  return sentences.filter(Boolean).join('. ')
}

/** The note with the terms of reuse, for formats that have no field for these. */
export function noteWithTerms(citation: Citation): string {
  const {reuse} = citation
  return reuse === undefined ? noteOf(citation) : `${noteOf(citation)}. Reuse: ${reuse}`
}

/** `Reproduced in Digital Policy Atlas, version 3f2a1c7, paragraph 3, https://…`. */
function copyOf(citation: Citation): string {
  const {site, copy, place} = citation
  const where = urlOf(citation) ?? `page ${addressOf(citation)}`
  if (copy === undefined) return `Passages that cite it are listed in ${site}, ${where}`
  const number =
    place === undefined
      ? undefined
      : 'paragraph' in place
        ? `paragraph ${place.paragraph}`
        : `note ${place.note}`
  return [`Reproduced in ${site}`, `version ${copy.version}`, number, where]
    .filter((part) => part !== undefined)
    .join(', ')
}
