import {expect, test} from 'vitest'
import {isCore} from '../../src/offline/core.ts'

test.each([
  ['home', ''],
  ['the first page of a part', 'measures/'],
  ['the page on how texts were chosen', 'method/search/'],
  ['what stands for a page that is not saved', 'offline/unsaved/'],
  ['what stands for a wrong address', '404.html'],
  ['a style', '_astro/atlas.B1x_2.css'],
  ['a script', '_astro/a-script-with-a-long-name.js'],
  ['a typeface', '_astro/literata-cyrillic-ext-wght-normal.D.woff2'],
  ['an icon', 'icon-192.png'],
  ['its logo', 'logo.svg'],
  ['the manifest', 'manifest.webmanifest'],
  ['the engine of search', 'pagefind/pagefind.js'],
  ['a part of the index', 'pagefind/index/en_1.pf_index'],
  ['a filter', 'pagefind/filter/en_1.pf_filter'],
  ['a table of search', 'search/terms.js']
])('counts %s in', (_, address) => {
  expect(isCore(address)).toBe(true)
})

test.each([
  ['a list of a country', 'measures/kz/'],
  ['a measure', 'measures/kz/a/'],
  ['its citation', 'measures/kz/a/cite.bib'],
  ['an article', 'articles/a/'],
  ['a later page of a list', 'notes/page/2/'],
  ['the text of a result', 'pagefind/fragment/en_1.pf_fragment'],
  ['a picture of a country', 'pictures/kz.svg'],
  ['a picture with a short folder', 'a/b.svg'],
  ['all citations', 'cite/atlas.json'],
  ['the changes as a feed', 'changes/feed.atom']
])('leaves %s out', (_, address) => {
  expect(isCore(address)).toBe(false)
})
