/** Asks the index for each unit of a query, in all the forms it may stand in. */
import {stemsOf} from '../language/endings.ts'
import {partsOf} from '../language/parts.ts'
import {
  type KeyUnit,
  type PhraseUnit,
  type Unit,
  type WordUnit,
  formsOf
} from '../language/query.ts'
import {otherKeyboard, otherScript} from '../language/keyboards.ts'
import {twinsOf} from '../language/spelling.ts'
import type {Engine, Hit} from './engine.ts'
import {type Answer, type Match, type Matches, all, either, matchesOf, trust} from './match.ts'

/** Keys beyond the first of a unit mean less than it: `417-V` also finds `418-V`. */
const lesserKey = 0.5

/** The pages that answer a unit of a query; where none does, those that may be meant. */
export async function answer(unit: Unit, engine: Engine): Promise<Answer> {
  switch (unit.kind) {
    case 'word':
      return answerWord(unit, engine)
    case 'phrase':
      return {unit, matches: await phrase(unit, engine), instead: []}
    case 'number':
    case 'article':
    case 'figure':
    case 'code':
    case 'term':
      return answerKey(unit, engine)
  }
}

/** What says the word itself, in its own language, is meant first. */
const meaningTrust = 0.3

/**
 * Pages that say a word otherwise, or in English; those with several of its meanings are on it more.
 * One that has the word in it, as `cyberbullying` has `bullying`, is as good as the word with another ending.
 */
async function inOtherWords(
  own: string,
  meanings: readonly string[],
  engine: Engine
): Promise<Matches> {
  const wider = meanings.filter((text) => text.endsWith(own))
  const others = meanings.filter((text) => !text.endsWith(own))
  const found = await Promise.all(others.map((text) => word(text, false, engine)))
  const whole = await Promise.all(wider.map((text) => engine.exactly([text])))
  const any = either(found)
  const hits = [...any.values()].map(({hit}) => hit)
  const matches = matchesOf(hits, 'key', meaningTrust)
  const otherwise = new Map(
    [...matches].map(([id, match]) => {
      const said = found.filter((one) => one.has(id)).length
      return [id, {...match, score: match.score * Math.sqrt(said)}]
    })
  )
  const wholly = either(whole.map((hits) => matchesOf(hits, 'ending')))
  if (wholly.size === 0) return otherwise
  // What means nearly the same is meant less where something has the word itself in it.
  const lessened = [...otherwise].map(
    ([id, match]) => [id, {...match, score: match.score / 2}] as const
  )
  return either([wholly, new Map(lessened)])
}

/** Pages with one of some keys, of which the first means most. */
async function withKeys(
  keys: readonly string[],
  reason: 'key' | 'hint',
  engine: Engine
): Promise<Matches> {
  const keyed = keys.map(async (key, index) =>
    matchesOf(await engine.exactly([key]), reason, trust[reason] * (index === 0 ? 1 : lesserKey))
  )
  return either(await Promise.all(keyed))
}

/** Pages with the terms that people ask for; a word that is typed for several means each of them less. */
export async function askedFor(keys: readonly string[], engine: Engine): Promise<Matches> {
  const trusted = trust.hint / Math.sqrt(keys.length)
  const found = keys.map(async (key) => matchesOf(await engine.exactly([key]), 'hint', trusted))
  return either(await Promise.all(found))
}

/** Pages with the terms that a unit hints at. */
async function hinted(
  {hints = [], asks = []}: Pick<WordUnit, 'hints' | 'asks'>,
  engine: Engine
): Promise<Matches> {
  const isAsked = (key: string): boolean => asks.includes(key)
  const [own, asked] = await Promise.all([
    withKeys(
      hints.filter((key) => !isAsked(key)),
      'hint',
      engine
    ),
    askedFor(hints.filter(isAsked), engine)
  ])
  return either([own, asked])
}

async function answerWord(unit: WordUnit, engine: Engine): Promise<Answer> {
  const [hints, asked, otherwise, ...own] = await Promise.all([
    hinted(unit, engine),
    askedFor(unit.asks ?? [], engine),
    inOtherWords(unit.text, unit.meanings ?? [], engine),
    ...formsOf(unit.text).map((form) => word(form, unit.open, engine))
  ])
  const literal = either(own)
  const isSaid = literal.size + otherwise.size + hints.size > 0
  if (isSaid || unit.text.length < 3 || unit.soft === true)
    return {unit, matches: either([literal, otherwise, hints]), instead: []}
  // It helps to order what the other words find; by itself it is all there is.
  if (asked.size > 0) {
    const meant = {...unit, soft: true, hints: unit.asks ?? []}
    return {unit: meant, matches: asked, instead: [], inOtherWords: true}
  }
  for (const others of [otherKeyboard(unit.text), otherScript(unit.text)]) {
    const found = await instead(others, engine)
    if (found.matches.size > 0) return {unit, ...found}
  }
  const near = await engine.near(unit.text)
  return {unit, ...(await instead(near, engine))}
}

async function instead(words: readonly string[], engine: Engine): Promise<Omit<Answer, 'unit'>> {
  const tried = await Promise.all(
    words.map(async (other) => ({other, matches: await word(other, false, engine)}))
  )
  const found = tried.filter(({matches}) => matches.size > 0)
  const near = found.map(({matches}) =>
    matchesOf(
      [...matches.values()].map(({hit}) => hit),
      'near'
    )
  )
  return {matches: either(near), instead: found.map(({other}) => other)}
}

/** A word in the spellings and with the endings it may have. */
async function word(text: string, open: boolean, engine: Engine): Promise<Matches> {
  const twins = twinsOf(text)
  const stems = stemsOf(text).filter((stem) => stem !== text)
  const [own, ...others] = await Promise.all([
    oneForm(text, open, engine),
    ...twins.map((twin) => oneForm(twin, open, engine)),
    ...stems.map((stem) => ended(stem, engine))
  ])
  return either([own, ...others])
}

async function oneForm(text: string, open: boolean, engine: Engine): Promise<Matches> {
  const [exact, begun] = await Promise.all([engine.exactly([text]), engine.beginning(text)])
  const very = new Set(exact.map(({id}) => id))
  const own = matchesOf(exact, 'exact')
  const rest = begun.filter(({id}) => !very.has(id))
  const takesEndings = cyrillic.test(text)
  const longer = text.length > 3 || ((open || takesEndings) && text.length > 2)
  if (!longer || rest.length === 0) return own
  if (very.size === 0 && !(await begins(rest, text))) return new Map()
  return either([own, matchesOf(rest, takesEndings ? 'ending' : 'beginning')])
}

/** A Russian or Kazakh word that goes on is likely the same with an ending. */
export const cyrillic = /^[\p{sc=Cyrl}\s]+$/u

/** Words of another ending. */
async function ended(stem: string, engine: Engine): Promise<Matches> {
  const hits = await engine.beginning(stem)
  return (await begins(hits, stem)) ? matchesOf(hits, 'ending') : new Map()
}

/**
 * Whether the words found begin so. For a beginning that no word has, the
 * index gives pages with whatever begins it: `и` for `информатизацией`. All
 * hits are then of that sort, so the first tells.
 */
async function begins([first]: readonly Hit[], stem: string): Promise<boolean> {
  if (first === undefined) return false
  try {
    const {content, meta} = await first.load()
    const words = content.split(/\s+/)
    const found = first.words.map((index) => words[index] ?? '')
    const held = first.fields.map((field) => meta[field] ?? '')
    return [...found, ...held].some((text) => {
      const parts = partsOf(text).map((part) => part.text)
      return parts.join('').startsWith(stem) || parts.some((part) => part.startsWith(stem))
    })
  } catch {
    // Its text was not saved; better one result too many.
    return true
  }
}

async function phrase({words}: PhraseUnit, engine: Engine): Promise<Matches> {
  const [row, compound, ...each] = await Promise.all([
    engine.exactly(words),
    // `man in the middle` stands in texts as one word with hyphens.
    words.length > 1 ? engine.exactly([words.join('')]) : [],
    ...words.map((one) => engine.beginning(one))
  ])
  // In a row they are told by page alone; what they count, by each word.
  const scored = all(each.map((hits) => matchesOf(hits, 'exact')))
  const joined = matchesOf(compound, 'exact')
  const inARow: Matches = new Map(
    row.map((hit) => {
      const {words: places = [], fields = []} = hit
      const match = scored.get(hit.id)
      return [
        hit.id,
        {
          hit,
          score: match?.score ?? 0,
          fields: new Map([
            ...(match?.fields ?? []),
            ...fields.map((field) => [field, 1] as const)
          ]),
          words: places,
          reason: 'exact',
          trust: trust.exact
        }
      ]
    })
  )
  return either([inARow, joined])
}

/** Pages with what a term says, and those it hints at. */
async function answerKey(unit: KeyUnit, engine: Engine): Promise<Answer> {
  const [own, hints] = await Promise.all([answerOwnKey(unit, engine), hinted(unit, engine)])
  const found = either([own.matches, hints])
  if (found.size > 0 && own.instead.length === 0) return {...own, matches: found}
  // Of several words, some may be there.
  const asked = unit.words.length > 1 ? new Map() : await askedFor(unit.asks ?? [], engine)
  return asked.size > 0
    ? {unit, matches: asked, instead: [], inOtherWords: true}
    : {...own, matches: found}
}

async function answerOwnKey(unit: KeyUnit, engine: Engine): Promise<Answer> {
  const known = await withKeys(unit.keys, 'key', engine)
  // A number that some page has as one is not looked for in its pieces.
  if (
    known.size > 0 &&
    (unit.kind === 'number' || unit.kind === 'article' || unit.kind === 'figure')
  ) {
    return {unit, matches: known, instead: []}
  }
  const words = await Promise.all(unit.words.map((one) => answer(one, engine)))
  const literal = inRow(words.map(({matches}) => matches))
  const mistaken = known.size === 0 ? words.flatMap(({instead: other}) => other) : []
  return {unit, matches: either([known, literally(literal, known.size > 0)]), instead: mistaken}
}

/** Pages where words of a term stand one behind the other. */
function inRow(words: readonly Matches[]): Matches {
  const common = all(words)
  if (words.length < 2) return common
  return new Map(
    [...common].filter(([id]) => {
      const [first = [], ...rest] = words.map((matches) => matches.get(id)?.words ?? [])
      const places = rest.map((at) => new Set(at))
      // A small word may stand between: `Ministry of Justice`.
      return first.some((start) =>
        places.every((at, index) => [1, 2].some((step) => at.has(start + index + step)))
      )
    })
  )
}

/** Marks what says the very words; of what only begins so, nothing is left where the key is known. */
function literally(matches: Matches, known: boolean): Matches {
  const marked = new Map<string, Match>()
  for (const [id, match] of matches) {
    const very = match.reason === 'exact' || match.reason === 'ending'
    if (very) marked.set(id, {...match, fields: new Map([...match.fields, ['literal', 1]])})
    else if (!known) marked.set(id, match)
  }
  return marked
}
