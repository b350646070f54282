/** Which script a character or a language is written in. */

/** ISO 15924 codes; the scripts of East Asia, which one title may mix, are one here: `Hani`. */
export type Script = string

/** The language to suppose of a script, and whether it runs from right to left. */
interface ScriptEntry {
  readonly lang: string
  readonly dir?: 'rtl'
}

/** Latin has no entry: its letters do not tell whose they are. */
const entries: Readonly<Record<Script, ScriptEntry>> = {
  Cyrl: {lang: 'ru'},
  Arab: {lang: 'ar', dir: 'rtl'},
  Hebr: {lang: 'he', dir: 'rtl'},
  Hani: {lang: 'zh'},
  Grek: {lang: 'el'},
  Geor: {lang: 'ka'},
  Armn: {lang: 'hy'},
  Thai: {lang: 'th'},
  Laoo: {lang: 'lo'},
  Khmr: {lang: 'km'},
  Mymr: {lang: 'my'},
  Deva: {lang: 'hi'},
  Beng: {lang: 'bn'},
  Guru: {lang: 'pa'},
  Gujr: {lang: 'gu'},
  Orya: {lang: 'or'},
  Taml: {lang: 'ta'},
  Telu: {lang: 'te'},
  Knda: {lang: 'kn'},
  Mlym: {lang: 'ml'},
  Sinh: {lang: 'si'},
  Tibt: {lang: 'bo'},
  Ethi: {lang: 'am'},
  Mong: {lang: 'mn'},
  Syrc: {lang: 'syr', dir: 'rtl'},
  Thaa: {lang: 'dv', dir: 'rtl'},
  Nkoo: {lang: 'nqo', dir: 'rtl'}
}

/** Written without blanks between words, so a letter of another script ends a word of theirs. */
export const unspaced =
  '\\p{scx=Han}\\p{scx=Hira}\\p{scx=Kana}\\p{scx=Bopo}\\p{scx=Hang}\\p{sc=Thai}\\p{sc=Laoo}\\p{sc=Khmr}\\p{sc=Mymr}'

const eastAsian = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Bopo}\p{scx=Hang}]/u
const patterns: readonly (readonly [Script, RegExp])[] = [
  ['Latn', /\p{sc=Latn}/u],
  ...Object.keys(entries).map(
    (script) =>
      [script, script === 'Hani' ? eastAsian : new RegExp(`\\p{sc=${script}}`, 'u')] as const
  )
]

/** What was found out, as a text of a million letters has few that differ. */
const cached = new Map<string, Script | undefined>()

/** The script of a letter; `undefined` for figures, signs, and scripts without an entry. */
export function scriptOf(character: string): Script | undefined {
  if (cached.has(character)) return cached.get(character)
  const isLetter = /[\p{L}\p{M}]/u.test(character)
  const script = isLetter ? patterns.find(([, is]) => is.test(character))?.[0] : undefined
  cached.set(character, script)
  return script
}

/** The script a language is usually written in, `undefined` for a tag that is no language. */
export function scriptOfLanguage(lang: string): Script | undefined {
  if (!languages.has(lang)) languages.set(lang, likelyScript(lang))
  return languages.get(lang)
}

/** What was found out, as every line of a text is in its language. */
const languages = new Map<string, Script | undefined>()

function likelyScript(lang: string): Script | undefined {
  try {
    const {script} = new Intl.Locale(lang).maximize()
    return script !== undefined && /^(Hans|Hant|Jpan|Kore)$/.test(script) ? 'Hani' : script
  } catch {
    return undefined
  }
}

/** The language to suppose of a script when nothing tells more. */
export function usualLanguage(script: Script): string | undefined {
  return entries[script]?.lang
}

export function directionOf(script: Script): 'ltr' | 'rtl' {
  return entries[script]?.dir ?? 'ltr'
}
