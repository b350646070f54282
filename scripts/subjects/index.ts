/**
 * Subjects: things that several texts name, with every passage that names them.
 * Some are in a table that is written by hand, others are terms and institutions
 * of the glossary that texts of more than one source name.
 */
import {z} from 'zod'
import {readDataFile} from '../../src/model/data-file.ts'
import {slugOf} from '../../src/model/slug.ts'
import type {Term} from '../glossary/index.ts'
import {placeKey, quote, type Passage, type Quote} from '../passages/passage.ts'
import {capitalised} from '../../src/model/capitals.ts'

export interface Subject {
  /** Of its name: the same in all countries. */
  readonly id: string
  readonly name: string
  /** What else texts call it. */
  readonly also: readonly string[]
  /** The first naming in each passage. */
  readonly places: readonly Quote[]
}

const words = z.string().min(1)

const table = readDataFile(
  new URL('data/subjects.yaml', import.meta.url),
  z.strictObject({
    subjects: z.array(z.strictObject({name: words, say: z.array(words).min(1)})),
    general: z.array(words)
  })
)

const general = new Set(table.general)
const tabled = new Set(table.subjects.flatMap(({name, say}) => [name, ...say].map(nameKey)))

/** The subjects that the texts on one country share, in the order of their names. */
export function findSubjects(
  country: string,
  passages: readonly Passage[],
  terms: readonly Term[]
): Subject[] {
  const read = passages.filter(({role}) => role !== 'note')
  const byPlace = new Map(read.map((passage) => [placeKey(passage), passage]))
  const listed = table.subjects.flatMap(({name, say}): Subject[] => {
    const pattern = patternOf(say, country)
    const places = read.flatMap((passage) => {
      const match = pattern.exec(passage.text)
      return match === null ? [] : [quote(passage, match.index, match.index + match[0].length)]
    })
    const also = say.filter((one) => nameKey(one) !== nameKey(name) && !one.includes('{'))
    return isShared(places, byPlace) ? [{id: slugOf(name), name, also, places}] : []
  })
  const found = terms.flatMap(({name, abbreviations, uses}): Subject[] => {
    const names = [name, ...abbreviations]
    if (names.some((one) => general.has(one) || tabled.has(nameKey(one)))) return []
    const places = onePerPassage(uses.filter((use) => byPlace.has(placeKey(use))))
    const sources = new Set(vouched(places, byPlace).map(sourceKey))
    return sources.size > 1 && isShared(places, byPlace)
      ? [{id: slugOf(name), name: capitalised(name), also: abbreviations, places}]
      : []
  })
  const subjects = new Map([...found, ...listed].map((subject) => [subject.id, subject]))
  subjects.delete('')
  return [...subjects.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
}

const shared = 2

/** Whether pages that somebody vouches for name it, on more than one page. */
function isShared(places: readonly Quote[], byPlace: ReadonlyMap<string, Passage>): boolean {
  return new Set(vouched(places, byPlace).map(({page}) => page)).size >= shared
}

function vouched(places: readonly Quote[], byPlace: ReadonlyMap<string, Passage>): Passage[] {
  return places.flatMap((place) => {
    const passage = byPlace.get(placeKey(place))
    return passage === undefined || passage.class === 'ai' ? [] : [passage]
  })
}

/** Editions of a report are texts of their own, and so is each kind of text. */
function sourceKey({class: sourceClass, edition, kind}: Passage): string {
  return `${sourceClass} ${edition ?? kind}`
}

function onePerPassage(uses: readonly Quote[]): readonly Quote[] {
  return [...new Map(uses.toReversed().map((use) => [placeKey(use), use])).values()].reverse()
}

/** `SORM`, in whole words; small letters in any case, and in the plural. */
function patternOf(say: readonly string[], country: string): RegExp {
  const each = say.map((name) => {
    const written = RegExp.escape(name.replace('{cc}', country.toLowerCase()))
    return /\p{Lu}/u.test(name) ? `${written}s?` : `(?i:${written}(?:s|es)?)`
  })
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${each.join('|')})(?![\\p{L}\\p{N}])`, 'u')
}

function nameKey(name: string): string {
  return slugOf(name.replace(/s$/, ''))
}
