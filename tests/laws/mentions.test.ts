import {describe, expect, test} from 'vitest'
import {findMentions, printed, type Mention} from '../../scripts/laws/extract/index.ts'
import {registerLaws} from '../../scripts/laws/index.ts'
import {readCorpus} from './corpus.ts'
import {mentions as key} from './key/index.ts'
import {addressesByName} from './key/pages.ts'

const corpus = readCorpus()
const pages = addressesByName(corpus)
const found = findMentions(corpus)
const {laws, unresolved} = registerLaws(corpus, found)

/** The place in the register of each mention that stayed; tentative ones that nothing confirmed went. */
const lawOf = new Map<Mention, string>([
  ...laws.flatMap(({scope, slug, mentions}) =>
    mentions.map(({mention}) => [mention, `${scope}/${slug}`] as const)
  ),
  ...unresolved.map(({mention}) => [mention, 'none'] as const)
])

const kept = found.filter((mention) => lawOf.has(mention))

interface Match {
  readonly page: string
  readonly words: string
  readonly law: string
  readonly articles: string | undefined
  readonly mention: Mention | undefined
}

/** Each line of the key with the mention that covers its words, every mention used once. */
function match(): Match[] {
  const used = new Set<Mention>()
  return Object.entries(key).flatMap(([name, lines]) =>
    lines.map(([anchor, words, law, articles]) => {
      const mention = kept.find((candidate) => {
        const {passage} = candidate
        const here =
          passage.page === pages.get(name) && (anchor === '*' || passage.anchor === anchor)
        return here && !used.has(candidate) && covers(candidate, words)
      })
      if (mention !== undefined) used.add(mention)
      return {page: name, words, law, articles, mention}
    })
  )
}

/** Whether a mention overlaps the words somewhere in its passage. */
function covers({passage, start, end}: Mention, words: string): boolean {
  for (let at = passage.text.indexOf(words); at >= 0; at = passage.text.indexOf(words, at + 1)) {
    if (start < at + words.length && at < end) return true
  }
  return false
}

const matches = match()

describe('the mentions found by eye', () => {
  test('are all found', () => {
    const missing = matches.filter(({mention}) => mention === undefined)
    expect(missing.map(({page, words}) => `${page}: ${words}`)).toEqual([])
  })

  test('are all that is found on their pages', () => {
    const listed = new Set(matches.map(({mention}) => mention))
    const addresses = new Set(Object.keys(key).map((name) => pages.get(name)))
    const extra = kept.filter(
      (mention) => addresses.has(mention.passage.page) && !listed.has(mention)
    )
    expect(extra.map((mention) => `${mention.passage.page} ${printed(mention)}`)).toEqual([])
  })

  test('name one law of the register for each law of the key, and the other way round', () => {
    const pairs = new Set(
      matches.flatMap(({law, mention}) =>
        mention === undefined ? [] : `${law} = ${lawOf.get(mention) ?? ''}`
      )
    )
    const ours = [...pairs].map((pair) => pair.split(' = ')[0])
    const theirs = [...pairs].map((pair) => pair.split(' = ')[1])
    expect(ours.filter((law, index) => ours.indexOf(law) !== index)).toEqual([])
    expect(theirs.filter((law, index) => theirs.indexOf(law) !== index)).toEqual([])
  })

  test('come with the articles named', () => {
    for (const {articles, mention, words} of matches) {
      const refs = mention?.articles.map((ref) => ref.printed).join('; ')
      expect(`${words}: ${refs ?? ''}`).toBe(`${words}: ${articles ?? ''}`)
    }
  })
})

describe('every mention', () => {
  test('says where it stands: the words at its offsets are its own', () => {
    for (const {quote} of [...laws.flatMap(({mentions}) => mentions), ...unresolved]) {
      const passage = corpus.find(
        ({page, anchor}) => page === quote.page && anchor === quote.anchor
      )
      expect(passage?.text.slice(quote.start, quote.end)).toBe(quote.text)
    }
  })

  test('overlaps no other', () => {
    for (const group of Map.groupBy(found, ({passage}) => passage).values()) {
      for (const [index, {start}] of group.entries()) {
        expect(start).toBeGreaterThanOrEqual(group[index - 1]?.end ?? 0)
      }
    }
  })

  test('is in exactly one place of the register', () => {
    const places = [...laws.flatMap(({mentions}) => mentions), ...unresolved]
    expect(new Set(places.map(({mention}) => mention)).size).toBe(places.length)
  })
})

test('prints how many laws, mentions and unresolved mentions the seeds hold', () => {
  const count = laws.reduce((sum, {mentions}) => sum + mentions.length, 0)
  console.log(`${laws.length} laws, ${count} mentions, ${unresolved.length} unresolved:`)
  for (const {quote, reason} of unresolved) {
    console.log(`  ${quote.page}#${quote.anchor} “${quote.text}”: ${reason}`)
  }
  expect(unresolved.length).toBeLessThan(count / 10)
})
