import {expect, test} from 'vitest'
import {indexCopy, indexedPart, pageOf} from '../../src/search/build/index-copy.ts'

const filter = '<meta name="x" content="Қазақстан" data-pagefind-filter="country[content]">'
const main = '<main id="main" data-pagefind-body><h1 data-pagefind-meta="title">Ұ</h1></main>'

const partOf = (html: string): string | undefined => {
  const part = indexedPart(Buffer.from(html))
  return part === undefined ? undefined : pageOf(part)
}

test('what is indexed of a page are its filters and its main part', () => {
  const html = `<!doctype html><html lang="kk"><head><title>Ұ</title>${filter}</head><body>ә ${main}<footer></footer></body></html>`
  expect(partOf(html)).toBe(`<html><head>${filter}</head><body>${main}</body></html>`)
})

test('a page whose main part does not say so is not indexed', () => {
  expect(partOf('<main><p data-pagefind-body>text</p></main>')).toBeUndefined()
  expect(partOf('<p>text</p>')).toBeUndefined()
  expect(partOf('<main data-pagefind-bodyguard>text</main>')).toBeUndefined()
  expect(partOf('')).toBeUndefined()
})

test('metadata and filters stand within the part that is indexed', () => {
  const copy = indexCopy(partOf(main) ?? '', 'source', {is: 'a "b" & <c', far: ''}, {source: 'S'})
  expect(copy).toContain(
    '<main id="main" data-pagefind-body><meta data-pagefind-meta="is[content]" content="a &quot;b&quot; &amp; &lt;c"><meta data-pagefind-filter="source[content]" content="S">'
  )
})
