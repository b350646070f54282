/**
 * Bodies and abbreviations: where the texts define them, where they use them,
 * and what became of them where a text says so.
 */
import type {Mention} from '../laws/extract/mention.ts'
import type {ComparedLaw} from '../laws/law.ts'
import {countryWords} from '../passages/country.ts'
import {type Passage, type Quote, placeKey, quote} from '../passages/passage.ts'
import {type Token, tokenise} from '../passages/tokens.ts'
import {abbreviationsIn, bare, isAbbreviation} from './abbreviations.ts'
import {type Change, changesIn} from './changes.ts'
import {type NamedBody, bodyKey, bodyNamesIn, isBody} from './names.ts'

export interface Term {
  readonly country: string
  /** Unique in its country: the content words of the name. */
  readonly key: string
  /** As most often printed. */
  readonly name: string
  readonly abbreviations: readonly string[]
  /** A public or private body; else a term such as `machine-in-the-middle (MITM)`. */
  readonly isBody: boolean
  /** Only an AI-written text names it: that there is such a thing, nobody vouches for. */
  readonly isOnlyInAiText: boolean
  /** Where an abbreviation is introduced. */
  readonly definitions: readonly Quote[]
  /** Every place that names it, in full or in short. */
  readonly uses: readonly Quote[]
  readonly changes: readonly Change[]
}

interface Draft extends Pick<Term, 'isOnlyInAiText'> {
  readonly names: Map<string, number>
  readonly abbreviations: Set<string>
  readonly definitions: Quote[]
  readonly uses: Quote[]
  readonly changes: Change[]
}

/** A law by what glossary entries are told from: where texts name it. */
type NamedLaw = Pick<ComparedLaw, 'mentions'>

/**
 * Terms of each country, in the order in which they first appear. What only the
 * names of laws hold is no term: `Public Administration` of a `Decree on Public
 * Administration`, and the short name of the decree.
 */
export function findTerms(passages: readonly Passage[], laws: readonly NamedLaw[] = []): Term[] {
  const read = passages.filter(({role}) => role === 'prose' || role === 'heading')
  const cited = Map.groupBy(
    laws.flatMap(({mentions}) => mentions.map(({mention}) => mention)),
    ({passage}) => placeKey(passage)
  )
  return [...Map.groupBy(read, ({country}) => country)].flatMap(([country, own]) =>
    termsOf(country, own).filter(({isBody, definitions, uses}) =>
      [...definitions, ...uses].some(
        (place) =>
          !(cited.get(placeKey(place)) ?? []).some((mention) => isOfLaw(place, mention, isBody))
      )
    )
  )
}

/** Whether some words belong to the name of a law; the body that issued it stands beside the name. */
function isOfLaw({start, end}: Quote, mention: Mention, isBody: boolean): boolean {
  if (!isBody) return mention.start <= start && start < mention.end
  const name = mention.name?.text ?? ''
  const at = name === '' ? -1 : mention.passage.text.indexOf(name, mention.start)
  return at >= 0 && at <= start && end <= at + name.length
}

function termsOf(country: string, passages: readonly Passage[]): Term[] {
  const words = countryWords(country)
  const cut = passages.map((passage) => ({passage, tokens: tokenise(passage.text)}))
  const drafts = new Map<string, Draft>()
  const byAbbreviation = new Map<string, string>()
  // What an AI-written text calls a thing counts only where no other text names it, so it is read last.
  const {written = [], generated = []} = Object.groupBy(cut, ({passage}) =>
    passage.class === 'ai' ? 'generated' : 'written'
  )
  for (const own of [written, generated]) readTerms(own, words, byAbbreviation, drafts)
  return [...drafts].map(([key, draft]) => toTerm(country, key, draft))
}

/** Adds to the drafts what some passages define, name and tell the end of. */
function readTerms(
  cut: readonly {readonly passage: Passage; readonly tokens: readonly Token[]}[],
  words: ReadonlySet<string>,
  byAbbreviation: Map<string, string>,
  drafts: Map<string, Draft>
): void {
  for (const {passage, tokens} of cut) {
    for (const {abbreviation, start, end, at, to} of abbreviationsIn(passage.text, tokens)) {
      const key = bodyKey(tokenise(passage.text.slice(start, end)), words)
      if (key === '') continue
      const draft = draftOf(drafts, key, passage)
      if (canName(draft, passage)) draft.abbreviations.add(abbreviation)
      draft.definitions.push(quote(passage, Math.min(start, at), Math.max(end, to)))
      countName(draft, passage, passage.text.slice(start, end))
      // The first definition holds where a page has none of its own.
      if (!byAbbreviation.has(abbreviation)) byAbbreviation.set(abbreviation, key)
      byAbbreviation.set(`${passage.page} ${abbreviation}`, key)
    }
  }
  for (const {passage, tokens} of cut) {
    const named = usesIn(passage, tokens, words, byAbbreviation, drafts)
    for (const {key, change} of changesIn(passage, named)) {
      const draft = draftOf(drafts, key, passage)
      const {changes} = draft
      // A sentence may name the body in full and in short.
      if (
        canName(draft, passage) &&
        !changes.some(({sentence}) => isSame(sentence, change.sentence))
      )
        changes.push(change)
    }
  }
}

/** Whether a passage can say what a thing is called and what became of it. */
function canName({isOnlyInAiText}: Draft, passage: Passage): boolean {
  return isOnlyInAiText || passage.class !== 'ai'
}

function countName(draft: Draft, passage: Passage, name: string): void {
  if (canName(draft, passage)) draft.names.set(name, (draft.names.get(name) ?? 0) + 1)
}

function draftOf(drafts: Map<string, Draft>, key: string, passage: Passage): Draft {
  const known = drafts.get(key)
  if (known !== undefined) return known
  const draft: Draft = {
    isOnlyInAiText: passage.class === 'ai',
    names: new Map(),
    abbreviations: new Set(),
    definitions: [],
    uses: [],
    changes: []
  }
  drafts.set(key, draft)
  return draft
}

/** Records and gives the bodies and abbreviations a passage names, in order. */
function usesIn(
  passage: Passage,
  tokens: readonly Token[],
  words: ReadonlySet<string>,
  byAbbreviation: ReadonlyMap<string, string>,
  drafts: Map<string, Draft>
): NamedBody[] {
  const named: NamedBody[] = bodyNamesIn(tokens, words).map(({key, start, end}) => ({
    key: fullerKey(key, drafts),
    start,
    end
  }))
  for (const token of tokens) {
    if (!isAbbreviation(token)) continue
    const short = bare(token.text.replace(/[’']s$/, ''))
    const key = byAbbreviation.get(`${passage.page} ${short}`) ?? byAbbreviation.get(short)
    if (key !== undefined) named.push({key, start: token.start, end: token.end})
  }
  named.sort((one, other) => one.start - other.start)
  for (const {key, start, end} of named) {
    const draft = draftOf(drafts, key, passage)
    const use = quote(passage, start, end)
    draft.uses.push(use)
    if (!draft.abbreviations.has(bare(use.text))) countName(draft, passage, use.text)
  }
  return named
}

function isSame(one: Quote, other: Quote): boolean {
  return one.page === other.page && one.anchor === other.anchor && one.start === other.start
}

/** Words of a name long enough that a name which only goes on is the same body. */
const tellingWords = 5

/** `Ministry of Digital Development, Innovation, and Aerospace` leaves out the `Industry` of the same ministry. */
function fullerKey(key: string, drafts: ReadonlyMap<string, Draft>): string {
  if (drafts.has(key) || key.split(' ').length < tellingWords) return key
  const fuller = [...drafts.keys()].filter((known) => known.startsWith(`${key} `))
  return fuller.length === 1 ? (fuller[0] ?? key) : key
}

function toTerm(country: string, key: string, {names, abbreviations, ...found}: Draft): Term {
  const [name = key] = [...names].sort(([, one], [, other]) => other - one)[0] ?? []
  const isOfBody = isBody(name, key)
  return {country, key, name, isBody: isOfBody, abbreviations: [...abbreviations], ...found}
}
