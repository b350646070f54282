import {expect, test} from 'vitest'
import {pageToIndex} from '../../src/search/build/page.ts'
import {makeTermTable} from '../../src/search/language/term-table.ts'
import type {SearchRecord} from '../../src/search/record.ts'

const filter = '<meta name="x" content="Қазақстан" data-pagefind-filter="country[content]">'
const main = '<main id="main" data-pagefind-body><h1 data-pagefind-meta="title">Ұ</h1></main>'
const table = makeTermTable([])
const record: SearchRecord = {
  address: '/measures/kz/one/',
  title: 'A "title" & <more>',
  sub: ['a "b" & <c'],
  topic: undefined,
  kind: 'measure',
  class: 'expert',
  source: 'S',
  country: undefined,
  pillar: undefined,
  subPillar: undefined,
  coverage: [],
  code: undefined,
  score: undefined,
  year: undefined,
  spans: []
}

test('what is indexed of a page are its filters and its main part', () => {
  const html = `<!doctype html><html lang="kk"><head><title>Ұ</title>${filter}</head><body>ә ${main}<footer></footer></body></html>`
  expect(pageToIndex(html, undefined, table)).toBe(
    `<html><head>${filter}</head><body>${main.replace('<h1 ', '<h1 data-pagefind-weight="0.5" ')}</body></html>`
  )
})

test('a page whose main part does not say so is not indexed', () => {
  for (const html of [
    '<main><p data-pagefind-body>text</p></main>',
    '<p>text</p>',
    '<main data-pagefind-bodyguard>text</main>',
    ''
  ]) {
    expect(pageToIndex(html, undefined, table), html).toBeUndefined()
  }
})

test('metadata and filters stand within the part that is indexed', () => {
  const copy = pageToIndex(main, record, table)
  expect(copy).toContain(
    '<main id="main" data-pagefind-body><meta data-pagefind-meta="sub[content]"'
  )
  expect(copy).toContain('content="a &quot;b&quot; &amp; &lt;c"')
  expect(copy).toContain('<meta data-pagefind-filter="source[content]" content="S">')
})

test('the title of a text written by AI is no title', () => {
  const copy = pageToIndex(main, {...record, class: 'ai'}, table)
  expect(copy).not.toContain('data-pagefind-meta="title"')
  expect(copy).toContain('data-pagefind-meta="headline[content]"')
})

test('words of scripts without blanks are set apart, in texts alone', () => {
  const copy = pageToIndex(
    '<main data-pagefind-body><p id="p1" title="网络安全">网络安全法</p><p>ข้อมูลส่วนบุคคล</p></main>',
    undefined,
    table
  )
  expect(copy).toContain('title="网络安全">网络\u2060 安全\u2060 法<')
  expect(copy).toContain('>ข้อมูล\u2060 ส่วน\u2060 บุคคล<')
})
