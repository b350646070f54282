/**
 * The citation of a built page as programs take it, by every door: tags and
 * JSON-LD in the page, and the files beside it, each read by two programs that
 * know nothing of one another. All give the same few fields.
 */
import {BibLatexParser, RISParser} from 'biblatex-csl-converter'
import {attribute, elements, type BuiltPage} from '../../scripts/check/page.ts'
import {parsed, type Parsed, type ParsedName} from './parsed.ts'
import {readContextObject} from './zotero.ts'

/** What a program knows of a citation; what is not said is absent. */
export interface Item {
  readonly type: string | undefined
  readonly title: string | undefined
  /** As they are spoken, `Leila Makhmetova`. */
  readonly authors: readonly string[]
  readonly publisher?: string | undefined
  readonly container?: string | undefined
  readonly year?: string | undefined
  readonly url?: string | undefined
  /** `2026-11-21` */
  readonly accessed?: string | undefined
  /** Its first part, `en`. */
  readonly language?: string | undefined
  readonly rights?: string | undefined
  readonly keywords?: readonly string[]
  readonly note?: string | undefined
}

export type Field = keyof Item

export interface Door {
  readonly name: string
  /** What it has no way to say, or its program no way to read. */
  readonly cannot: readonly Field[]
  /** Its program leaves out or changes characters that hostile texts hold. */
  readonly isLossy?: true
  read(page: BuiltPage, file: (ending: string) => string): Item
}

/** One name for what each program and vocabulary calls a type. */
const types: Readonly<Record<string, string>> = {
  webpage: 'page',
  online: 'page',
  Article: 'page',
  report: 'report',
  techreport: 'report',
  Report: 'report',
  chapter: 'part',
  inbook: 'part',
  incollection: 'part',
  bookSection: 'part',
  Chapter: 'part',
  legislation: 'law',
  statute: 'law',
  Legislation: 'law'
}

const typeOf = (name: unknown): string | undefined => types[String(name)]
const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined

export const doors: readonly Door[] = [
  {name: 'CSL-JSON', cannot: [], read: (_, file) => fromCsl(JSON.parse(file('json'))[0])},
  {
    name: 'ContextObject, read as Zotero does',
    // The day of access is that of the import.
    cannot: ['accessed'],
    read: (page) => {
      const span = elements(page.tree).find((one) => attribute(one, 'className') === 'Z3988')
      const item = readContextObject((span && attribute(span, 'title')) ?? '')
      return {
        type: typeOf(item.itemType),
        title: item.title,
        authors: item.creators.map(({firstName, lastName}) => spoken(firstName, lastName)),
        publisher: item.publisher,
        container: item.publicationTitle,
        year: item.date?.slice(0, 4),
        url: item.url,
        language: item.language?.slice(0, 2),
        rights: item.rights,
        keywords: item.tags,
        note: item.abstractNote
      }
    }
  },
  {
    name: 'Dublin Core',
    cannot: ['accessed', 'note'],
    read: (page) => {
      const all = (name: string): readonly string[] =>
        elements(page.tree).flatMap((one) =>
          attribute(one, 'name') === name ? (attribute(one, 'content') ?? []) : []
        )
      return {
        type: typeOf(all('dc.type')[0]),
        title: all('dc.title')[0],
        authors: all('dc.creator').map(fromFamilyFirst),
        publisher: all('dc.publisher')[0],
        container: all('dc.source')[0],
        year: all('dc.date')[0]?.slice(0, 4),
        url: all('dc.identifier')[0],
        language: all('dc.language')[0]?.slice(0, 2),
        rights: all('dc.rights')[0],
        keywords: all('dc.subject')
      }
    }
  },
  {
    name: 'JSON-LD',
    cannot: ['accessed', 'note'],
    read: (page) => {
      const [thing = {}] = thingsOf(page).filter(({'@type': type}) => typeOf(type) !== undefined)
      const name = (value: unknown): string | undefined =>
        textOf((value as {readonly name?: string} | undefined)?.name)
      const date = textOf(thing['datePublished']) ?? textOf(thing['legislationDate'])
      return {
        type: typeOf(thing['@type']),
        title: textOf(thing['name']),
        authors: [thing['author'] ?? []].flat().flatMap((one) => name(one) ?? []),
        publisher: name(thing['publisher']),
        container: name(thing['isPartOf']),
        year: date?.slice(0, 4),
        url: textOf(thing['isBasedOn']) ?? textOf(thing['sameAs']) ?? textOf(thing['url']),
        language: textOf(thing['inLanguage'])?.slice(0, 2),
        rights: textOf(thing['copyrightNotice']),
        keywords: [thing['keywords'] ?? []].flat().map(String)
      }
    }
  },
  {
    name: 'BibTeX, read by citation-js',
    cannot: ['container', 'publisher', 'rights', 'keywords'],
    read: (_, file) => fromCsl(only(parsed(file('bib'), 'bibtex')))
  },
  {
    name: 'BibTeX, read by biblatex-csl-converter',
    cannot: [],
    // It does not know the commands that TeX has for `<`, `{` and their like.
    isLossy: true,
    read: (_, file) => {
      const options = {processUnknown: true, processUnexpected: true}
      return fromConverter(new BibLatexParser(file('bib'), options).parse())
    }
  },
  {
    name: 'RIS, read by citation-js',
    // Of a page it takes the title of the whole for that of a series, and its day of access from other tags.
    cannot: ['container', 'publisher', 'accessed', 'keywords'],
    read: (_, file) => fromCsl(only(parsed(file('ris'), 'ris')))
  },
  {
    name: 'RIS, read by biblatex-csl-converter',
    // It takes the day of access for the date of what has none.
    cannot: ['accessed', 'year'],
    // It takes entities of HTML for the characters that they stand for.
    isLossy: true,
    read: (_, file) => fromConverter(new RISParser(file('ris')).parse())
  }
]

/** All JSON-LD of a page. */
export function thingsOf(page: BuiltPage): readonly Record<string, unknown>[] {
  return elements(page.tree).flatMap((one) => {
    if (attribute(one, 'type') !== 'application/ld+json') return []
    const [text] = one.children
    return text?.type === 'text' ? [JSON.parse(text.value)] : []
  })
}

function only<T>(records: readonly T[]): T {
  const [record, ...others] = records
  if (record === undefined || others.length > 0) throw new Error('Expected one record')
  return record
}

const spoken = (given: string | undefined, family: string): string =>
  given === undefined ? family : `${given} ${family}`

/** `Makhmetova, Leila` → `Leila Makhmetova`. */
function fromFamilyFirst(name: string): string {
  const [family = '', given] = name.split(', ')
  return spoken(given, family)
}

/** The terms of reuse are the last sentence of the note, in formats that have no field for them. */
function fromCsl(item: Parsed): Item {
  const [note, terms] = (textOf(item['note']) ?? '').split('. Reuse: ')
  const name = ({literal, given, family = '', ...rest}: ParsedName): string =>
    literal ?? spoken(given, [rest['non-dropping-particle'], family].filter(Boolean).join(' '))
  return {
    type: typeOf(item.type),
    title: item.title,
    authors: (item.author ?? []).map(name),
    publisher: textOf(item['publisher']),
    container: textOf(item['container-title']),
    year: item.issued?.['date-parts'][0]?.[0]?.toString(),
    url: textOf(item['URL']),
    accessed: item.accessed?.['date-parts'][0]
      ?.map((part) => String(part).padStart(2, '0'))
      .join('-'),
    language: item['language'] === 'english' ? 'en' : textOf(item['language'])?.slice(0, 2),
    rights: terms,
    keywords: textOf(item['keyword'])?.split(', ') ?? [],
    note
  }
}

type Nodes = readonly {readonly text?: string}[]

/** The tree of biblatex-csl-converter, in which a text is a list of nodes. */
function fromConverter({
  entries
}: {
  readonly entries: Readonly<
    Record<
      number,
      {
        readonly bib_type: string
        readonly fields: Record<string, unknown>
        /** Fields of no type that it knows, and of other types. */
        readonly unknown_fields?: Record<string, unknown>
        readonly unexpected_fields?: Record<string, unknown>
      }
    >
  >
}): Item {
  const entry = only(Object.values(entries))
  const {bib_type: type} = entry
  const fields = {...entry.unknown_fields, ...entry.unexpected_fields, ...entry.fields}
  const text = (nodes: unknown): string | undefined =>
    Array.isArray(nodes) ? (nodes as Nodes).map((node) => node.text ?? '').join('') : textOf(nodes)
  const first = (list: unknown): string | undefined =>
    Array.isArray(list) ? text(list[0]) : undefined
  const [note, terms] = (text(fields['note']) ?? '').split('. Reuse: ')
  const people = (fields['author'] ?? []) as readonly Record<string, unknown>[]
  return {
    type: typeOf(type),
    title: text(fields['title']),
    authors: people.map(({literal, given, prefix, family}) =>
      [literal, given, prefix, family].flatMap((part) => text(part) ?? []).join(' ')
    ),
    publisher: first(fields['publisher']) ?? first(fields['institution']),
    container: text(fields['journaltitle']) ?? text(fields['booktitle']),
    year: textOf(fields['date'])?.slice(0, 4),
    url: textOf(fields['url']),
    accessed: textOf(fields['urldate']),
    language: /english$/.test(String(fields['langid'])) ? 'en' : undefined,
    rights: terms ?? text(fields['copyright']),
    keywords: (fields['keywords'] ?? []) as readonly string[],
    note
  }
}
