/** Texts of a record with their runs in other languages, as the converter finds them in prose. */
import {findLanguages} from '../model/language/languages.ts'
import type {Source} from '../model/sources.ts'

export interface Piece {
  readonly text: string
  /** Where it is in another language than its source. */
  readonly run?: {readonly lang: string; readonly dir?: 'rtl'}
}

/** Cuts a text into pieces of one language each; together they are the text. */
export function piecesOf(text: string, source: Pick<Source, 'language' | 'quotes'>): Piece[] {
  const pieces: Piece[] = []
  let from = 0
  for (const {start, end, lang, dir} of findLanguages(text, source)) {
    if (start > from) pieces.push({text: text.slice(from, start)})
    const run = dir === 'rtl' ? {lang, dir} : {lang}
    pieces.push({text: text.slice(start, end), run})
    from = end
  }
  if (from < text.length) pieces.push({text: text.slice(from)})
  return pieces
}
