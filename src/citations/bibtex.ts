/**
 * BibTeX records, for BibTeX and biblatex alike: types and fields both know,
 * text in UTF-8.
 *
 * BibTeX counts braces without regard to backslashes, so `\{` would end a field
 * too late; a brace of the text is `\textbraceleft{}`. Braces around a whole
 * title keep styles from re-casing it, braces around a whole name keep it from
 * being taken apart at `and` or a comma.
 */
import {urlOf} from './address.ts'
import type {Author} from './author.ts'
import type {Citation} from './citation.ts'
import {datePartsOf} from './date.ts'
import {assertDistinct, keyOf} from './key.ts'
import {noteOf} from './note.ts'
import {isPart, otherPublisher} from './styles/parts.ts'

/** The file of one page or of a whole collection. */
export function toBibtex(citations: readonly Citation[]): string {
  assertDistinct(citations)
  return citations.map(record).join('\n')
}

function record(citation: Citation): string {
  const part = isPart(citation)
  const fields = fieldsOf(citation).map(([name, value]) => `  ${name} = ${value}`)
  const type = part ? 'incollection' : 'misc'
  return `@${type}{${[keyOf(citation), ...fields].join(',\n')}\n}\n`
}

type Field = readonly [name: string, value: string]

function fieldsOf(citation: Citation): readonly Field[] {
  const {authors, title, work, publisher, issued, language, accessed} = citation
  const url = urlOf(citation)
  const fields: Field[] = []
  if (authors.length > 0) fields.push(['author', `{${authors.map(nameOf).join(' and ')}}`])
  fields.push(['title', `{{${escaped(title)}}}`])
  if (isPart(citation)) {
    if (work !== undefined) fields.push(['booktitle', `{{${escaped(work)}}}`])
    if (publisher !== undefined) fields.push(['publisher', `{{${escaped(publisher)}}}`])
  } else {
    const host = [work, otherPublisher(citation)].filter((name) => name !== undefined)
    if (host.length > 0) fields.push(['howpublished', `{${escaped(host.join(', '))}}`])
  }
  if (issued !== undefined) fields.push(...dateFields(issued))
  if (url !== undefined) fields.push(['url', `{${verbatim(url)}}`])
  if (accessed !== undefined) fields.push(['urldate', `{${accessed}}`])
  fields.push(['language', `{${language}}`])
  fields.push(['note', `{${escaped(noteOf(citation))}}`])
  return fields
}

const monthMacros = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

/** Year and month are BibTeX's; the day only biblatex knows, in a `date`. */
function dateFields(issued: string): readonly Field[] {
  const {year, month, day} = datePartsOf(issued)
  const macro = month === undefined ? undefined : monthMacros[month - 1]
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
export function escaped(text: string): string {
  return text
    .replace(/[\\{}~^<>|%&#_$\u00a0]/g, (character) => commands[character] ?? character)
    .replace(ligature, '$&{}')
}

/** An address is taken as it is; only what would upset the braces is encoded. */
function verbatim(url: string): string {
  return url.replace(/[\\{}]/g, encodeURIComponent)
}
