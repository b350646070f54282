/**
 * Words that say little of what is looked for, from `stop-words.json`, by language:
 *
 * - `stop`: they count in phrases, and where nothing else is typed.
 * - `weak`: words of questions, which add to what is found; a page need not have them.
 * - `beginsQuestion` and `inQuestion`: by which a question is one where they stand first, or anywhere.
 */
import {fold} from './fold.ts'
import words from './stop-words.json' with {type: 'json'}

const stopWords = folded(words.stop)
const weakWords = folded(words.weak)
const firstOfQuestions = folded(words.beginsQuestion)
const anywhereInQuestions = folded(words.inQuestion)

function folded(lists: Readonly<Record<string, string>>): ReadonlySet<string> {
  return new Set(Object.values(lists).join(' ').split(' ').map(fold))
}

/** Whether the folded words of a query are those of a question. */
export function asksQuestion(query: readonly string[]): boolean {
  const [first = '', second] = query
  return (
    firstOfQuestions.has(first) ||
    // `Можно ли`, `запрещен ли`: the second word asks.
    second === 'ли' ||
    query.some((word) => anywhereInQuestions.has(word))
  )
}

/** Whether a folded word is one that questions are made of. */
export function isWeakWord(word: string): boolean {
  return weakWords.has(word)
}

export function isStopWord(word: string): boolean {
  return stopWords.has(word)
}
