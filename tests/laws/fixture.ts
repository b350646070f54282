/** Pages written by hand, as YAML: what a page says, without a seed around it. */
import {readdirSync, readFileSync} from 'node:fs'
import {parse} from 'yaml'
import {z} from 'zod'
import {timeframeEventSchema} from '../../src/model/fields.ts'
import {pageSchema} from '../../src/kinds/index.ts'
import {type Law, registerLaws, type Register} from '../../scripts/laws/index.ts'
import type {Passage} from '../../scripts/passages/passage.ts'

const root = new URL('../fixtures/laws/', import.meta.url)

const kindOf = {measures: 'measure', indicators: 'indicator', articles: 'article'} as const

const pageText = z.strictObject({
  /** `/measures/kz/…/`: kind and country follow from it. */
  page: z.string().regex(/^\/(measures|indicators|articles)\/[a-z]{2}\//),
  title: z.string().optional(),
  /** Titles of instruments, or `heading: Lack of …`. */
  bases: z
    .array(
      z.strictObject({
        title: z.string().optional(),
        heading: z.string().optional(),
        timeframe: z.string().optional(),
        events: z.array(z.tuple([z.string(), z.string()])).default([])
      })
    )
    .default([]),
  prose: z.array(z.string()).default([]),
  notes: z.array(z.string()).default([])
})

const fixture = z.strictObject({
  /** Why this is or is no conflict. */
  why: z.string(),
  pages: z.array(pageText),
  /** Records with scores, where the fixture is about these. */
  records: z.array(pageSchema).default([]),
  /** Scope and slug of every law there is, with how many mentions name it. */
  laws: z.array(z.tuple([z.string(), z.number()])).default([]),
  /** What is said of each law, in one line: numbers, dates, articles, events and amendments. */
  said: z.record(z.string(), z.string()).default({}),
  /** The words that name no law for certain. */
  unresolved: z.array(z.string()).default([]),
  expect: z.array(z.strictObject({rule: z.string(), values: z.array(z.string())})).default([])
})

export type Fixture = z.infer<typeof fixture>

/** The fixtures of a folder, by name. */
export function readFixtures(folder: string): [name: string, Fixture][] {
  const directory = new URL(`${folder}/`, root)
  return readdirSync(directory)
    .sort()
    .map((name) => [
      name.replace(/\.yaml$/, ''),
      fixture.parse(parse(readFileSync(new URL(name, directory), 'utf8')))
    ])
}

export function passagesIn({pages}: Pick<Fixture, 'pages'>): Passage[] {
  return pages.flatMap(({page, title, bases, prose, notes}) => {
    const [, folder = '', code = '', edition] = page.split('/')
    const kind = kindOf[folder as keyof typeof kindOf]
    const common = {
      page,
      kind,
      class: 'expert' as const,
      country: code.toUpperCase(),
      ...(kind === 'indicator' ? {edition: Number(edition)} : {})
    }
    return [
      ...(title === undefined
        ? []
        : [{...common, anchor: 'sub-pillar', role: 'title' as const, text: title}]),
      ...bases.map((basis, index) => ({
        ...common,
        anchor: `basis-${index + 1}`,
        role: basis.heading === undefined ? ('instrument' as const) : ('heading' as const),
        text: basis.heading ?? basis.title ?? '',
        ...timeframeOf(basis)
      })),
      ...prose.map((text, index) => ({
        ...common,
        anchor: `p${index + 1}`,
        role: 'prose' as const,
        ...withCalls(text)
      })),
      ...notes.map((text, index) => ({
        ...common,
        anchor: `n${index + 1}`,
        role: 'note' as const,
        text
      }))
    ]
  })
}

type Basis = Fixture['pages'][number]['bases'][number]

function timeframeOf({timeframe, events}: Basis): Pick<Passage, 'timeframe'> {
  if (timeframe === undefined) return {}
  const read = events.map(([kind, date]) => timeframeEventSchema.parse({kind, date}))
  return {timeframe: {kind: 'events', printed: timeframe, events: read}}
}

/** `[^3]` calls note 3. */
function withCalls(marked: string): Pick<Passage, 'text' | 'calls'> {
  const calls: {at: number; note: string}[] = []
  let text = ''
  let from = 0
  for (const match of marked.matchAll(/\[\^(\d+)\]/g)) {
    text += marked.slice(from, match.index)
    calls.push({at: text.length, note: `n${match[1] ?? ''}`})
    from = match.index + match[0].length
  }
  return {text: text + marked.slice(from), calls}
}

/** The laws of an article with some paragraphs, on a country in which no other text is. */
export function registered(...prose: readonly string[]): Register['laws'] {
  return registerOf(...prose).laws
}

export function registerOf(...prose: readonly string[]): Register {
  const page = {page: '/articles/xk/1/', bases: [], prose: [...prose], notes: []}
  return registerLaws(passagesIn({pages: [page]}))
}

/** Numbers, dates, articles, events and amendments of a law, as far as there are any. */
export function saidOf({numbers, dates, mentions, events, amendments}: Law): string {
  const articles = mentions.flatMap(({mention}) => mention.articles.map(({printed}) => printed))
  const parts = [
    numbers.map(({text}) => text).join(' or '),
    dates.map(({text}) => text).join(' or '),
    articles.join(', '),
    ...events.map(({kind, date = ''}) => `${kind} ${date}`.trim()),
    ...amendments.map(({date}) => `amended ${date}`)
  ]
  return parts.filter((part) => part !== '').join('; ')
}

/** Title, numbers and dates of each law, with how often it is named. */
export function lawsIn(...prose: readonly string[]): [string, string, string, number][] {
  return registered(...prose).map((law) => [
    law.title,
    law.numbers.map(({text}) => text).join(),
    law.dates.map(({text}) => text).join(),
    law.mentions.filter(({mention}) => mention.form !== 'article').length
  ])
}
