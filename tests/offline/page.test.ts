import {expect, test} from 'vitest'
import {bundleName} from '../../src/integrations/disk-scripts.ts'
import {pageForDisk} from '../../src/integrations/disk-page.ts'

const files = new Set(['index.html', 'search/index.html', 'a.png', '_astro/a.js', '_astro/b.js'])
const holdings = {base: '/x/', files}
const page = (html: string): ReturnType<typeof pageForDisk> =>
  pageForDisk(html, 'search/index.html', holdings)

test('says where the root is', () => {
  expect(page('<html lang="en"><p>').html).toBe('<html data-root="../" lang="en"><p>')
})

test('says where the page is public, where that is known', () => {
  const home = 'https://a.kz/x/'
  const {html} = pageForDisk('<html>', 'search/index.html', {...holdings, home})
  expect(html).toBe('<html data-root="../" data-public="https://a.kz/x/search/">')
})

test('moves every kind of address', () => {
  const html =
    '<a href="/x/">' +
    '<form action="/x/search/">' +
    '<img src="/x/a.png" srcset="/x/a.png 1x, /x/a.png 2x">' +
    '<meta http-equiv="refresh" content="0; url=/x/search/">' +
    '<meta property="og:url" content="https://a.kz/x/">'
  expect(page(html).html).toBe(
    '<a href="../index.html">' +
      '<form action="../search/index.html">' +
      '<img src="../a.png" srcset="../a.png 1x, ../a.png 2x">' +
      '<meta http-equiv="refresh" content="0; url=../search/index.html">' +
      '<meta property="og:url" content="https://a.kz/x/">'
  )
})

test('leaves out what only the hosted site has, and shows what only the copy has', () => {
  const html =
    '<link rel="manifest" href="/x/m"><link rel="preload" href="/x/f" crossorigin>' +
    '<p data-copy="hosted"><a href="/x/gone.zip">zip</a></p>' +
    '<p data-copy="disk" hidden>here</p>' +
    '<link rel="icon" href="/x/a.png" crossorigin>'
  expect(page(html)).toEqual({
    html: '<p data-copy="disk">here</p><link rel="icon" href="../a.png">',
    modules: [],
    asked: ['/x/a.png']
  })
})

test('makes one classic script of all modules of a page', () => {
  const html =
    '<head><script type="module" src="/x/_astro/a.js"></script></head>' +
    '<script type="application/ld+json">{"a": "</b>"}</script>' +
    '<script type="module" src="/x/_astro/b.js"></script>'
  const modules = ['_astro/a.js', '_astro/b.js']
  expect(page(html)).toEqual({
    html:
      `<head><script defer src="../${bundleName(modules)}"></script></head>` +
      '<script type="application/ld+json">{"a": "</b>"}</script>',
    modules,
    asked: ['/x/_astro/a.js', '/x/_astro/b.js']
  })
})

test('names another script where the modules are others, or come in another order', () => {
  const names = [['a', 'b'], ['b', 'a'], ['a'], ['ab']].map(bundleName)
  expect(new Set(names).size).toBe(4)
})

test('refuses a module that is no file, which a copy could not run', () => {
  expect(() => page('<script type="module">import "x"</script>')).toThrow('search/index.html')
  expect(() => page('<script type="module" src="/x/none.js"></script>')).toThrow('/x/none.js')
})

test('leaves links that lead nowhere as they are', () => {
  const links = '<a href="/x/none/">a</a><a href="/">b</a>'
  expect(page(links).html).toBe(links)
})

test('tells once of each path that it means to lead to, and of nothing else', () => {
  const html =
    '<a href="/x/#p1"></a><a href="/x/?q=a"></a><a href="/none"></a><a href="#p2"></a>' +
    '<a href="cite.bib"></a><a href="//a.kz/x/"></a><img src="/x/a.png" srcset="/x/b.png 2x">'
  expect(page(html).asked).toEqual(['/x/', '/none', '/x/a.png', '/x/b.png'])
})

test('lets the files of a folder in, and no other scheme', () => {
  const {html} = page('<meta http-equiv="Content-Security-Policy" content="default-src *">')
  const policy = /content="([^"]*)"/.exec(html)?.[1]?.split('; ') ?? []
  expect(policy).toContain("script-src 'self' file: 'wasm-unsafe-eval'")
  expect(policy).toContain("default-src 'none'")
  expect(policy.join(' ')).not.toMatch(/unsafe-inline|https?:|\*/)
})
