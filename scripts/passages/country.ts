/** What a country is called in the languages of the sources. */
import countries, {type LocaleData} from 'i18n-iso-countries'
import english from 'i18n-iso-countries/langs/en.json' with {type: 'json'}
import kazakh from 'i18n-iso-countries/langs/kk.json' with {type: 'json'}
import {z} from 'zod'
import russian from 'i18n-iso-countries/langs/ru.json' with {type: 'json'}
import {readDataFile} from '../../src/model/data-file.ts'
import {oncePerText} from '../../src/model/memory.ts'

/** How texts shorten the names of countries, by code. */
const shortened = new Map(
  readDataFile(
    new URL('data/countries.yaml', import.meta.url),
    z.array(
      z.strictObject({
        country: z.string().regex(/^[A-Z]{2}$/),
        words: z.array(z.string()).min(1),
        reason: z.string().min(1)
      })
    )
  ).map(({country, words}) => [country, words])
)

const locales: readonly LocaleData[] = [english, russian, kazakh]
for (const locale of locales) countries.registerLocale(locale)

/** Endings a Russian or Kazakh country name takes: `Казахстана`, `Қазақстанның`. */
const endings = ['', 'а', 'у', 'ом', 'е', 'ы', 'и', 'ии', 'ның', 'нің', 'да', 'де']

/** Words that many countries have in their names. */
const common = new Set(
  (
    'the and of republic kingdom state states united federation islands democratic people’s ' +
    'республика федерация республикасы'
  ).split(' ')
)

/** The words of a country's names and their abbreviations, lower case, without `republic` and its like. */
export const countryWords = oncePerText((code): ReadonlySet<string> => {
  const names = locales.flatMap(
    ({locale}) => countries.getName(code, locale, {select: 'all'}) ?? []
  )
  const words = names
    .flatMap((name) => name.toLowerCase().match(/[\p{L}’'-]{3,}/gu) ?? [])
    .filter((word) => !common.has(word))
  return new Set([...words.flatMap(inflected), ...(shortened.get(code) ?? [])])
})

function inflected(word: string): string[] {
  if (!/\p{Script=Cyrillic}/u.test(word)) return [word]
  const stem = word.replace(/[аяыиь]$/u, '')
  return [word, ...endings.map((ending) => stem + ending)]
}

/** Letters of a country's name that all words made of it share: `Kazakhstani`, `Kazakh`. */
const stemLength = 5

const stems = new Map<string, ReadonlySet<string>>()

/** Whether a word in small letters is made of the name of a country. */
export function isOfCountry(word: string, code: string): boolean {
  const own = countryWords(code)
  const known = stems.get(code) ?? new Set([...own].map((name) => name.slice(0, stemLength)))
  stems.set(code, known)
  return own.has(word) || (word.length >= stemLength && known.has(word.slice(0, stemLength)))
}
