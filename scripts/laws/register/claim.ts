/** What a mention claims of the law it names, in the form in which claims are compared. */
import {oncePerText} from '../../../src/model/memory.ts'
import {type Family, nameTable, scopeTable, treaties} from '../kinds.ts'
import {countryWords} from '../../passages/country.ts'
import {type Mention, ownsLine, printed} from '../extract/mention.ts'
import {nameInTitle} from '../extract/literal.ts'
import type {LawName} from '../words.ts'
import {type LawNumber, yearWithin} from '../numbers.ts'
import type {Passage} from '../../passages/passage.ts'

/** Kinds that can name one act: an order and the rules it approves; a code is a law. */
export type Kin = 'law' | 'code' | 'act' | 'agreement' | 'paper' | 'constitution' | 'directive'

export interface Claim {
  readonly mention: Mention
  readonly scope: string
  readonly kin: Kin | undefined
  readonly names: readonly LawName[]
  readonly number: LawNumber | undefined
  readonly date: string | undefined
  /** When the instrument begins to hold, which need not be the date of the law. */
  readonly since: string | undefined
}

const kins: Readonly<Record<Family, Kin>> = {
  law: 'law',
  code: 'code',
  constitution: 'constitution',
  decree: 'act',
  order: 'act',
  decision: 'act',
  circular: 'act',
  rules: 'act',
  'technical regulation': 'act',
  directive: 'directive',
  act: 'act',
  agreement: 'agreement',
  paper: 'paper'
}

export function kinOf(family: Family | undefined): Kin | undefined {
  return family === undefined ? undefined : kins[family]
}

/** A country has one, so the word is its name. */
const constitution: LawName = {text: 'constitution', key: 'constitution', amends: false}

/** `original` is the mention that this one translates. */
export function claimOf(mention: Mention, original: Mention | undefined): Claim {
  const family = mention.family ?? original?.family
  const scope = scopeOf(mention, original)
  const own = family === 'constitution' ? constitution : mention.name
  const names = [own, ...(mention.aliases ?? [])]
    .flatMap((name) => (name === undefined || name.key === '' ? [] : name))
    .map((name) => canonical(name, mention.passage.country))
    // `[On Information and Communications]` translates the title of a law that amends others.
    .map((name) => (original?.name?.amends === true ? {...name, amends: true} : name))
  return {
    mention,
    scope,
    kin: kinOf(family),
    names,
    number: mention.number,
    date: mention.date ?? linkedYear(mention) ?? (mention.number && yearWithin(mention.number)),
    since: ownsLine(mention) ? sinceOf(mention.passage) : undefined
  }
}

function sinceOf({timeframe}: Passage): string | undefined {
  if (timeframe?.kind !== 'events') return undefined
  return timeframe.events.find(({kind}) => kind === 'since')?.date
}

function linkedYear({links, form}: Mention): string | undefined {
  return form === 'link' ? links?.[0]?.says?.year : undefined
}

/** The rows that say where a law belongs, by both names in small letters. */
const placed = Map.groupBy(
  nameTable.filter(({scope}) => scope !== undefined).flatMap((row) => namesIn(row)),
  ({name}) => name
)

function namesIn({name, is, country, scope}: (typeof nameTable)[number]): {
  readonly name: string
  readonly country: string
  readonly scope: string | undefined
}[] {
  return [name, ...(is === undefined ? [] : [is])].map((one) => ({
    name: one.toLowerCase(),
    country,
    scope
  }))
}

function scopeOf(mention: Mention, original: Mention | undefined): string {
  const words = printed(mention)
  const row = placed
    .get(words.toLowerCase())
    ?.find(({country}) => country === '*' || country === mention.passage.country)
  if (row?.scope !== undefined) return row.scope
  const family = mention.family ?? original?.family
  if (family !== undefined) {
    const found = scopeTable.find(
      ({families, pattern}) => families.includes(family) && pattern.test(words)
    )
    if (found !== undefined) return found.scope
    if (family === 'agreement') return treaties
  }
  return original === undefined
    ? mention.passage.country.toLowerCase()
    : scopeOf(original, undefined)
}

/** The name under which the table knows a law, where it has a row for the one printed. */
function canonical(name: LawName, country: string): LawName {
  const key = aliasesOf(country).get(name.key)
  return key === undefined ? name : {...name, key}
}

const aliasesOf = oncePerText((country): ReadonlyMap<string, string> => {
  const words = countryWords(country)
  const own = nameTable.filter((row) => row.country === '*' || row.country === country)
  const keyOf = (name: string): string => nameInTitle(name, words).key
  return new Map(own.flatMap(({name, is}) => (is ? [[keyOf(name), keyOf(is)] as const] : [])))
})
