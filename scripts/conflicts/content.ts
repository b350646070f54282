/** The words that say what a sentence is about. */
import {stemmer} from 'stemmer'
import {isOfCountry} from '../passages/country.ts'
import type {Token} from '../passages/tokens.ts'
import {words} from './conflict.ts'

/** The content words among some tokens, in order, without those that name the country. */
export function contentWords(tokens: readonly Token[], country: string): string[] {
  return tokens
    .filter(({kind, lower}) => kind === 'word' && lower.length > 2 && !words.idle.has(lower))
    .filter(({lower}) => !isOfCountry(lower, country))
    .map(({lower}) => lower)
}

/** The stems of the same. */
export function contentStems(tokens: readonly Token[], country: string): string[] {
  return contentWords(tokens, country).map(stemmer)
}
