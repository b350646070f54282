/** Persons whose surname is the word for a law. */
import {type Token, isCapital} from '../../passages/tokens.ts'
import {words} from '../words.ts'

/** Most words of a name before the surname. */
const longest = 3

/**
 * `Jude Law`, `Senator Maria Law`, `actress Phyllida Law`: without an article
 * before the name, which a law that is called after a person has.
 */
export function isPerson(tokens: readonly Token[], from: number, at: number): boolean {
  const [first, before] = [tokens[from], tokens[from - 1]]
  if (tokens[at]?.text !== 'Law' || at - from > longest || first === undefined) return false
  if (words.titled.has(first.lower)) return at - from > 1 && isBare(before)
  const title = before?.text === '.' ? tokens[from - 2] : before
  if (words.titled.has(title?.lower ?? '')) return true
  const isCalling = before !== undefined && !isCapital(before)
  if (isCalling && words.occupations.has(before.lower)) return true
  return words['given names'].has(first.lower) && isBare(before)
}

/** Whether the word before a name is no article and nothing else that leads to the name of a law. */
function isBare(before: Token | undefined): boolean {
  if (before === undefined || before.kind === 'mark') return true
  const leads = [words.articles, words.pointers, words.generic]
  return !isCapital(before) && !leads.some((list) => list.has(before.lower))
}
