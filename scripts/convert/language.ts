/** The language a text is in, as far as its letters and its words tell. */
import {francAll} from 'franc-min'
import {findLanguages} from '../../src/model/language/languages.ts'

/** Characters that are looked at. */
const sampleLength = 10_000

/** Fewer characters say too little: of a script that English does not use, and of its own. */
const fewest = {otherScript: 50, sameScript: 250}

/** How near a language must be to the likeliest to be meant as well; French comes to 0.93 of Spanish. */
const nearEnough = 0.96

/** The language of a text, by its code: `fr`; nothing where it is English, or too short to tell. */
export function languageOtherThanEnglish(text: string): string | undefined {
  const sample = text.slice(0, sampleLength)
  const script = languageOfScript(sample)
  if (sample.length < (script === undefined ? fewest.sameScript : fewest.otherScript)) {
    return undefined
  }
  if (script !== undefined && !script.startsWith('und')) return script
  const ranked = francAll(sample, {minLength: 0})
  const [likeliest = 'und'] = ranked[0] ?? []
  const [, english = 0] = ranked.find(([language]) => language === 'eng') ?? []
  if (likeliest === 'und' || english > nearEnough) return undefined
  // From three letters to two, where there are two.
  return Intl.getCanonicalLocales(likeliest)[0]
}

/** The language of most of a text, where its script tells. */
function languageOfScript(text: string): string | undefined {
  const lengths = new Map<string, number>()
  for (const {start, end, lang} of findLanguages(text, {language: 'en', quotes: []})) {
    lengths.set(lang, (lengths.get(lang) ?? 0) + end - start)
  }
  const [most] = [...lengths].sort(([, a], [, b]) => b - a)
  return most !== undefined && most[1] > text.length / 2 ? most[0] : undefined
}
