/** Finds the runs of a text that are in another script than the text. */
import type {Source} from '../../../src/model/sources.ts'

export interface LanguageRun {
  readonly start: number
  readonly end: number
  readonly lang: string
  readonly dir: 'ltr' | 'rtl'
}

/** The runs of a text in other scripts than that of its language, in order and apart. */
export function findLanguages(
  text: string,
  source: Pick<Source, 'language' | 'quotes'>
): LanguageRun[] {
  if (source.language === 'ru') return []
  return [...text.matchAll(/[\u0400-\u04FF]{2,}([ -]+[\u0400-\u04FF]+)*/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    lang: /[әғқңөұүһі]/i.test(match[0]) ? 'kk' : 'ru',
    dir: 'ltr'
  }))
}
