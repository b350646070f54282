/** Records as rows of data: the fields of each, its source, and the instruments of measures. */
import {z} from 'zod'
import type {Atlas} from '../atlas/atlas.ts'
import {
  address,
  date,
  noteSchema,
  text,
  type Timeframe,
  timeframeEventSchema,
  timeframeSchema,
  workSchema,
  field,
  ourField
} from '../model/fields.ts'
import {accountSchema} from '../model/account.ts'
import {webAddress} from '../model/links.ts'
import type {Page} from '../kinds/index.ts'
import {type Measure, measureSchema} from '../kinds/measure/index.ts'
import {sourceSchema} from '../model/sources.ts'

export const {class: classOf} = sourceSchema.shape

/** What every record has as a page of the site, and by its source. */
export const published = {
  web: z
    .string()
    .optional()
    .meta(ourField('Web address', 'Web address of the page, if the site knows its own.')),
  class: classOf,
  publisher: sourceSchema.shape.publisher,
  version: z
    .string()
    .meta(ourField('Version', 'Version ID of the text; it changes whenever a word does.')),
  added: z.iso.date().meta(ourField('Added', 'The day the text was added to the site.')),
  changed: z.iso
    .date()
    .optional()
    .meta(ourField('Changed', 'The day the text last changed, if it has.'))
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

/** A field that may be absent, described as where it is required. */
export function optional(field: z.ZodType): z.ZodType {
  return field.optional().meta(field.meta() ?? {})
}

const eventKinds = timeframeEventSchema.options.map(({shape}) => shape.kind.value)

const [basis] = [measureSchema.shape.bases.element]

export const instrumentRow = z.strictObject({
  measure: measureSchema.shape.address.meta(
    ourField('Measure', 'Address of the measure within the site.')
  ),
  country: measureSchema.shape.country,
  position: z.number().int().meta(ourField('Position', 'Position in the record: 1 for the first.')),
  role: optional(basis.shape.role).meta(
    ourField(
      'Role',
      'A legal `instrument`, or a `heading` such as “Lack of …” that cites no law; empty for a timeframe without a title.'
    )
  ),
  title: basis.shape.title.optional().meta(field('Instrument', 'Title as printed.')),
  timeframe: z
    .strictObject({
      kind: z
        .enum(timeframeSchema.options.map(({shape}) => shape.kind.value))
        .meta(
          ourField(
            'Timeframe: kind',
            'Whether dates could be read in the printed line: `events`, `not-applicable`, or `unread`.'
          )
        ),
      printed: text.meta(field('Timeframe', 'The line of dates as printed.'))
    })
    .optional(),
  ...Object.fromEntries(
    eventKinds.map((kind) => [
      kind,
      z.array(date).meta({
        label: kind,
        description: `Dates that the timeframe gives as “${kind.replaceAll('-', ' ')}”, in the order printed: \`2013\` or \`2013-05\`.`,
        whose: 'ours'
      })
    ])
  ),
  class: classOf
})

export function instrumentRows(atlas: Atlas): readonly unknown[] {
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

export const [work, ibid] = workSchema.options

export const noteRow = z.strictObject({
  page: address.meta(ourField('Page', 'Address of the page that the note is on.')),
  ...noteSchema.omit({works: true}).shape,
  kind: z
    .enum(workSchema.options.map(({shape}) => shape.kind.value))
    .meta(
      ourField(
        'Kind',
        'A `work`, an `ibid` that repeats the work of another note, or a `testimony`: an interview or reply.'
      )
    ),
  ...Object.fromEntries(
    Object.entries({...work.omit({kind: true}).shape, ...ibid.omit({kind: true, text: true}).shape})
      .filter(([name]) => name !== 'text')
      .map(([name, field]) => [name, optional(field)])
  ),
  text: work.shape.text,
  class: classOf
})

export function noteRows(atlas: Atlas): readonly unknown[] {
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

export const sourceRow = z.strictObject({
  page: accountSchema.shape.address,
  ...sourceSchema.shape,
  ...accountSchema.pick({sha256: true, bytes: true, characters: true, lines: true}).shape
})

export function sourceRows({accounts}: Atlas): readonly unknown[] {
  return accounts.map(({source, address: page, sha256, bytes, characters, lines}) => ({
    page,
    ...source,
    sha256,
    bytes,
    characters,
    lines
  }))
}

export function classAt(page: string, atlas: Atlas): string | undefined {
  const found = atlas.at(page)
  return found === undefined ? undefined : atlas.accountOf(found).source.class
}
