/** Texts of scripts without blanks, or with small words written in one with others: made up, indexed, asked. */
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {passagesOf} from '../../src/search/browser/passages.ts'
import {SiteFolder} from '../../src/build/site-folder.ts'
import {indexPages} from '../../src/search/build/index.ts'
import {withoutPrefixes} from '../../src/search/language/parts.ts'
import type {SearchRecord} from '../../src/search/record.ts'
import {openSearch, type SiteSearch} from './site-search.ts'

const texts = {
  zh: [
    '个人信息保护',
    '任何组织不得非法收集、使用个人信息。关键信息基础设施的运营者应当在境内存储数据。'
  ],
  ja: [
    '個人情報の取扱い',
    '事業者は個人データの漏えいが発生したときは、委員会に報告しなければならない。'
  ],
  ko: ['개인정보 보호', '개인정보처리자는 개인정보를 국외로 이전하려면 동의를 받아야 한다.'],
  th: ['การคุ้มครองข้อมูลส่วนบุคคล', 'ผู้ควบคุมข้อมูลต้องขอความยินยอมจากเจ้าของข้อมูลก่อนเก็บรวบรวม'],
  ar: [
    'قانون الاتصالات',
    'يجب على المشغلين الاحتفاظ بالبيانات لمدة سنتين وبالتشفير عند نقل المعلومات.'
  ],
  he: ['חוק הגנת הפרטיות', 'החוק מחייב את הספקים לשמור על המידע ובהצפנה שלו, ולהודיע לרשות.']
} as const
type Language = keyof typeof texts

const folder = mkdtempSync(path.join(tmpdir(), 'scripts-'))
let search: SiteSearch

beforeAll(async () => {
  const byAddress = new Map<string, SearchRecord>()
  for (const [language, [title, text]] of Object.entries(texts)) {
    const address = `/articles/${language}/`
    byAddress.set(address, recordOf(address, title))
    mkdirSync(path.join(folder, address), {recursive: true})
    writeFileSync(
      path.join(folder, address, 'index.html'),
      `<html lang="en"><head></head><body><main data-pagefind-body>` +
        `<h1 data-pagefind-meta="title" lang="${language}">${title}</h1>` +
        `<article lang="${language}"><p id="p1">${text}</p></article></main></body></html>`
    )
  }
  const countries = new Set<string>()
  const lock = {addresses: {}} as never
  const records = {byAddress, countries, laws: [], subjects: [], explained: [], lock}
  await indexPages(new SiteFolder(folder), records)
  search = openSearch(folder)
})

afterAll(() => rmSync(folder, {recursive: true}))

function recordOf(address: string, title: string): SearchRecord {
  return {
    address,
    title,
    sub: [],
    topic: undefined,
    kind: 'article',
    class: 'press',
    source: 'Made up',
    country: undefined,
    pillar: undefined,
    subPillar: undefined,
    coverage: [],
    code: undefined,
    score: undefined,
    year: undefined,
    spans: []
  }
}

describe('a word within a text is found, and marked', () => {
  test.each<[Language, string, string]>([
    ['zh', '数据', '数据'],
    ['zh', '境内存储', '境内存储'],
    ['zh', '个人信息', '个人信息'],
    ['ja', '委員会', '委員会'],
    ['ja', '漏えい', '漏えい'],
    ['ko', '국외', '국외'],
    ['ko', '동의', '동의'],
    ['th', 'ความยินยอม', 'ความยินยอม'],
    ['th', 'ข้อมูล', 'ข้อมูล'],
    ['ar', 'بيانات', 'بالبيانات'],
    ['ar', 'البيانات', 'بالبيانات'],
    ['ar', 'تشفير', 'وبالتشفير'],
    ['ar', 'مشغلين', 'المشغلين'],
    ['he', 'ספקים', 'הספקים'],
    ['he', 'הצפנה', 'ובהצפנה'],
    ['he', 'רשות', 'לרשות']
  ])('%s: %s', async (language, words, says) => {
    const {found, table} = await search.searcher.search(words)
    const [first] = found.ranked
    const fragment = await first?.hit.load()
    expect(fragment?.address).toBe(`/articles/${language}/`)
    const marked =
      fragment &&
      passagesOf(fragment, found.answers, table).flatMap(({pieces}) =>
        pieces.flatMap((piece) => (piece.marked ? [piece.text] : []))
      )
    expect(marked?.join('')).toContain(says)
  })
})

test.each([
  ['وبالتشفير', 'تشفير'],
  ['الاتصالات', 'اتصالات'],
  ['ולהגנה', 'הגנה'],
  ['data', undefined],
  ['данные', undefined]
])('%s without its prefixes may be %s', (word, rest) => {
  if (rest === undefined) expect(withoutPrefixes(word)).toEqual([])
  else expect(withoutPrefixes(word)).toContain(rest)
})
