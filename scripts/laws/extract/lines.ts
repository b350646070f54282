/** Lines whose capitals are no sign of a name. */
import {kindOf} from '../../../src/kinds/index.ts'
import type {Passage} from '../../passages/passage.ts'

/** A headline writes any word with a capital, and its laws have their names in the text. */
export function isHeadline({role}: Passage): boolean {
  return role === 'title' || role === 'heading'
}

/** Longest line of a signature, in characters. */
const longestSignature = 80

/** `Abashidze Law, Tbilisi`: a line of an author that is no sentence may be the name of a firm. */
export function isSignature({kind, role, text}: Passage): boolean {
  return (
    kindOf({kind}).isAuthored === true &&
    role === 'prose' &&
    text.length < longestSignature &&
    !/[.!?:;…”"’»)]$/u.test(text.trim())
  )
}
