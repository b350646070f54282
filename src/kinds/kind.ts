/** What a kind of page says about itself; converter, site and exports loop over the table of kinds. */
import type {z} from 'zod'
import type {Source} from '../model/sources.ts'
import {type BaseRecord, labelOf, type Score, type Timeframe} from '../model/fields.ts'

/** A list that a record is in, or that is about it. */
export interface List {
  readonly address: string
  /** Ours. */
  readonly title: string
  /** What search calls its subject, such as `pillar`, where people look for it by its name. */
  readonly subject?: string
}

/** One line of a record, in words. */
export interface RecordLine {
  /** Tells lines of one page apart; the name of its part of the source, where it shows one. */
  readonly id: string
  readonly label: string
  readonly text: string
}

/** Writes lines of records under the labels that their schema gives. */
interface LineWriter {
  /** No line where there is no text. */
  one(field: string, text: string | undefined, id?: string): RecordLine[]
  /** A line for each text: `author-1`, `author-2`. */
  many(field: string, texts: readonly string[], id?: string): RecordLine[]
}

/** Lines have the name of their field for an id, where no other is given. */
export function lineWriter(schema: Parameters<typeof labelOf>[0]): LineWriter {
  return {
    one: (field, text, id = field) =>
      text === undefined ? [] : [{id, label: labelOf(schema, field), text}],
    many: (field, texts, id = field) =>
      texts.map((text, index) => ({
        id: `${id}-${index + 1}`,
        label: labelOf(schema, field),
        text
      }))
  }
}

/** What a later run recognises a record by; this is what the lock stores of it. */
interface BaseIdentity {
  readonly kind: string
  readonly title: string
  readonly country?: string | undefined
}

/** What makes a later text the same record. */
interface Identity<Record, Traits extends BaseIdentity> {
  readonly schema: z.ZodObject
  of(record: Record): Traits
  /** Records of different groups are never the same. */
  group(traits: Traits): string
  /** What its likeness is judged by beside its text. */
  names(traits: Traits): readonly string[]
  /** How much each counts, together 1: what the page says, its names, and what it says of its place. */
  readonly weights: {readonly text: number; readonly names: number; readonly place: number}
  /** Whether two of one group have the same place, such as a sub-pillar. */
  isSamePlace(a: Traits, b: Traits): boolean
}

/** What search holds of a record beside its text; where a field is absent, the record has no such thing. */
interface SearchFields {
  readonly title: string
  /** What stands below the headline: instruments, the full question. */
  readonly sub?: readonly string[]
  /** Pillar or section. */
  readonly topic?: string | undefined
  readonly pillar?: string
  readonly subPillar?: string
  /** Whom a measure covers, each by itself. */
  readonly coverage?: readonly string[]
  readonly code?: string
  readonly score?: Score | undefined
  /** Year of the edition; that of the source, where there is none. */
  readonly year?: number
  /** The record is what its country's name calls for first. */
  readonly isCountry?: boolean
}

/** What a citation takes from a record. */
export interface CitationFields {
  /** What the text is to a library. */
  readonly type: 'entry' | 'report' | 'part' | 'article'
  /** What the producer calls the text; a short label of ours is not a title. */
  readonly title: string
  /** The larger work, where there is one, with its edition. */
  readonly container: string | undefined
  /** Which of the two is to name the country, too. */
  readonly countryIn?: 'title' | 'container'
  /** What it rests on. */
  readonly details?: readonly string[]
  /** Number of a question, `C5`. */
  readonly number?: string
  readonly authors?: readonly string[]
  /** The institution that the authors write for. */
  readonly firm?: string | undefined
}

/** A text of the record that stands before the body, for what is found between texts. */
interface RecordText {
  readonly part: string
  readonly role: 'title' | 'instrument' | 'heading' | 'prose'
  readonly text: string
  readonly timeframe?: Timeframe
}

/** An instrument that a record rests on, a heading where it names none, or dates printed without a title. */
export interface Entry {
  readonly title: string
  readonly timeframe: Timeframe | undefined
}

/** A part of a record that findings quote, such as `basis` of `basis-1`. */
interface RecordPart {
  readonly name: string
  /** Whether a record has one of them, so that its number says nothing. */
  readonly isOne?: true
  /** The anchor that shows it: its own, or that of what it is shown in; none where a page has neither. */
  readonly shownAt?: 'own' | {readonly anchor: string}
}

/** How records of a kind are compared with others, to find those on the same subject. */
export interface Comparison {
  /** What is compared, each by itself. */
  readonly unit: 'page' | 'section'
  /** They are compared with each other, too. */
  readonly withOwnKind?: true
  /** The title is the name of a subject that many of them have, and no words of the text. */
  readonly titleIsSubject?: true
}

/** Points that a record prints: a total, or what adds up to one. */
export interface PrintedPoints {
  /** Names the total, or that which the points are a part of. */
  readonly sum: string
  readonly isTotal: boolean
  /** Absent where they could not be read. */
  readonly points: number | undefined
  /** What they are the points of, as messages name it: `B Limits on Content`. */
  readonly about: string
  /** Where the record shows it. */
  readonly anchor: string
  readonly text: string
}

/** A table of records: one column. */
export interface Column<Record> {
  readonly id: string
  readonly label: string
  text(record: Record): string | undefined
  /** What it sorts by, where that is not its text. */
  value?(record: Record): string | number | undefined
  /** Whether readers can choose among its values. */
  readonly isFilter?: boolean
}

/** A kind of text whose pages are of a kind. */
export interface TextKind {
  /** As the page of a source names it. */
  readonly label: string
  /** As messages name such a text, with what it looks like. */
  readonly looks: string
  /**
   * The module that reads it, from the root of the repository: it exports `read`, a `Reader`,
   * and, where no other kind has lines such as its own, `tellingLine`, a `TellingLine`.
   */
  readonly reader: string
  /** What its texts are all published as. */
  readonly series?: {
    readonly publisher: string
    readonly work: string
    title(country: string, edition: number | undefined): string
  }
  /** Each of its records has prose beside its titles. */
  readonly hasProse?: true
  /** Its notes are called by numbers in the text. */
  readonly hasCalls?: true
  /** Its entry in the manifest says the year of the edition, of which there is one text. */
  readonly needsEdition?: true
  /** Two of its texts may hold the same record, which is then published once. */
  readonly mayRepeat?: true
}

/** A row of data: what it has beside, or in place of, the fields of its record. */
interface OwnRow<Record> {
  readonly fields: Readonly<globalThis.Record<string, z.ZodType>>
  of(record: Record): object
}

/** A part of the site with the records of a kind. */
export interface KindSection {
  readonly id: string
  readonly name: string
  /** How its lists have them: `by country and pillar`. */
  readonly remark?: string
}

export interface Kind<Record extends BaseRecord, Traits extends BaseIdentity = BaseIdentity> {
  readonly name: {readonly one: string; readonly many: string}
  /** Its place among the kinds, wherever all are listed. */
  readonly order: number
  /** Kinds of text that become such pages, by what the manifest calls them. */
  readonly textKinds?: Readonly<globalThis.Record<string, TextKind>>
  /** Its part of the site; a kind may have its pages in that of another. */
  readonly section: KindSection
  /** Whether it has a page and a list of its own; else these follow from `lines` and `columns`. */
  readonly hasOwnPages: boolean
  /** Whether the pages of the site and of a country show its records in a form of their own; else as a list. */
  readonly hasOwnOverview?: true
  readonly schema: z.ZodObject
  readonly identity: Identity<Record, Traits>
  /** Figures that a page shows and that its words do not hold: another figure makes another version. */
  figures(record: Record): readonly string[]
  /** Lists that have the record in them, or are about it, beside those of its country. */
  lists(record: Record): readonly List[]
  /** The one of its lists whose changes have a feed of their own. */
  feed?(record: Record): List | undefined
  /** As lists show it. */
  headline(record: Record): string
  /** Stands before the headline, such as `C5`. */
  code(record: Record): string | undefined
  /** What tells records of one headline apart, most telling first. */
  distinctions(record: Record): readonly (string | undefined)[]
  /** In the title bar; `work` is the larger work that the text is a part of. */
  windowTitle(record: Record, work: string | undefined, distinction: string | undefined): string
  /** Everything that the record says in the source's words, in order. */
  lines(record: Record): readonly RecordLine[]
  /** Texts of the record in which laws, terms and relations are looked for. */
  texts(record: Record): readonly RecordText[]
  /** Parts of the record by the first word of their ids, where these are numbered. */
  readonly numberedParts?: Readonly<globalThis.Record<string, RecordPart>>
  /** What it rests on, in time. */
  entries?(record: Record): readonly Entry[]
  /** It has an author: title and headings name laws too, and a short line that is no sentence may be a signature. */
  readonly isAuthored?: true
  /** A record is one rule: `the law`, where none is named, is the only law of its page. */
  readonly isOneRule?: true
  /** Absent where its records are compared with none. */
  readonly comparison?: Comparison
  points?(record: Record): readonly PrintedPoints[]
  search(record: Record): SearchFields
  /** `distinction` tells it from other records of its name. */
  citation(record: Record, source: Source, distinction: string | undefined): CitationFields
  card(
    record: Record,
    source: Source
  ): {readonly aside: string | undefined; readonly score?: Score | undefined}
  /** Where the records on a country are listed, by its code in small letters. */
  countryList(slug: string): string
  /** Sorts records of the kind. */
  compare(a: Record, b: Record): number
  /** Records of one series are turned over one after the other: the measures of a country. */
  series(record: Record): string
  /** Whether its records are parts of others, which are listed and counted in their place. */
  readonly isPart?: true
  /** Addresses of the pages that are parts of it and follow it wherever all texts are listed. */
  parts?(record: Record): readonly string[]
  readonly row?: OwnRow<Record>
  /** Columns of the list, where it has no pages of its own. */
  readonly columns?: readonly Column<Record>[]
}
