/**
 * Who wrote a text, as reference managers want to know it: a person with a
 * family name, or a name that must never be taken apart.
 *
 * The texts print names in the order of speech, `Leila Makhmetova`. Only what
 * is clear is split; a wrong split would cite `House, F.` for Freedom House.
 */

export type Author =
  | {
      readonly type: 'person'
      readonly given: string
      /** With its particle: `van der Berg`. */
      readonly family: string
      readonly suffix?: string
    }
  /** An institution, or a person whose family name we cannot tell. */
  | {readonly type: 'literal'; readonly name: string}

/** Words that are part of no person's name. */
const institutionWords = new Set(
  (
    'agency association bank bureau center centre chamber college commission committee company ' +
    'council department editors foundation fund group house institute institution international ' +
    'limited ministry network observatory office organisation organization partners press school ' +
    'service society staff team union university gmbh inc llc llp ltd plc of for the and &'
  ).split(' ')
)

const generations = /^(?:jr\.?|sr\.?|ii|iii|iv)$/i
/** `O’Neil`, `Jean-Paul`, `M.`: letters of one script, in other scripts names come in other orders. */
const nameWord = /^\p{Script=Latin}(?:[\p{Script=Latin}\p{M}.'’-]*[\p{Script=Latin}\p{M}.'’])?$/u
const doubled = /--|''/
const lowerCase = /^\p{Ll}/u

/**
 * Reads an author's name. `institutions` are the names a text gives for its
 * publisher and firm: an author called so is that institution.
 */
export function parseAuthor(name: string, institutions: readonly string[] = []): Author {
  const literal = {type: 'literal', name} as const
  const words = name.split(/[ ,]+/).filter((word) => word !== '')
  const isName = words.every((word) => nameWord.test(word) && !institutionWords.has(bare(word)))
  if (institutions.includes(name) || !isName || doubled.test(name)) return literal
  return (name.includes(',') ? fromCommas(name) : fromWords(words)) ?? literal
}

/** A name as it is spoken: `Leila Makhmetova`, `Martin Luther King Jr.`. */
export function spoken(author: Author): string {
  if (author.type === 'literal') return author.name
  const {given, family, suffix} = author
  return suffix === undefined ? `${given} ${family}` : `${given} ${family}, ${suffix}`
}

const bare = (word: string): string => word.replace(/[.,]$/, '').toLowerCase()

/** `Makhmetova, Leila` or `Leila Makhmetova, Jr.`. */
function fromCommas(name: string): Author | undefined {
  const pieces = name.split(',').map((piece) => piece.trim())
  const [first = '', second = ''] = pieces
  if (pieces.length !== 2 || first === '' || second === '') return undefined
  if (!generations.test(second)) return {type: 'person', given: second, family: first}
  const person = fromWords(first.split(' '))
  return person === undefined ? undefined : {...person, suffix: second}
}

/** The last word is the family name, with the small words before it: `Ludwig van Beethoven`. */
function fromWords(words: readonly string[]): Extract<Author, {type: 'person'}> | undefined {
  const last = words.at(-1) ?? ''
  const suffix = words.length > 2 && generations.test(last) ? last : undefined
  const names = suffix === undefined ? words : words.slice(0, -1)
  let start = names.length - 1
  while (start > 1 && lowerCase.test(names[start - 1] ?? '')) start -= 1
  // `bell hooks` has no capital to tell a name from a particle by.
  if (start < 1 || lowerCase.test(names[0] ?? '')) return undefined
  const given = names.slice(0, start).join(' ')
  const family = names.slice(start).join(' ')
  return {type: 'person', given, family, ...(suffix === undefined ? {} : {suffix})}
}

/** For lists in the order of family names: `Makhmetova, Leila`. */
export function familyFirst(author: Author): string {
  if (author.type === 'literal') return author.name
  const {family, given, suffix} = author
  return suffix === undefined ? `${family}, ${given}` : `${family}, ${given}, ${suffix}`
}

/** What names an author within a sentence: `Makhmetova`. */
export function shortName(author: Author): string {
  return author.type === 'literal' ? author.name : author.family
}

const initialPattern = /^\p{L}\p{M}*/u

/**
 * The first letters of given names, each with `stop`: `Jean-Paul M.` → `J.-P.`
 * and `M.`; with an empty `stop` and no hyphen, as lawyers write them, `JPM`.
 */
export function initials(given: string, stop: '.' | ''): string {
  return given
    .split(' ')
    .map((name) =>
      name
        .split('-')
        .map((part) => initialPattern.exec(part)?.[0])
        .filter((letter) => letter !== undefined)
        .map((letter) => letter.toUpperCase() + stop)
        .join(stop === '' ? '' : '-')
    )
    .filter((letters) => letters !== '')
    .join(stop === '' ? '' : ' ')
}
