/** Texts of a record with their runs in other languages, as the converter finds them in prose. */
import {findLanguages} from '../model/language/languages.ts'
import {directionOf, scriptOfLanguage} from '../model/language/scripts.ts'
import type {Source} from '../model/sources.ts'

interface Piece {
  readonly text: string
  /** Where it is in another language than the page around it. */
  readonly run?: {readonly lang: string; readonly dir?: 'rtl'}
}

/** The language of our own words, around those of a source. */
const ours = 'en'

/** Cuts a text into pieces of one language each; together they are the text. */
export function piecesOf(text: string, source: Pick<Source, 'language' | 'quotes'>): Piece[] {
  const {language} = source
  const pieces: Piece[] = []
  const own = language === ours ? {} : {run: runOf(language, directionOfLanguage(language))}
  let from = 0
  for (const {start, end, lang, dir} of findLanguages(text, source)) {
    if (start > from) pieces.push({text: text.slice(from, start), ...own})
    pieces.push({text: text.slice(start, end), run: runOf(lang, dir)})
    from = end
  }
  if (from < text.length) pieces.push({text: text.slice(from), ...own})
  return pieces
}

function runOf(lang: string, dir: 'ltr' | 'rtl'): Required<Piece>['run'] {
  return dir === 'rtl' ? {lang, dir} : {lang}
}

function directionOfLanguage(language: string): 'ltr' | 'rtl' {
  return directionOf(scriptOfLanguage(language) ?? 'Latn')
}

/** `lang` and `dir` of a block of a text; nothing of one in the language of the site. */
export function languageOf({language}: Pick<Source, 'language'>): {
  readonly lang?: string
  readonly dir?: 'rtl'
} {
  if (language === 'en') return {}
  return directionOfLanguage(language) === 'rtl' ? {lang: language, dir: 'rtl'} : {lang: language}
}
