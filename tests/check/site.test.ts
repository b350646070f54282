import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {createHash} from 'node:crypto'
import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {checkSite, type SiteOptions} from '../../scripts/check/site.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'atlas-check-'))
})

afterEach(() => rm(folder, {recursive: true}))

const policy = `default-src 'self'; base-uri 'self'; form-action 'self'`

interface Parts {
  readonly head?: string
  readonly body?: string
  readonly lang?: string
  readonly policy?: string
}

/** A page without fault but for what it is given. */
function page({head = '', body = '<p>Text</p>', lang = ' lang="en"', ...rest}: Parts): string {
  return `<!doctype html>
<html${lang}>
<head>
<meta charset="utf-8">
${rest.policy ?? `<meta http-equiv="Content-Security-Policy" content="${policy}">`}
<title>Title</title>
${head}
</head>
<body>
${body}
</body>
</html>
`
}

/** Rule and found text of every message about a site of these files. */
async function found(
  files: Record<string, string>,
  options: Partial<SiteOptions> = {}
): Promise<string[]> {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), {recursive: true})
    await writeFile(path.join(folder, name), text)
  }
  const site = await checkSite(folder, {site: 'https://example.org/', ...options})
  return site.files.flatMap((file) =>
    file.messages.map((message) => `${file.path} ${message.ruleId} ${message.actual}`)
  )
}

test('has nothing to say of a site without fault, and counts its pages', async () => {
  const body = '<p id="p1"><a href="#p1">here</a> <a href="other/#p2">there</a></p>'
  await mkdir(path.join(folder, 'other'))
  await writeFile(path.join(folder, 'index.html'), page({body}))
  await writeFile(path.join(folder, 'other/index.html'), page({body: '<p id="p2">Text</p>'}))
  const site = await checkSite(folder, {site: 'https://example.org/'})
  expect(site).toEqual({pages: 2, files: []})
})

test('says where an element stands, what was expected and what was found', async () => {
  await writeFile(path.join(folder, 'index.html'), page({body: '<p><a href="/none/">none</a></p>'}))
  const {files} = await checkSite(folder, {site: 'https://example.org/'})
  expect(files.flatMap(({messages}) => messages.map(String))).toEqual([
    'index.html:10:4-10:29: expected the address of a page or file of the site, in its exact case, found `/none/`'
  ])
})

describe('identity', () => {
  test.each([
    ['no language', ''],
    ['an empty language', ' lang=""'],
    ['no language tag', ' lang="English language"']
  ])('misses a language where a page has %s', async (_, lang) => {
    expect(await found({'index.html': page({lang})})).toContainEqual(
      `index.html html-lang <html${lang}>`
    )
  })

  test('finds a second element of the same id or part', async () => {
    const body = '<p id="p1" data-part="p1">a</p><p id="p1">b</p><p data-part="p1">c</p>'
    const messages = await found({'index.html': page({body})})
    expect(messages).toContainEqual('index.html id-duplicate <p id="p1">')
    expect(messages).toContainEqual('index.html part-duplicate <p data-part="p1">')
  })

  test('looks into templates', async () => {
    const body = '<p id="a">a</p><template><p id="a">b</p></template>'
    expect(await found({'index.html': page({body})})).toContainEqual(
      'index.html id-duplicate <p id="a">'
    )
  })

  test('finds a base element', async () => {
    expect(await found({'index.html': page({head: '<base href="/">'})})).toContainEqual(
      'index.html base-element <base href="/">'
    )
  })
})

describe('addresses', () => {
  const other = {'other/index.html': page({body: '<p id="p2">Text</p>'}), 'a.txt': 'text'}
  const inBody = async (html: string, options: Partial<SiteOptions> = {}): Promise<string[]> =>
    (await found({'index.html': page({body: html}), ...other}, options)).filter((message) =>
      /address|origin/.test(message)
    )

  test.each([
    ['a page', '<a href="other/">a</a>'],
    ['a file', '<a href="a.txt">a</a>'],
    ['an anchor', '<a href="./other/?q=1#p2">a</a>'],
    ['the top', '<a href="#">a</a> <a href="other/#top">a</a>'],
    ['words of a page', '<a href="other/#p2:~:text=Text">a</a>'],
    ['its own published address', '<a href="https://example.org/other/">a</a>'],
    ['another site', '<a href="https://example.com/x">a</a>'],
    ['the name of a vocabulary', '<link rel="schema.DC" href="http://example.com/dc/">'],
    ['a mail address', '<a href="mailto:a@example.org">a</a>'],
    ['an image it holds itself', '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="">']
  ])('lets pass %s', async (_, html) => {
    expect(await inBody(html)).toEqual([])
  })

  test.each([
    ['address-broken', '/nowhere/', '<a href="/nowhere/">a</a>'],
    ['address-broken', '/Other/', '<a href="/Other/">a</a>'],
    ['address-broken', '/a.txt/', '<a href="/a.txt/">a</a>'],
    ['address-broken', '/search/', '<form action="/search/"></form>'],
    ['address-broken', 'b.png', '<img srcset="a.txt 1x, b.png 2x" alt="">'],
    ['address-broken', '/p.png', '<video poster="/p.png" src="a.txt"></video>'],
    ['address-broken', '/s.svg#i', '<svg><use href="/s.svg#i"></use></svg>'],
    ['address-anchor', '#p9', '<a href="#p9">a</a>'],
    ['address-anchor', '/other/#P2', '<a href="/other/#P2">a</a>'],
    ['address-from-root', '/other/#p2', '<a href="/other/#p2">a</a>'],
    ['address-slash', '/other', '<a href="/other">a</a>'],
    ['address-scheme', 'javascript:alert(1)', '<a href="javascript:alert(1)">a</a>'],
    ['address-scheme', 'data:text/html,x', '<a href="data:text/html,x">a</a>'],
    ['address-unreadable', 'https://', '<a href="https://">a</a>'],
    [
      'other-origin',
      'https://example.com/x.js',
      '<script src="https://example.com/x.js"></script>'
    ],
    ['other-origin', '//example.com/x.png', '<img src="//example.com/x.png" alt="">'],
    [
      'other-origin',
      'https://example.com/',
      '<iframe src="https://example.com/" title="a"></iframe>'
    ],
    [
      'other-origin',
      'https://example.com/',
      '<p><a href="./" ping="https://example.com/">a</a></p>'
    ]
  ])('finds %s in %s', async (rule, value, html) => {
    expect(await inBody(html)).toEqual([`index.html ${rule} ${value}`])
  })

  test.each([
    ['<meta http-equiv="refresh" content="0; url=/gone/">', 'address-broken /gone/'],
    [
      '<meta property="og:image" content="https://example.org/o.png">',
      'address-broken https://example.org/o.png'
    ],
    [
      '<link rel="canonical" href="https://example.org/gone/">',
      'address-broken https://example.org/gone/'
    ],
    [
      '<link rel="stylesheet" href="https://example.com/a.css">',
      'other-origin https://example.com/a.css'
    ],
    [
      '<link rel="alternate stylesheet" href="https://example.com/a.css" title="a">',
      'other-origin https://example.com/a.css'
    ],
    ['<link rel="icon" href="/favicon.svg">', 'address-broken /favicon.svg']
  ])('reads the head: %s', async (head, message) => {
    const messages = await found({'index.html': page({head})})
    expect(messages).toContainEqual(`index.html ${message}`)
  })

  test('holds every address below the base path', async () => {
    const body = '<a href="/other/">a</a> <a href="other/">b</a> <a href="/base">c</a>'
    expect(await inBody(body, {site: 'https://example.org/base/'})).toEqual([
      'index.html address-base /other/',
      'index.html address-slash /base'
    ])
  })

  test('sees that a relative address climbs out of the base path', async () => {
    expect(await inBody('<a href="../x">a</a>', {site: 'https://example.org/base/'})).toEqual([
      'index.html address-base ../x'
    ])
  })

  test('wants absolute paths on the page for unknown addresses', async () => {
    const body = '<a href="other/">a</a> <a href="/other/">b</a> <a href="#x" id="x">c</a>'
    expect(await found({'404.html': page({body}), ...other})).toEqual([
      '404.html address-relative other/'
    ])
  })

  test('reads stylesheets, but not their comments', async () => {
    const css = `/* url(c.png) */ @import "b.css"; a { src: url('https://example.com/f.woff2'), url(f.woff2) }`
    expect(await found({'index.html': page({}), 'css/a.css': css, 'css/f.woff2': ''})).toEqual([
      'css/a.css address-broken b.css',
      'css/a.css other-origin https://example.com/f.woff2'
    ])
  })
})

describe('policy', () => {
  const hash = (text: string): string =>
    `'sha256-${createHash('sha256').update(text).digest('base64')}'`
  const meta = (content: string): string =>
    `<meta http-equiv="Content-Security-Policy" content="${content}">`
  const about = async (parts: Parts): Promise<string[]> =>
    (await found({'index.html': page(parts), 'a.js': '1'})).filter((message) =>
      /policy|inline/.test(message)
    )

  test('misses a policy, and one that comes too late', async () => {
    expect(await about({policy: ''})).toEqual(['index.html policy-missing nothing'])
    expect(await about({policy: `<script src="/a.js"></script>${meta(policy)}`})).toEqual([
      'index.html policy-late <script src="/a.js">'
    ])
  })

  test.each([
    ["default-src 'self'; script-src 'unsafe-inline'", "script-src 'unsafe-inline'"],
    ["default-src 'self'; script-src 'self' 'unsafe-eval'", "script-src 'unsafe-eval'"],
    ["default-src 'self'; connect-src https://example.com", 'connect-src https://example.com'],
    ["default-src 'self'; script-src data:", 'script-src data:'],
    ['default-src *', 'default-src *'],
    ["script-src 'self'", 'no default-src']
  ])('finds the hole in %s', async (content, hole) => {
    const full = `${content}; base-uri 'self'; form-action 'self'`
    expect(await about({policy: meta(full)})).toEqual([`index.html policy-open ${hole}`])
  })

  test('lets pass hashes, WebAssembly and images within the page', async () => {
    const content = `${policy}; script-src 'self' 'wasm-unsafe-eval' ${hash('a()')}; img-src 'self' data:`
    expect(await about({policy: meta(content), head: '<script>a()</script>'})).toEqual([])
  })

  test('finds scripts and styles that the policy does not name, and lets data pass', async () => {
    const head =
      '<script>b()</script><style>p{}</style><script type="application/ld+json">{}</script>'
    expect(await about({head})).toEqual([
      'index.html inline-script <script>',
      'index.html inline-style <style>'
    ])
  })

  test('finds styles and handlers in attributes', async () => {
    const body = '<p style="color:red">a</p><button type="button" onclick="a()">b</button>'
    const messages = await found({'index.html': page({body})})
    expect(messages).toContainEqual('index.html inline-attribute <p style="color:red">')
    expect(messages).toContainEqual(
      'index.html inline-attribute <button type="button" onclick="a()">'
    )
  })
})

test('finds what the HTML standard does not allow', async () => {
  await writeFile(path.join(folder, 'index.html'), page({body: '<p><ul><li>a</ul></p>'}))
  const {files} = await checkSite(folder, {site: 'https://example.org/'})
  const sources = files.flatMap(({messages}) => messages.map(({source}) => source))
  expect(sources).toContain('html-validate')
})

test('holds the list of what is saved for offline against the files', async () => {
  const html = page({})
  const hash = createHash('sha256').update(html).digest('hex').slice(0, 16)
  const home = {address: '', hash, size: Buffer.byteLength(html)}
  const list = (files: readonly object[]): string => JSON.stringify({id: 'x', files, packs: []})
  const site = {'index.html': html, 'robots.txt': 'User-agent: *'}
  const robots = createHash('sha256').update(site['robots.txt']).digest('hex').slice(0, 16)
  const right = {address: 'robots.txt', hash: robots, size: 13}
  const name = 'offline-release.json'
  expect(await found({...site, [name]: list([home, right])})).toEqual([])
  const wrong = [
    {...home, hash: '0123456789abcdef'},
    {...right, address: 'gone/'}
  ]
  expect(await found({...site, [name]: list(wrong)})).toEqual([
    `${name} release-file `,
    `${name} release-file gone/`,
    `${name} release-unlisted robots.txt`
  ])
})
