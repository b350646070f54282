/** The words that say what kind of act a text names, in the languages of the sources. */
import {type Token, isCyrillic} from '../passages/tokens.ts'

/** Kinds of act that can be one another in translation: a постановление is a decree or a resolution. */
export const families = {
  law: 'Law',
  code: 'Code',
  constitution: 'Constitution',
  decree: 'Decree',
  order: 'Order',
  decision: 'Decision',
  rules: 'Rules',
  'technical regulation': 'Technical regulation',
  agreement: 'Agreement',
  paper: 'Paper',
  act: 'Act'
} as const

export type Family = keyof typeof families

const english: ReadonlyMap<string, Family> = new Map(
  Object.entries<Family>({
    law: 'law',
    act: 'law',
    statute: 'law',
    code: 'code',
    constitution: 'constitution',
    decree: 'decree',
    resolution: 'decree',
    ordinance: 'decree',
    edict: 'decree',
    order: 'order',
    decision: 'decision',
    rules: 'rules',
    regulation: 'rules',
    regulations: 'rules',
    directive: 'rules',
    agreement: 'agreement',
    treaty: 'agreement',
    convention: 'agreement',
    protocol: 'agreement',
    // Titles of instruments may stand in their own language.
    loi: 'law',
    ley: 'law',
    lei: 'law',
    gesetz: 'law',
    décret: 'decree',
    decreto: 'decree',
    ordonnance: 'decree',
    arrêté: 'order',
    resolución: 'decree',
    código: 'code'
  })
)

/** Stems, since Russian and Kazakh inflect them; the longest that fits decides. */
const cyrillic: readonly (readonly [RegExp, Family])[] = [
  [/^закон(а|у|ом|е)?$/, 'law'],
  [/^кодекс(а|у|ом|е|і|інің)?$/, 'code'],
  [/^конституци(я|и|ю|ей|ясы|ясының)$/, 'constitution'],
  [/^постановлени(е|я|ю|ем|и)$/, 'decree'],
  [/^указ(а|у|ом|е)?$/, 'decree'],
  [/^распоряжени(е|я|ю|ем|и)$/, 'decree'],
  [/^приказ(а|у|ом|е)?$/, 'order'],
  [/^решени(е|я|ю|ем|и)$/, 'decision'],
  [/^правил(а|ам|ами|ах)?$/, 'rules'],
  [/^соглашени(е|я|ю|ем|и)$/, 'agreement'],
  [/^заң(ы|ының|ына|ында)?$/, 'law'],
  [/^қаулы(сы|сының)?$/, 'decree'],
  [/^жарлығы(ның)?$/, 'decree'],
  [/^бұйры(қ|ғы|ғының)$/, 'order'],
  [/^ережелері?$/, 'rules']
]

/** A kind word and how many tokens it takes. */
export interface Kind {
  readonly family: Family
  readonly length: number
}

/** The kind word at a token, whatever its capitals. */
export function kindAt(tokens: readonly Token[], at: number): Kind | undefined {
  const token = tokens[at]
  if (token?.kind !== 'word') return undefined
  const next = tokens[at + 1]?.lower
  if (token.lower === 'technical' && (next === 'regulation' || next === 'regulations')) {
    return {family: 'technical regulation', length: 2}
  }
  if (token.lower === 'reference' && next === 'paper') return {family: 'paper', length: 2}
  const family = english.get(token.lower)
  if (family !== undefined) return {family, length: 1}
  if (!isCyrillic(token)) return undefined
  for (const [pattern, found] of cyrillic) {
    if (pattern.test(token.lower)) return {family: found, length: 1}
  }
  return undefined
}

/**
 * Fields a code is named for. A lower-case `code` is a law only behind one of
 * them: `criminal code` is, `IMEI code` is not.
 */
export const codeFields = new Set([
  'administrative',
  'budget',
  'business',
  'civil',
  'commercial',
  'criminal',
  'customs',
  'election',
  'electoral',
  'entrepreneurial',
  'environmental',
  'family',
  'labor',
  'labour',
  'land',
  'penal',
  'procedure',
  'social',
  'tax'
])

/** Kinds whose capitalised word is no sign yet: `Rules On Protests` may be a headline. */
export function isWeak(family: Family): boolean {
  return family !== 'law' && family !== 'code' && family !== 'constitution'
}
