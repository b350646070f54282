import {expect, test} from 'vitest'
import {onDisk, rootFrom, styleForDisk} from '../../src/integrations/disk-addresses.ts'

const files = new Set([
  'index.html',
  'favicon.svg',
  'measures/index.html',
  'measures/kz/index.html',
  '_astro/a.woff2',
  'a b/ә.txt'
])
const hosted = {base: '/some/base/', files}

test.each([
  ['/some/base/', './index.html'],
  ['/some/base/?a=/#b', './index.html?a=/#b'],
  ['/some/base/measures/kz/?year=2021#list', './measures/kz/index.html?year=2021#list'],
  ['/some/base/measures', './measures/index.html'],
  ['/some/base/favicon.svg', './favicon.svg'],
  ['/some/base/a%20b/%D3%99.txt', './a%20b/%D3%99.txt'],
  ['#n1', '#n1'],
  ['?q=x', '?q=x'],
  ['', ''],
  ['../', '../index.html'],
  ['..', '../index.html'],
  ['cite.bib', 'cite.bib'],
  ['https://a.kz/some/base/', 'https://a.kz/some/base/'],
  ['//a.kz/some/base/', '//a.kz/some/base/'],
  ['mailto:a@a.kz', 'mailto:a@a.kz'],
  ['data:,x', 'data:,x']
])('writes %s as %s', (address, expected) => {
  expect(onDisk(address, './', hosted)).toBe(expected)
})

test.each(['/some/base/nothing/', '/', '/some/', '/some/base', '/some/base/%zz', '/other/base/'])(
  'knows no file at %s',
  (address) => {
    expect(onDisk(address, './', hosted)).toBeUndefined()
  }
)

test('leads up from where the page is', () => {
  expect(rootFrom('index.html')).toBe('./')
  expect(rootFrom('measures/kz/index.html')).toBe('../../')
  expect(onDisk('/measures/', '../../', {base: '/', files})).toBe('../../measures/index.html')
})

test('moves the addresses of a stylesheet, with and without quotes', () => {
  const css = `a{src:url(/some/base/_astro/a.woff2)}b{src:url("/some/base/favicon.svg#x")}c{src:url(data:,x)}`
  expect(styleForDisk(css, '_astro/x.css', hosted)).toBe(
    `a{src:url(../_astro/a.woff2)}b{src:url("../favicon.svg#x")}c{src:url(data:,x)}`
  )
})

test('waits for the typeface, which is on the same disk', () => {
  expect(styleForDisk('@font-face{font-display:optional}', 'x.css', hosted)).toBe(
    '@font-face{font-display:block}'
  )
})

test('takes time in proportion to an address or a stylesheet', () => {
  const long = '/'.repeat(1_000_000)
  expect(onDisk(`/some/base/${long}`, './', hosted)).toBeUndefined()
  const style = 'url('.repeat(250_000)
  expect(styleForDisk(style, 'x.css', hosted)).toBe(style)
})
