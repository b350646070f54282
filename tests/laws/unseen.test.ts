import {describe, expect, test} from 'vitest'
import {precisionOf, recallOf} from './judge.ts'
import {
  findingsIn,
  judgeAiNames,
  judgeConflicts,
  judgeDates,
  judgeMentions,
  judgeRelations,
  judgeRepeals,
  judgeTerms,
  readCountries,
  sumOf,
  type Judge
} from './unseen.ts'

const countries = await readCountries()
const sound = await findingsIn('sound/seeds')

describe('in eight countries that were judged before any rule was run on them', () => {
  test.each<[string, Judge, number, number]>([
    ['citations of laws', judgeMentions, 0.99, 0.98],
    ['relations', judgeRelations, 0.95, 0.9],
    ['disagreements', judgeConflicts, 0.95, 0.7],
    ['repeals', judgeRepeals, 1, 1],
    ['dates lines', judgeDates, 1, 1],
    ['the glossary', judgeTerms, 0.95, 0.85],
    ['names that only an AI-written text prints', judgeAiNames, 1, 1]
  ])('%s agree with the key', (_, judge, precision, recall) => {
    const judgement = sumOf(countries.map(judge))
    console.log('missed:', judgement.missed, 'wrong:', judgement.wrong)
    expect(precisionOf(judgement)).toBeGreaterThanOrEqual(precision)
    expect(recallOf(judgement)).toBeGreaterThanOrEqual(recall)
  })
})

describe('a reader who looks up what is said of two texts', () => {
  const concordances = countries.flatMap(({findings}) => findings.concordances)

  test('finds in both what both are said to say', () => {
    const said = concordances
      .flatMap(({relations}) => relations)
      .flatMap(({evidence}) =>
        evidence.map(({reason = '', one, other}) => ({
          words: /^both say “(.*)”$/u.exec(reason)?.[1],
          texts: [one.text, other.text]
        }))
      )
      .filter(({words}) => words !== undefined)
    expect(said.length).toBeGreaterThan(20)
    expect(
      said.filter(({words, texts}) => texts.some((text) => !plain(text).includes(plain(words))))
    ).toEqual([])
  })

  test('finds no half of a bracket in the name of a disagreement', () => {
    const titles = concordances.flatMap(({conflicts}) => conflicts.map(({title}) => title))
    const count = (title: string, mark: string): number => title.split(mark).length
    expect(titles.filter((title) => count(title, '(') !== count(title, ')'))).toEqual([])
  })

  test('finds a disagreement listed once', () => {
    for (const {conflicts} of concordances) {
      const pairs = conflicts.flatMap(({title, sides}) =>
        sides.flatMap((side, index) =>
          sides
            .slice(index + 1)
            .flatMap((other) =>
              side.places.flatMap((one) =>
                other.places.map((two) => ({title, pair: [nameOf(one), nameOf(two)].sort().join()}))
              )
            )
        )
      )
      const listed = Map.groupBy(pairs, ({pair}) => pair).values()
      const twice = [...listed].map((found) => new Set(found.map(({title}) => title)))
      expect(twice.filter(({size}) => size > 1)).toEqual([])
    }
  })
})

/** Words alone, each between blanks. */
function plain(text = ''): string {
  return ` ${
    text
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.join(' ') ?? ''
  } `
}

function nameOf({page, anchor, text}: {page: string; anchor: string; text: string}): string {
  return `${page} ${anchor} ${text}`
}

test('eighteen texts in which nothing contradicts anything raise no alarm', () => {
  const found = sound.concordances.flatMap(({relations, conflicts, terms, claims}) => [
    ...relations.map(({one, other}) => `${one} ${other}`),
    ...conflicts.map(({title}) => title),
    ...terms.flatMap(({name, isOnlyInAiText}) => (isOnlyInAiText ? [name] : [])),
    ...claims.flatMap(({unknown}) => unknown)
  ])
  const ended = sound.laws.flatMap(({title, events}) =>
    events.some(({kind}) => kind === 'repealed' || kind === 'replaced') ? [title] : []
  )
  expect([...found, ...ended]).toEqual([])
})
