/** Makes the draft of a measure from its listing, and claims what the page shows in another form. */
import type {VFile} from 'vfile'
import type {Timeframe} from '../../../src/model/fields.ts'
import type {Measure} from '../../../src/kinds/measure/index.ts'
import {nameId, pillarOf} from './pillars.ts'
import {spellingKey} from '../../../src/model/spelling.ts'
import {type Country, countryOf} from '../countries.ts'
import type {
  Block,
  Claim,
  Draft,
  Field,
  Located,
  Prose,
  Seed,
  Span
} from '../../../src/kinds/reader.ts'
import {report} from '../rules.ts'
import {type Body, parseBody, type Sources} from './body.ts'
import {isText, type Line} from './lines.ts'
import {isNamed, roleOf} from './titles.ts'
import type {Listing} from './listings.ts'
import {parseTimeframe} from './timeframe.ts'
import type {Source} from '../../../src/model/sources.ts'
import {markProse} from '../prose/marks.ts'

/**
 * The draft of the measure that is `number` in its seed. Reports what is
 * missing from it or does not pair; text below its end stays unclaimed.
 */
export function toMeasure(
  listing: Listing,
  number: number,
  context: Context
): {draft: Draft; claims: Claim[]} {
  const {seed, file} = context
  const {pillar: mark} = listing
  const body = parseBody(listing)
  const {fields, part} = fieldList()
  const country = readCountry(listing, file)
  const printed = listing.country && part('country', listing.country.text)
  const timeframes = listing.timeframes.map(({text}, index): Timeframe => {
    part(index < body.titles.length ? `timeframe-${index + 1}` : unpairedPart(index, body), text)
    return parseTimeframe(text, file)
  })
  const pillar = {id: readPillar(mark.pillar, file), printed: part('pillar', mark.pillar)}
  const subPillar = {
    id: nameId(mark.subPillar.value),
    printed: part('sub-pillar', mark.subPillar)
  }
  const subPillarKey = spellingKey(subPillar.printed)
  const bases = body.titles.map(({text}, index): Measure['bases'][number] => {
    const title = part(`basis-${index + 1}`, text)
    const timeframe = timeframes[index]
    const role = roleOf(title, timeframe, subPillarKey)
    return timeframe ? {role, title, timeframe} : {role, title}
  })
  const blocks = readProse(body.prose, context)
  const coverage = body.coverage?.coverage.value ? body.coverage.coverage : undefined
  if (coverage) part('coverage', coverage)
  const sources = (body.sources ? sourceTexts(body.sources) : []).map((text, index) => {
    part(`source-${index + 1}`, text)
    const url = linkIn(text, context)
    return url === undefined ? {text: text.value} : {text: text.value, url}
  })
  reportGaps(listing, body, file)
  const draft: Draft = {
    key: `${seed.file}#${number}`,
    preferredAddress: `/measures/${country.code.toLowerCase()}/${subPillar.id}/`,
    span: spanOf(listing, body, seed),
    fields,
    blocks,
    notes: [],
    record: ({common}) => ({
      kind: 'measure',
      ...common,
      title: subPillar.printed,
      country: printed === undefined ? country : {...country, printed},
      pillar,
      subPillar,
      bases,
      unpaired: timeframes.slice(bases.length),
      ...(coverage && {coverage: coverage.value}),
      sources
    })
  }
  return {draft, claims: claimsOf(listing, body, seed)}
}

function unpairedPart(index: number, {titles}: Body): string {
  return `unpaired-${index - titles.length + 1}`
}

/** Collects the texts of a record while they are read. */
function fieldList(): {fields: Field[]; part: (name: string, text: Located<string>) => string} {
  const fields: Field[] = []
  return {
    fields,
    part(name, {value, position}) {
      fields.push({part: name, at: position})
      return value
    }
  }
}

/** ISO 3166 leaves `ZZ` to its users, who take it for what has no code. */
function readCountry({country, pillar}: Listing, file: VFile): Country {
  const known = country && countryOf(country.text.value)
  if (known) return known
  const {value, position} = (country ?? pillar).text
  report(file, 'country-unknown', value, position)
  return {code: 'ZZ', name: country ? value : 'Unknown country'}
}

function readPillar({value, position}: Located<string>, file: VFile): string {
  const known = pillarOf(value)
  if (!known) report(file, 'pillar-unknown', value, position)
  return known?.id ?? nameId(value)
}

function reportGaps(listing: Listing, {titles, coverage}: Body, file: VFile): void {
  const {pillar, timeframes, body} = listing
  if (titles.length === 0) report(file, 'title-missing', pillar.text.value, pillar.text.position)
  for (const {text} of titles) {
    if (!isNamed(text.value)) report(file, 'title-missing', text.value, text.position)
  }
  if (titles.length > 0 && titles.length !== timeframes.length) {
    const found = `titles: ${titles.length}, timeframe lines: ${timeframes.length}`
    const [first, last] = [timeframes[0] ?? pillar, timeframes.at(-1) ?? pillar]
    report(file, 'timeframes-unpaired', found, {
      start: first.text.position.start,
      end: last.text.position.end
    })
  }
  if (!coverage?.coverage.value) {
    const {text} = coverage ?? body.findLast(isText) ?? pillar
    report(file, 'coverage-missing', text.value, text.position)
  }
}

function spanOf({country, timeframes, pillar, body}: Listing, {rest}: Body, seed: Seed): Span {
  const first = country ?? timeframes[0] ?? pillar
  const last = body.slice(0, body.length - rest.length).findLast(isText) ?? pillar
  return seed.span(first.text.position.start.offset, last.text.position.end.offset)
}

/** What is read, and where problems of it are reported. */
interface Context {
  readonly seed: Seed
  readonly source: Source
  readonly file: VFile
}

/** Lines are paragraphs; runs of items are lists, with blank lines between them or without. */
function readProse(lines: readonly Line[], {source}: Context): Block[] {
  const blocks: Block[] = []
  let items: Prose[] | undefined
  for (const line of lines) {
    if (line.type === 'blank') continue
    const text = line.type === 'item' ? line.item : line.text
    const prose = {text, marks: markProse(text, source)}
    if (line.type !== 'item') {
      items = undefined
      blocks.push({type: 'paragraph', prose})
    } else if (items) {
      items.push(prose)
    } else {
      items = [prose]
      blocks.push({type: 'list', items})
    }
  }
  return blocks
}

/** The texts of a list of sources, the one beside its label included. */
function sourceTexts({label, lines}: Sources): Located<string>[] {
  const below = lines.map((line) => (line.type === 'item' ? line.item : line.text))
  return label?.first.value ? [label.first, ...below] : below
}

/** The first complete web address in a text. */
function linkIn(text: Located<string>, {source}: Context): string | undefined {
  return markProse(text, source)
    .flatMap((mark) => (mark.type === 'link' && /^https?:/i.test(mark.href) ? [mark.href] : []))
    .at(0)
}

/** The claims of one listing; text beyond its end that is not furniture gets none, and so is reported. */
function claimsOf({pillar, repeats}: Listing, body: Body, seed: Seed): Claim[] {
  const {prose, coverage, sources, rest} = body
  const claim = (rule: string, from: number, to: number): Claim[] =>
    to > from ? [{as: 'structure', rule, at: seed.span(from, to)}] : []
  const label = (rule: string, {position: whole}: Located<string>, text: Located<string>) =>
    claim(rule, whole.start.offset, text.position.start.offset)
  return [
    ...label('pillar-mark', pillar.text, pillar.pillar),
    ...claim(
      'sub-pillar-mark',
      pillar.pillar.position.end.offset,
      pillar.subPillar.position.start.offset
    ),
    ...(coverage ? label('coverage-mark', coverage.text, coverage.coverage) : []),
    ...(sources?.label ? label('sources-mark', sources.label.text, sources.label.first) : []),
    ...[...prose, ...(sources?.lines ?? [])].flatMap((line) =>
      line.type === 'item' ? label('list-mark', line.text, line.item) : []
    ),
    ...repeats.map(
      ({text}) => ({as: 'furniture', rule: 'printed-twice', at: text.position}) as const
    ),
    ...furnitureIn(rest)
  ]
}

/** Claims the furniture of the page: `Browse Database`, `Report issue     Report new measure`. */
export function furnitureIn(lines: readonly Line[]): Claim[] {
  return lines.flatMap(({type, text}) =>
    type === 'furniture'
      ? [{as: 'furniture' as const, rule: 'page-boilerplate', at: text.position}]
      : []
  )
}
