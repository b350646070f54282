/**
 * Which pillar or sub-pillar a printed name means, and one id for all its
 * spellings.
 *
 * The database respells its names from year to year: `Telecom infrastructure &
 * competition` and `and competition`, `Safe harbour` and `Safe harbor`,
 * `Domestic data policies` and `Domestic Data policies`. Pages show the
 * spelling of their source; lists and addresses go by the id.
 */
import {z} from 'zod'
import {readDataFile, wordList} from '../../../src/model/data-file.ts'
import {type Pillar, pillars} from '../../../src/model/pillars.ts'
import {slugOf} from '../../../src/model/slug.ts'
import {spellingKey} from '../../../src/model/spelling.ts'

const {pillars: spellings, aliases} = readDataFile(
  new URL('data/pillars.yaml', import.meta.url),
  z.strictObject({
    pillars: z.record(z.enum(pillars.map(({id}) => id)), wordList),
    aliases: z.record(z.string(), z.string())
  })
)

/** All names of a pillar. */
export const namesOf = ({id, name}: Pillar): readonly string[] => [name, ...(spellings[id] ?? [])]

const pillarOfKey = new Map(
  pillars.flatMap((pillar) => namesOf(pillar).map((name) => [spellingKey(name), pillar] as const))
)

const keyOfAlias = new Map(
  Object.entries(aliases).map(([other, name]) => [spellingKey(other), spellingKey(name)])
)

/** The pillar a printed name means, in whatever spelling. */
export function pillarOf(printed: string): Pillar | undefined {
  return pillarOfKey.get(spellingKey(printed))
}

/**
 * One id for all spellings of a name: the slug of what they have in common.
 * It is an anchor as well, so it begins with a letter.
 */
export function nameId(printed: string): string {
  const key = spellingKey(printed)
  const name = keyOfAlias.get(key) ?? key
  const id = slugOf(name)
  return /^[a-z]/.test(id) ? id : slugOf(`name ${name}`)
}
