/** A law as its page shows it: the title put together, what texts print of it, addresses. */
import {derivedAddress} from '../databases.ts'
import type {Family} from '../kinds.ts'
import {type LawNumber, compareNumbers, figuresOfYear} from '../numbers.ts'
import {agree} from '../../passages/dates.ts'
import {type Quote, quote} from '../../passages/passage.ts'
import {amendmentsOf, eventsOf} from './events.ts'
import {printed} from '../extract/mention.ts'
import type {Claim} from '../register/claim.ts'
import type {LawDraft} from '../register/desk.ts'
import type {Law, Printed, LawLink} from '../law.ts'
import {planTitle, titleOf} from './title.ts'

/** All of a law but its slug, which depends on those taken. */
export function describe({scope, claims, resolved}: LawDraft): Omit<Law, 'slug'> {
  const family = familyOf(claims)
  // `Amendments enacted in 2017` are then the law itself.
  const isAmending = claims.some(({names}) => names.some(({amends}) => amends))
  const said = resolved.map(({mention}) => mention).filter(({passage}) => passage.class !== 'ai')
  const numbers = numbersOf(claims)
  const dates = datesOf(claims)
  const derived = derivedLink(scope, family, numbers, dates)
  return {
    scope,
    title: titleOf(claims, family),
    family,
    names: namesOf(claims, family),
    printed: printedNames(claims),
    numbers,
    dates,
    bodies: printedOf(claims, ({mention}) => mention.body),
    amendments: amendmentsOf(isAmending ? said.filter(({form}) => form !== 'amendment') : said),
    events: eventsOf(said),
    links: linksOf(claims),
    ...(derived === undefined ? {} : {derived}),
    mentions: resolved.map(({mention, ground}) => ({mention, ground, quote: placeOf(mention)}))
  }
}

export function placeOf({passage, start, end}: Claim['mention']): Quote {
  return quote(passage, start, end)
}

/** The kind that most mentions give; an instrument's title counts before the rest. */
function familyOf(claims: readonly Claim[]): Family | undefined {
  const weights = new Map<Family, number>()
  for (const {mention} of claims) {
    if (mention.family === undefined || mention.form === 'back') continue
    const weight = mention.passage.role === 'instrument' ? 100 : mention.form === 'link' ? 0.5 : 1
    weights.set(mention.family, (weights.get(mention.family) ?? 0) + weight)
  }
  const [family] = [...weights].sort(([, one], [, other]) => other - one)[0] ?? []
  return family ?? claims.flatMap(({mention}) => mention.links?.[0]?.says?.family ?? [])[0]
}

function namesOf(claims: readonly Claim[], family: Family | undefined): Law['names'] {
  const named = claims.flatMap(({mention: {name, form, lang}}) =>
    name === undefined || form === 'described' ? [] : [{text: name.text, lang}]
  )
  const numbered = claims.flatMap(({mention}): Law['names'][number][] => {
    const text = mention.family === undefined ? planTitle(mention, family) : undefined
    return text === undefined ? [] : [{text, lang: 'en'}]
  })
  return [
    ...new Map([...named, ...numbered].map((name) => [`${name.lang} ${name.text}`, name])).values()
  ]
}

/** Names in the whole words of their mentions. */
function printedNames(claims: readonly Claim[]): Law['printed'] {
  const named = claims.filter(
    ({mention: {name, form}}) => name !== undefined && form !== 'described'
  )
  const all = Map.groupBy(named, ({mention}) => `${mention.lang} ${printed(mention)}`)
  return [...all.values()].flatMap((group) => {
    const [first] = group
    if (first === undefined) return []
    const {mention} = first
    const places = group.map((claim) => placeOf(claim.mention))
    return [{text: printed(mention), lang: mention.lang, places}]
  })
}

/** Numbers that differ; `No. 5` is `№ 5/дсп` without its letters, and no second number. */
function numbersOf(claims: readonly Claim[]): Printed[] {
  const found: {number: NonNullable<Claim['number']>; text: string; places: Quote[]}[] = []
  const longestFirst = claims
    .flatMap(({number, mention}) => (number === undefined ? [] : [{number, mention}]))
    .sort(
      (one, other) =>
        vagueness(one.number) - vagueness(other.number) ||
        other.number.normal.length - one.number.normal.length
    )
  for (const {number, mention} of longestFirst) {
    const known = found.find((other) => compareNumbers(other.number, number) !== 'different')
    if (known === undefined) found.push({number, text: number.printed, places: [placeOf(mention)]})
    else known.places.push(placeOf(mention))
  }
  return found.map(({text, places}) => ({text, places}))
}

/** `241-XVI` says more than `241/2007`, and that more than `241`. */
function vagueness(number: LawNumber): number {
  return number.suffix === undefined ? 2 : figuresOfYear(number) === undefined ? 0 : 1
}

function printedOf(
  claims: readonly Claim[],
  read: (claim: Claim) => string | undefined
): Printed[] {
  const groups = Map.groupBy(claims, (claim) => read(claim) ?? '')
  groups.delete('')
  return [...groups].map(([text, group]) => ({
    text,
    places: group.map(({mention}) => placeOf(mention))
  }))
}

/** Dates that differ; `2011` is 28 December 2011 less exactly, and no second date. */
function datesOf(claims: readonly Claim[]): Printed[] {
  const printed = printedOf(claims, ({date}) => date)
  const found: {text: string; places: Quote[]}[] = []
  for (const {text, places} of printed.toSorted((a, b) => b.text.length - a.text.length)) {
    const fitting = found.filter((other) => agree(other.text, text))
    const [same] = fitting
    if (same === undefined) found.push({text, places: [...places]})
    // A year that fits two days tells neither.
    else if (fitting.length === 1) same.places.push(...places)
  }
  return found
}

/** One for each act of each database; the first address given. */
function linksOf(claims: readonly Claim[]): LawLink[] {
  const links = new Map<string, LawLink>()
  for (const link of claims.flatMap(({mention}) => mention.links ?? [])) {
    const key = `${link.database} ${link.id}`
    if (!links.has(key)) links.set(key, link)
  }
  const [address] = claims.flatMap(({mention}) => mention.address ?? [])
  return links.size > 0 || address === undefined ? [...links.values()] : [printedLink(address)]
}

/** An address of a host that no table knows stands under the name of the host. */
function printedLink(url: string): LawLink {
  return {url, database: URL.parse(url)?.hostname ?? url, official: false}
}

/** Only where the texts agree on one number and one date. */
function derivedLink(
  scope: string,
  family: Family | undefined,
  numbers: readonly Printed[],
  dates: readonly Printed[]
): Law['derived'] {
  const [number, otherNumber] = numbers
  const years = new Set(dates.map(({text}) => text.slice(0, 4)))
  const [year] = years
  if (number === undefined || otherNumber !== undefined) return undefined
  if (year === undefined || years.size > 1) return undefined
  const digits = /\d+/.exec(number.text)?.[0]
  if (digits === undefined) return undefined
  const address = derivedAddress(scope, family, Number(digits), Number(year))
  return address === undefined ? undefined : {...address, from: `No. ${number.text} of ${year}`}
}
