import {request as ask} from 'node:http'
import {mkdtemp, mkdir, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {serve, type Served} from '../../scripts/serve/server.ts'

let parent: string
let root: Served
let under: Served

beforeAll(async () => {
  parent = await mkdtemp(path.join(tmpdir(), 'atlas-serve-'))
  const files = {
    'secret.txt': 'outside',
    'dist/index.html': '<title>Home</title>',
    'dist/404.html': '<title>Not here</title>',
    'dist/measures/index.html': '<title>Measures</title>',
    'dist/empty/file.txt': 'Қазақстан',
    'dist/search/wasm.en.pagefind': 'binary',
    'dist/site.css': 'body{}',
    'dist/site.js': '1'
  }
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(parent, name)), {recursive: true})
    await writeFile(path.join(parent, name), text)
  }
  root = await serve(path.join(parent, 'dist'))
  under = await serve(path.join(parent, 'dist'), {base: '/some/base/'})
})

afterAll(async () => {
  await Promise.all([root.close(), under.close()])
  await rm(parent, {recursive: true})
})

interface Answer {
  readonly status: number | undefined
  readonly type: string | undefined
  readonly location: string | undefined
  readonly text: string
}

/** Asks for a path exactly as written: `fetch` would tidy up `..` and `//` first. */
function get(
  {url}: Served,
  raw: string,
  method = 'GET',
  headers: Readonly<Record<string, string>> = {}
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    ask({port: new URL(url).port, host: '127.0.0.1', path: raw, method, headers}, (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (piece: string) => (text += piece))
      response.on('end', () => {
        const {'content-type': type, location} = response.headers
        resolve({status: response.statusCode, type, location, text})
      })
    })
      .on('error', reject)
      .end()
  })
}

describe('a site at the root', () => {
  test('gives the address of its home', async () => {
    expect(root.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/)
    expect(await get(root, '/')).toMatchObject({status: 200, text: '<title>Home</title>'})
  })

  test('shows the page of a folder, with or without a query', async () => {
    expect(await get(root, '/measures/?q=a')).toMatchObject({
      status: 200,
      type: 'text/html; charset=utf-8',
      text: '<title>Measures</title>'
    })
  })

  test('moves a folder without its slash, keeping the query', async () => {
    expect(await get(root, '/measures?q=a')).toMatchObject({
      status: 301,
      location: '/measures/?q=a'
    })
  })

  test.each([
    ['a name that does not exist', '/nothing'],
    ['a folder without a page', '/empty'],
    ['a folder without a page, with its slash', '/empty/'],
    ['a file with a slash after it', '/site.css/'],
    ['a page with a slash after it', '/measures/index.html/'],
    ['a page without its ending', '/measures/index'],
    ['another case', '/Measures/'],
    ['broken escapes', '/%E0%A4%A/'],
    ['NUL', '/%00'],
    ['a name longer than any file has', `/${'a'.repeat(256)}`],
    ['a path longer than any system has', `/${'a/'.repeat(5000)}`],
    ['an empty step', '//measures'],
    ['another host behind a backslash', '/\\evil.example/%2e%2e'],
    ['another host behind an escaped one', '/%5Cevil.example/..'],
    ['a step on the spot', '/./measures'],
    ['a step up within the folder', '/empty/../measures'],
    ['an empty step further on', '/measures//']
  ])('answers %s with the 404 page and status', async (_, raw) => {
    expect(await get(root, raw)).toMatchObject({
      status: 404,
      type: 'text/html; charset=utf-8',
      text: '<title>Not here</title>'
    })
  })

  test.each([
    '/../secret.txt',
    '/measures/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/..'
  ])('keeps %s inside the folder', async (raw) => {
    const answer = await get(root, raw)
    expect(answer.text).not.toContain('outside')
    expect(answer.status).toBe(404)
  })

  test.each([
    ['/site.css', 'text/css; charset=utf-8'],
    ['/site.js', 'text/javascript; charset=utf-8'],
    ['/empty/file.txt', 'text/plain; charset=utf-8'],
    ['/search/wasm.en.pagefind', 'application/octet-stream']
  ])('gives %s its type', async (raw, type) => {
    expect(await get(root, raw)).toMatchObject({status: 200, type})
  })

  test.each(['bytes=9-2', 'bytes=-5', 'bytes=1e3-', 'bytes=0-1,3-4', 'lines=0-1', 'x'])(
    'gives the whole file where a part is asked for by %s, as it announced none',
    async (range) => {
      const whole = await fetch(`${root.url}site.css`)
      expect(whole.headers.get('accept-ranges')).toBeNull()
      expect(await get(root, '/site.css', 'GET', {range})).toMatchObject({
        status: 200,
        text: 'body{}'
      })
    }
  )

  test('says that a file is as it was, and sends it again when it is not', async () => {
    const {headers} = await fetch(`${root.url}site.js`)
    const etag = headers.get('etag') ?? ''
    const again = (tag: string): Promise<Answer> =>
      get(root, '/site.js', 'GET', {'if-none-match': tag})
    expect(await again(etag)).toMatchObject({status: 304, text: ''})
    expect(await again('W/"other"')).toMatchObject({status: 200, text: '1'})
  })

  test('sends no body to HEAD and takes nothing else than GET and HEAD', async () => {
    expect(await get(root, '/', 'HEAD')).toMatchObject({status: 200, text: ''})
    expect(await get(root, '/', 'POST')).toMatchObject({status: 405})
  })
})

describe('a site under a base path', () => {
  test('gives the address of its home', async () => {
    expect(under.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/some\/base\/$/)
    expect(await get(under, '/some/base/')).toMatchObject({text: '<title>Home</title>'})
    expect(await get(under, '/some/base')).toMatchObject({status: 301, location: '/some/base/'})
  })

  test('moves a folder within the base', async () => {
    expect(await get(under, '/some/base/measures')).toMatchObject({
      status: 301,
      location: '/some/base/measures/'
    })
  })

  test('has nothing beyond the base', async () => {
    for (const raw of ['/', '/measures/', '/some/', '/some/basemeasures/']) {
      expect(await get(under, raw)).toMatchObject({status: 404, text: ''})
    }
  })
})

test('compresses texts and lets them be kept as public hosts do, where that is asked for', async () => {
  const host = await serve(path.join(parent, 'dist'), {asHost: true})
  try {
    const answers = await Promise.all(
      ['empty/file.txt', 'search/wasm.en.pagefind'].map(async (name) => {
        const answer = await fetch(host.url + name)
        const [encoding, keeping] = ['content-encoding', 'cache-control'].map((one) =>
          answer.headers.get(one)
        )
        return [await answer.text(), encoding, keeping]
      })
    )
    expect(answers).toEqual([
      ['Қазақстан', 'gzip', 'max-age=600'],
      ['binary', null, 'max-age=600']
    ])
  } finally {
    await host.close()
  }
})

test('closes although a connection is kept open', async () => {
  const served = await serve(path.join(parent, 'dist'))
  await fetch(served.url, {headers: {connection: 'keep-alive'}})
  await served.close()
  await expect(fetch(served.url)).rejects.toThrow()
})
