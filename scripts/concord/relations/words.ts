/** The telling words of a passage: stems, with the names of bodies as one word each. */
import {stemmer} from 'stemmer'
import {isOfCountry} from '../country.ts'
import type {Passage} from '../text.ts'
import {tokenise} from '../tokens.ts'

export interface Word {
  readonly stem: string
  readonly start: number
  readonly end: number
}

/** Words that tell nothing of what a text is about. */
const idle = new Set(
  (
    'a an the and or but if of at by for with about against between into through during before after above below to ' +
    'from up down in out on off over under again further then once here there when where why how all any both each ' +
    'few more most other some such no nor not only own same so than too very can will just should now is are was were ' +
    'be been being have has had having do does did doing would could may might must shall this that these those it ' +
    'its itself they them their theirs he she his her we our us you your i my me who whom whose which what as also ' +
    'however according including among within without while because since until upon per via whether either neither ' +
    'one two three four five first second new report reported say said state states stated score scores indicator'
  ).split(' ')
)

/** Where a passage names a body or a term, which then count as one word. */
export type NamesAt = (passage: Passage) => readonly Word[]

/** Numbers are left out: `24 hours` in two texts is chance. */
export function wordsOf(passage: Passage, namesAt: NamesAt): Word[] {
  const names = namesAt(passage)
  const words: Word[] = []
  let next = 0
  for (const {kind, start, end, lower} of tokenise(passage.text)) {
    while (next < names.length && (names[next]?.end ?? 0) <= start) next++
    const name = names[next]
    if (name !== undefined && name.start <= start) {
      if (words.at(-1) !== name) words.push(name)
      continue
    }
    if (kind !== 'word' || idle.has(lower) || isOfCountry(lower, passage.country)) continue
    words.push({stem: stemmer(lower), start, end})
  }
  return words
}

/** Single words and pairs of neighbours: what two texts can share. */
export function featuresOf(words: readonly Word[]): string[] {
  return words.flatMap(({stem}, index) => {
    const before = words[index - 1]
    return before === undefined ? [stem] : [stem, `${before.stem} ${stem}`]
  })
}
