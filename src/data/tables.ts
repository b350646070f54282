/**
 * The tables of data that the site offers. A table is a schema of its rows and
 * the rows: the schema is put together of those of the records, so a field of a
 * record is a column here by itself, under the name and with the description
 * it has there.
 */
import {z} from 'zod'
import {type Atlas, derivedFrom} from '../atlas/atlas.ts'
import {
  address,
  date,
  noteSchema,
  text,
  timeframeEventSchema,
  timeframeSchema,
  workSchema,
  type Timeframe
} from '../model/fields.ts'
import {accountSchema} from '../model/account.ts'
import {
  conflictSchema,
  evidenceSchema,
  lawSchema,
  quoteSchema,
  relationSchema
} from '../atlas/concordance.ts'
import {webAddress} from '../model/links.ts'
import {kindOf, kinds, type Page, type PageKind} from '../kinds/index.ts'
import {articleSchema} from '../kinds/article/index.ts'
import {measureSchema, timeframesOf, type Measure} from '../kinds/measure/index.ts'
import {sourceSchema} from '../model/sources.ts'
import {basisDatesOf} from '../site/measures.ts'
import {capitalised} from '../site/names.ts'
import {fieldsOf, type Field} from './fields.ts'

export interface Table {
  /** Of its files: `measures.csv`. */
  readonly name: string
  readonly title: string
  /** What one row is. */
  readonly description: string
  readonly fields: readonly Field[]
  /** Names of the fields that no two rows share. */
  readonly key: readonly string[]
  readonly rows: readonly unknown[]
}

const {class: classOf} = sourceSchema.shape

/** What every record has as a page of the site, and by its source. */
const published = {
  web: z.string().optional().meta({
    label: 'Web address',
    description: 'Of the page, where the site knows its own.',
    whose: 'ours'
  }),
  class: classOf,
  publisher: sourceSchema.shape.publisher,
  version: z.string().meta({
    label: 'Version',
    description: 'Identifier of the text; it changes with every word.',
    whose: 'ours'
  }),
  added: z.iso.date().meta({
    label: 'Added',
    description: 'The day the text was added to the site.',
    whose: 'ours'
  }),
  changed: z.iso.date().optional().meta({
    label: 'Changed',
    description: 'The day the text last changed, if it ever did.',
    whose: 'ours'
  })
}

/** A record with what is known of its page. */
export function publishedRecord<T extends Page>(page: T, atlas: Atlas): T & Published {
  const {version, published: added, changed} = atlas.historyOf(page)
  const {source} = atlas.accountOf(page)
  return {
    ...page,
    web: webAddress(atlas.site, page.address),
    class: source.class,
    publisher: source.publisher,
    version,
    added,
    changed
  }
}

type Published = z.infer<z.ZodObject<typeof published>>

/** A list of the texts alone, called as the list it is of. */
function textsIn(list: z.ZodType): z.ZodType {
  return z.array(text).meta(list.meta() ?? {})
}

/** A field that may be absent, described as where it is required. */
function optional(field: z.ZodType): z.ZodType {
  return field.optional().meta(field.meta() ?? {})
}

const measureRow = measureSchema.omit({kind: true}).extend({
  since: date.optional().meta({
    label: 'First legal basis',
    description:
      'Earliest date from which a dates line dates a legal basis, otherwise the earliest report; often the date of the act, and no statement that it applies.',
    whose: 'ours'
  }),
  sinceReported: z.boolean().optional().meta({
    label: 'First legal basis: reported only',
    description:
      'True where no dates line says when a legal basis began, only when it was reported.',
    whose: 'ours'
  }),
  ...published
})

function measureRows(atlas: Atlas): readonly unknown[] {
  return atlas.measures.map((measure) => {
    const dates = basisDatesOf(timeframesOf(measure))
    return {
      ...publishedRecord(measure, atlas),
      since: dates?.date,
      sinceReported: dates?.reported
    }
  })
}

const eventKinds = timeframeEventSchema.options.map(({shape}) => shape.kind.value)

const [basis] = [measureSchema.shape.bases.element]

const instrumentRow = z.strictObject({
  measure: measureSchema.shape.address.meta({
    label: 'Measure',
    description: 'Address of the measure within the site.',
    whose: 'ours'
  }),
  country: measureSchema.shape.country,
  position: z.number().int().meta({
    label: 'Position',
    description: 'Place in the record: 1 for the first.',
    whose: 'ours'
  }),
  role: optional(basis.shape.role).meta({
    label: 'Role',
    description:
      'A legal `instrument`, or a `heading` such as “Lack of …” that names no law; empty for a timeframe beyond the number of titles.',
    whose: 'ours'
  }),
  title: basis.shape.title.optional().meta({
    label: 'Instrument',
    description: 'Its title as printed.'
  }),
  timeframe: z
    .strictObject({
      kind: z.enum(timeframeSchema.options.map(({shape}) => shape.kind.value)).meta({
        label: 'Timeframe: kind',
        description:
          'Whether dates could be read in the printed line: `events`, `not-applicable`, or `unread`.',
        whose: 'ours'
      }),
      printed: text.meta({label: 'Timeframe', description: 'The line of dates as printed.'})
    })
    .optional(),
  ...Object.fromEntries(
    eventKinds.map((kind) => [
      kind,
      z.array(date).meta({
        label: kind,
        description: `Dates that the timeframe gives as “${kind.replaceAll('-', ' ')}”, in its order: \`2013\` or \`2013-05\`.`,
        whose: 'ours'
      })
    ])
  ),
  class: classOf
})

function instrumentRows(atlas: Atlas): readonly unknown[] {
  return atlas.measures.flatMap((measure: Measure) => {
    const bases: readonly {readonly title?: string; readonly timeframe?: Timeframe | undefined}[] =
      [...measure.bases, ...measure.unpaired.map((timeframe) => ({timeframe}))]
    return bases.map((one, index) => ({
      measure: measure.address,
      country: measure.country,
      position: index + 1,
      ...one,
      ...datesIn(one.timeframe),
      class: atlas.accountOf(measure).source.class
    }))
  })
}

function datesIn(timeframe: Timeframe | undefined): Readonly<Record<string, readonly string[]>> {
  const events = timeframe?.kind === 'events' ? timeframe.events : []
  return Object.fromEntries(
    eventKinds.map((kind) => [
      kind,
      events.flatMap((event) => (event.kind === kind ? [event.date] : []))
    ])
  )
}

const articleRow = articleSchema
  .omit({kind: true})
  .extend({authors: textsIn(articleSchema.shape.authors), ...published})

const lawRow = lawSchema.pick({address: true, scope: true, title: true, family: true}).extend({
  names: textsIn(lawSchema.shape.names),
  numbers: textsIn(lawSchema.shape.numbers),
  dates: textsIn(lawSchema.shape.dates),
  bodies: textsIn(lawSchema.shape.bodies),
  citations: z.number().int().meta({
    label: 'Citations',
    description: 'How often the texts cite it.',
    whose: 'ours'
  })
})

function lawRows({laws}: Atlas): readonly unknown[] {
  const texts = (list: readonly {readonly text: string}[]): readonly string[] =>
    list.map((one) => one.text)
  return laws.map((law) => ({
    ...law,
    names: texts(law.names),
    numbers: texts(law.numbers),
    dates: texts(law.dates),
    bodies: texts(law.bodies),
    citations: law.mentions.length
  }))
}

const mention = lawSchema.shape.mentions.element.shape

const mentionRow = z.strictObject({
  law: lawSchema.shape.address,
  ...quoteSchema.shape,
  articles: mention.articles,
  ground: mention.ground,
  class: optional(classOf)
})

function mentionRows(atlas: Atlas): readonly unknown[] {
  return atlas.laws.flatMap(({address: law, mentions}) =>
    mentions.map(({place, articles, ground}) => ({
      law,
      ...place,
      articles,
      ground,
      class: classAt(place.page, atlas)
    }))
  )
}

const relationRow = relationSchema.omit({evidence: true}).extend({
  evidence: evidenceSchema,
  class: optional(classOf),
  otherClass: optional(classOf)
})

function relationRows(atlas: Atlas): readonly unknown[] {
  return atlas.concordances.flatMap(({relations}) =>
    relations.flatMap(({evidence, ...relation}) =>
      evidence.map((one) => ({
        ...relation,
        evidence: one,
        class: classAt(relation.one, atlas),
        otherClass: classAt(relation.other, atlas)
      }))
    )
  )
}

const disagreementRow = z.strictObject({
  country: z.string().meta({
    label: 'Country code',
    description: 'ISO 3166-1 alpha-2.',
    whose: 'ours'
  }),
  ...conflictSchema.omit({sides: true}).shape,
  side: z.number().int().meta({
    label: 'Side',
    description: 'Number of the side: 1 for the first.',
    whose: 'ours'
  }),
  value: conflictSchema.shape.sides.element.shape.value,
  ...quoteSchema.shape,
  class: optional(classOf)
})

function disagreementRows(atlas: Atlas): readonly unknown[] {
  return atlas.concordances.flatMap(({country, conflicts}) =>
    conflicts.flatMap((conflict) =>
      conflict.sides.flatMap(({value, places}, index) =>
        places.map((place) => ({
          country,
          ...conflict,
          side: index + 1,
          value,
          ...place,
          class: classAt(place.page, atlas)
        }))
      )
    )
  )
}

const [work, ibid] = workSchema.options

const noteRow = z.strictObject({
  page: address.meta({
    label: 'Page',
    description: 'Address of the page that the note is on.',
    whose: 'ours'
  }),
  ...noteSchema.omit({works: true}).shape,
  kind: z.enum(workSchema.options.map(({shape}) => shape.kind.value)).meta({
    label: 'Kind',
    description:
      'A `work`, an `ibid` that repeats the work of another note, or a `testimony`: an interview or reply.',
    whose: 'ours'
  }),
  ...Object.fromEntries(
    Object.entries({...work.omit({kind: true}).shape, ...ibid.omit({kind: true, text: true}).shape})
      .filter(([name]) => name !== 'text')
      .map(([name, field]) => [name, optional(field)])
  ),
  text: work.shape.text,
  class: classOf
})

function noteRows(atlas: Atlas): readonly unknown[] {
  return atlas.texts.flatMap((page) =>
    page.notes.flatMap(({works, ...note}) =>
      works.map((cited) => ({
        page: page.address,
        ...note,
        ...cited,
        class: atlas.accountOf(page).source.class
      }))
    )
  )
}

const sourceRow = z.strictObject({
  page: accountSchema.shape.address,
  ...sourceSchema.shape,
  ...accountSchema.pick({sha256: true, bytes: true, characters: true, lines: true}).shape
})

function sourceRows({accounts}: Atlas): readonly unknown[] {
  return accounts.map(({source, address: page, sha256, bytes, characters, lines}) => ({
    page,
    ...source,
    sha256,
    bytes,
    characters,
    lines
  }))
}

function classAt(page: string, atlas: Atlas): string | undefined {
  const found = atlas.at(page)
  return found === undefined ? undefined : atlas.accountOf(found).source.class
}

interface Definition {
  readonly name: string
  readonly title: string
  readonly description: string
  readonly row: z.ZodObject
  readonly key: readonly string[]
  readonly rows: (atlas: Atlas) => readonly unknown[]
}

/** Kinds whose rows hold more than their records, or less. */
const ownRows: Partial<Record<PageKind, Pick<Definition, 'row' | 'rows'>>> = {
  measure: {row: measureRow, rows: measureRows},
  article: {
    row: articleRow,
    rows: (atlas) =>
      atlas.articles.map((article) => ({
        ...publishedRecord(article, atlas),
        authors: article.authors.map(({name}) => name)
      }))
  }
}

/** The records of a kind. */
function recordTable(kind: PageKind): Definition {
  const {name, schema} = kindOf({kind})
  return {
    name: name.many,
    title: capitalised(name.many),
    description: `One row for each ${name.one}.`,
    key: ['address'],
    row: schema.omit({kind: true}).extend(published),
    rows: (atlas) =>
      (atlas.recordsOf(kind) as readonly Page[]).map((page) => publishedRecord(page, atlas)),
    ...ownRows[kind]
  }
}

const definitions: readonly Definition[] = [
  ...(Object.keys(kinds) as PageKind[]).map(recordTable),
  {
    name: 'instruments',
    title: 'Instruments',
    description: 'One row for each legal instrument of a measure, with its dates by kind of event.',
    row: instrumentRow,
    key: ['measure', 'position'],
    rows: instrumentRows
  },
  {
    name: 'laws',
    title: 'Laws',
    description: 'One row for each legal act that the texts cite.',
    row: lawRow,
    key: ['address'],
    rows: lawRows
  },
  {
    name: 'mentions',
    title: 'Citations of laws',
    description: 'One row for each passage that cites a law.',
    row: mentionRow,
    key: [],
    rows: mentionRows
  },
  {
    name: 'relations',
    title: 'Related passages',
    description: 'One row for each piece of evidence that two pages are related.',
    row: relationRow,
    key: [],
    rows: relationRows
  },
  {
    name: 'disagreements',
    title: 'Disagreements',
    description: 'One row for each passage of each side of a disagreement.',
    row: disagreementRow,
    key: [],
    rows: disagreementRows
  },
  {
    name: 'notes',
    title: 'Notes',
    description: 'One row for each work that a note cites.',
    row: noteRow,
    key: [],
    rows: noteRows
  },
  {
    name: 'sources',
    title: 'Sources',
    description: 'One row for each source text as received.',
    row: sourceRow,
    key: ['page'],
    rows: sourceRows
  }
]

/** The tables of an atlas. */
export const tablesIn = derivedFrom((atlas): readonly Table[] =>
  definitions.map(({row, rows, ...table}) => ({...table, fields: fieldsOf(row), rows: rows(atlas)}))
)
