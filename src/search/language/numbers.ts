/** What a page says in numbers: laws and acts, articles, dates and amounts. */
import {articlesIn} from './articles.ts'
import {amountsIn, datesIn} from './figures.ts'
import type {Key} from './keys.ts'
import {actIdsIn, lawNumbersIn} from './law-numbers.ts'

/** Their keys, each with its place; the same are put into the index and marked in what it finds. */
export function numbersIn(text: string): Key[] {
  if (!/\d/.test(text)) return []
  return [
    ...lawNumbersIn(text, 'page'),
    ...actIdsIn(text),
    ...articlesIn(text),
    ...datesIn(text),
    ...amountsIn(text)
  ]
}
