import {describe, expect, test} from 'vitest'
import {findTerms} from '../../scripts/glossary/index.ts'
import {registerLaws} from '../../scripts/laws/index.ts'
import {relate, weights, type Relation} from '../../scripts/related/index.ts'
import {readCorpus} from './corpus.ts'
import {addressesByName} from './key/pages.ts'
import {nonRelations, open, relations as key, type Judgement} from './key/relations.ts'

const corpus = readCorpus()
const pages = addressesByName(corpus)
const names = new Map([...pages].map(([name, page]) => [page, name]))
const headings = new Map(
  corpus
    .filter(({kind, role}) => kind === 'article' && role === 'heading')
    .map(({page, anchor, text}) => [`${page}#${anchor}`, text])
)
const found = relate(corpus, registerLaws(corpus).laws, findTerms(corpus))

/** `A3`, or `privacy: Legal bases`: the name of the other side in the key. */
function unitName({page, section}: Relation): string {
  const name = names.get(page) ?? page
  if (page.startsWith('/articles/'))
    return `${name}: ${headings.get(`${page}#${section ?? ''}`) ?? ''}`
  return name
}

function isAbout(relation: Relation, [measure, unit]: Judgement): boolean {
  const name = unitName(relation)
  const same = unit.includes(':') ? name.startsWith(unit) : name === unit
  return names.get(relation.measure) === measure && same
}

function isIn(relation: Relation, list: readonly Judgement[]): boolean {
  return list.some((judgement) => isAbout(relation, judgement))
}

function print(relation: Relation): string {
  const kinds = relation.evidence.map(({kind, weight}) => `${kind} ${weight.toFixed(2)}`)
  return `${names.get(relation.measure) ?? ''} – ${unitName(relation)} ${relation.score} (${kinds.join(', ')})`
}

describe('against the answer key', () => {
  const hits = key.filter((judgement) => found.some((relation) => isAbout(relation, judgement)))
  const wrong = found.filter((relation) => !isIn(relation, key) && !isIn(relation, open))

  test('the key is long enough to tell', () => {
    expect(key.length).toBeGreaterThanOrEqual(40)
    expect(nonRelations.length).toBeGreaterThanOrEqual(40)
    const pairs = [...key, ...nonRelations, ...open].map(([measure, unit]) => `${measure} ${unit}`)
    expect(new Set(pairs).size).toBe(pairs.length)
  })

  test('recall is at least 0.9', () => {
    const missed = key.filter((judgement) => !hits.includes(judgement))
    console.log(
      `recall ${(hits.length / key.length).toFixed(3)} of ${key.length} relations; missed:`
    )
    for (const [measure, unit, why] of missed) console.log(`  ${measure} – ${unit}: ${why}`)
    expect(hits.length / key.length).toBeGreaterThanOrEqual(0.9)
  })

  test('precision is at least 0.95 over every pair there is', () => {
    const precision = hits.length / (hits.length + wrong.length)
    console.log(`precision ${precision.toFixed(3)}; ${found.length} relations found; wrong:`)
    for (const relation of wrong) console.log(`  ${print(relation)}`)
    expect(precision).toBeGreaterThanOrEqual(0.95)
  })

  test('none of the pairs listed as unrelated is found', () => {
    expect(found.filter((relation) => isIn(relation, nonRelations)).map(print)).toEqual([])
  })
})

describe('every relation', () => {
  const texts = new Map(
    corpus.map((passage) => [`${passage.page} ${passage.anchor}`, passage.text])
  )

  test('shows a passage on both sides that is there to be read', () => {
    for (const {measure, page, evidence} of found) {
      expect(evidence.length).toBeGreaterThan(0)
      for (const {measure: left, other} of evidence) {
        expect(left.page).toBe(measure)
        expect(other.page).toBe(page)
        for (const {page: at, anchor, start, end, text} of [left, other]) {
          expect(text).not.toBe('')
          expect(texts.get(`${at} ${anchor}`)?.slice(start, end)).toBe(text)
        }
      }
    }
  })

  test('is the sum of its evidence', () => {
    for (const {score, evidence} of found) {
      const sum = evidence.reduce((total, {weight}) => total + weight, 0)
      expect(score).toBeCloseTo(sum, 1)
      expect(score).toBeGreaterThanOrEqual(weights.threshold)
    }
  })

  test('rests on more than a subject that both methodologies ask about', () => {
    for (const {evidence} of found) {
      expect(evidence.some(({kind}) => kind !== 'subject')).toBe(true)
    }
  })
})
