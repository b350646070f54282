/**
 * BibTeX records, for BibTeX and biblatex alike, text in UTF-8. A page of the
 * web is `@online`: biblatex and Zotero know it, and the classic styles, which
 * do not, print it as `@misc`, with the addresses in `howpublished` and `note`.
 *
 * BibTeX counts braces without regard to backslashes, so `\{` would end a field
 * too late; a brace of the text is `\textbraceleft{}`. Braces around a whole
 * title keep styles from re-casing it, braces around a whole name keep it from
 * being taken apart at `and` or a comma.
 */
import type {Author} from './author.ts'
import {urlOf, type Citation} from './citation.ts'
import {datePartsOf} from './date.ts'
import {monthName} from '../model/months.ts'
import {
  accessDayOf,
  itemTypes,
  keyOf,
  keywordsOf,
  noteOf,
  recordTitle,
  sourceUrlOf
} from './record.ts'

/** The record of one citation. */
export function toBibtex(citation: Citation): string {
  const fields = fieldsOf(citation).map(([name, value]) => `  ${name} = ${value}`)
  return `@${itemTypes[citation.type].bibtex}{${[keyOf(citation), ...fields].join(',\n')}\n}\n`
}

type Field = readonly [name: string, value: string]

function fieldsOf(citation: Citation): readonly Field[] {
  const {authors, issued, language, reuse} = citation
  const url = sourceUrlOf(citation)
  const accessed = accessDayOf(citation)
  const fields: Field[] = []
  if (authors.length > 0) fields.push(['author', `{${authors.map(nameOf).join(' and ')}}`])
  fields.push(['title', `{{${escaped(recordTitle(citation))}}}`], ...hostFields(citation))
  if (issued !== undefined) fields.push(...dateFields(issued))
  if (url !== undefined) fields.push(['url', `{${verbatim(url)}}`])
  if (accessed !== undefined) fields.push(['urldate', `{${accessed}}`])
  const babel = language === undefined ? undefined : babelName(language)
  if (babel !== undefined) fields.push(['language', `{${babel}}`], ['langid', `{${babel}}`])
  fields.push(['keywords', `{${keywordsOf(citation).map(escaped).join(', ')}}`])
  // Not `note`, which styles print.
  if (reuse !== undefined) fields.push(['copyright', `{${escaped(reuse)}}`])
  fields.push(['note', `{${noteWithLinks(citation)}}`])
  return fields
}

/** What the text is a part of and who published it, in the fields that each type has. */
function hostFields({
  type,
  container,
  publisher,
  original,
  number,
  country
}: Citation): readonly Field[] {
  const field = (name: string, value: string | undefined): readonly Field[] =>
    value === undefined ? [] : [[name, `{{${escaped(value)}}}`]]
  switch (type) {
    case 'report':
      return [...field('institution', publisher), ['type', '{Report}']]
    case 'part':
      return [
        ...field('booktitle', container),
        ...field('publisher', publisher),
        ...field('chapter', number)
      ]
    case 'law':
      return [...field('number', number), ...field('location', country?.name)]
    case 'entry':
    case 'article': {
      const host = container ?? publisher
      const link = original === undefined ? undefined : `\\url{${verbatim(original)}}`
      const published = [host && escaped(host), link]
        .filter((part) => part !== undefined)
        .join(', ')
      return [
        ...field('booktitle', container),
        ...field('organization', host),
        ...field('publisher', publisher),
        ...(published === '' ? [] : [['howpublished', `{${published}}`] as const])
      ]
    }
  }
}

/** Classic styles print neither `url` nor `urldate`: the copy's address stands in the note as well. */
function noteWithLinks(citation: Citation): string {
  const url = urlOf(citation)
  const note = noteOf(citation)
  if (url === undefined || !note.endsWith(url)) return escaped(note)
  return `${escaped(note.slice(0, -url.length))}\\url{${verbatim(url)}}`
}

const languageNames = new Intl.DisplayNames('en', {type: 'language'})

/** `en` → `english`: biblatex prints a code that it does not know as a word. */
function babelName(tag: string): string {
  return languageNames.of(tag.replace(/-.*/, ''))?.toLowerCase() ?? tag
}

/** Year and month are BibTeX's, which names a month `may`; the day only biblatex knows, in a `date`. */
function dateFields(issued: string): readonly Field[] {
  const {year, month, day} = datePartsOf(issued)
  const macro = month === undefined ? undefined : monthName(month)?.slice(0, 3).toLowerCase()
  return [
    ...(day === undefined ? [] : [['date', `{${issued}}`] as const]),
    ['year', `{${year}}`],
    ...(macro === undefined ? [] : [['month', macro] as const])
  ]
}

/** `{Freedom House}`, `Makhmetova, Leila`, `King, Jr., Martin Luther`. */
function nameOf(author: Author): string {
  if (author.type === 'literal') return `{${escaped(author.name)}}`
  const {family, given, suffix} = author
  return [family, suffix, given].filter((piece) => piece !== undefined).join(', ')
}

const commands: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
  '%': '\\%',
  '&': '\\&',
  '#': '\\#',
  _: '\\_',
  $: '\\$',
  '\u00a0': '~'
}

/** Pairs that TeX would draw as one other character: `--` as a dash, `?´` as `¿`. */
const ligature = /([-'`,])(?=\1)|[?!](?=`)/g

/** A text as TeX must read it to print just that text. */
function escaped(text: string): string {
  return text
    .replace(/[\\{}~^<>|%&#_$\u00a0]/g, (character) => commands[character] ?? character)
    .replace(ligature, '$&{}')
}

/** An address is taken as it is; only what would upset the braces is encoded. */
function verbatim(url: string): string {
  return url.replace(/[\\{}]/g, encodeURIComponent)
}
