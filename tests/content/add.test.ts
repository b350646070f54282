import {execFile} from 'node:child_process'
import {existsSync} from 'node:fs'
import {mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterEach, beforeEach, describe, expect, test} from 'vitest'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'add-'))
  await mkdir(path.join(folder, 'seeds'))
  await writeFile(manifest(), '# Ours, and we like this comment.\nsources:\n')
})
afterEach(() => rm(folder, {recursive: true}))

const manifest = (): string => path.join(folder, 'seeds/sources.yaml')

async function given(name: string, text: string): Promise<string> {
  const file = path.join(folder, name)
  await writeFile(file, text)
  return file
}

function add(...files: string[]): Promise<{status: number; stdout: string; stderr: string}> {
  const flags = ['--seeds', path.join(folder, 'seeds'), '--out', path.join(folder, 'content')]
  return new Promise((resolve) => {
    execFile(process.execPath, ['scripts/add.ts', ...files, ...flags], (error, stdout, stderr) => {
      resolve({status: error === null ? 0 : Number(error.code), stdout, stderr})
    })
  })
}

const listing = `
Pillar Cross-border data policies  |  Sub-pillar Infrastructure requirement

Law on Valley Records, No. 12
Since March 2019

Records of residents of Uzbekistan are held on computers in the country.
Coverage Horizontal
`
const report = `
Uzbekistan

Coverage Period: June 1, 2021 - May 31, 2022

A Obstacles to Access | 4 6 |

A1 | Do infrastructural limitations restrict access to the internet? | 4.004 6.006 |

Lines reach most towns of the valley.
`
const article = `<!doctype html>
<html lang="en"><head><title>What the new records law asks &amp; when</title>
<meta property="og:site_name" content="Valley Law Review">
<link rel="canonical" href="https://review.example/records"></head>
<body><main><h1>What the new records law asks &amp; when</h1>
<p>Firms in Uzbekistan must keep records in Uzbekistan from next year.</p>
<p>The authority of Uzbekistan may fine those who do not.</p></main></body></html>
`

describe('npm run add', {timeout: 180_000}, () => {
  test('sees what each text is, and writes an entry that a person can check', async () => {
    const {stdout, stderr} = await add(
      await given('listing.txt', listing),
      await given('report.txt', report),
      await given('review.html', article)
    )
    expect(stderr).not.toMatch(/sources\.yaml.*error|manifest-/)
    const text = await readFile(manifest(), 'utf8')
    expect(text).toContain('# Ours, and we like this comment.')
    expect(text).toMatch(
      /file: listing\.txt\n\s+kind: dti\n\s+title: Digital trade measures of Uzbekistan # check:/
    )
    expect(text).toMatch(
      /file: report\.txt\n\s+kind: fotn\n\s+title: "?Uzbekistan: Freedom on the Net 2022 Country Report"? # check:/
    )
    expect(text).toMatch(/edition: 2022 # check:/)
    expect(text).toMatch(
      /file: review\.html\n\s+kind: article\n\s+title: What the new records law asks & when # check:/
    )
    expect(text).toMatch(/publisher: Valley Law Review # check:/)
    expect(text).toMatch(/country: UZ # check:/)
    expect(text).toContain('address: https://review.example/records # check:')
    expect(stdout).toMatch(/review\.html +article +1 /)
    expect(await readFile(path.join(folder, 'seeds/review.html'), 'utf8')).toBe(article)
  })

  test('takes the headline for the title where the window says more, and begins anew', async () => {
    await add(await given('listing.txt', listing))
    await rm(path.join(folder, 'seeds/listing.txt'))
    await writeFile(manifest(), 'sources:\n')
    const page = article.replace('when</title>', 'when | Valley Law Review</title>')
    const {status, stdout, stderr} = await add('--new', await given('review.html', page))
    expect([status, stderr]).toEqual([0, expect.not.stringContaining('title-differs')])
    expect(stdout).toMatch(/addresses removed/)
    expect(await readFile(manifest(), 'utf8')).toContain(
      'title: What the new records law asks & when # check:'
    )
    expect(existsSync(path.join(folder, 'content/measures'))).toBe(false)
  })

  test('takes of a hostile page what a manifest can hold', async () => {
    const page = `<!doctype html><html lang="EN"><head>
<title>Law &constructor; &#x1b;[2J &#99999999; \u202Eabc</title>
<meta property="og:site_name" content="&#27;]0;x &__proto__;">
<meta property="article:published_time" content="2022-02-31T10:00">
<link rel="canonical" href="javascript:alert(1)"></head>
<body><p>Firms in Uzbekistan must keep records in Uzbekistan from next year.</p></body></html>`
    const {stderr} = await add(await given('hostile.html', page))
    expect(stderr).not.toMatch(/sources\.yaml.*error|manifest-|ZodError|RangeError/)
    const text = await readFile(manifest(), 'utf8')
    expect(text).toContain('title: Law &constructor; [2J \uFFFD abc # check:')
    expect(text).toContain('publisher: "]0;x &__proto__;" # check:')
    expect(text).not.toMatch(/published:|address:|[\u001b\u202e]/)
    const shouting = await add(await given('a\u001b[2J.txt', 'A title\n\nA text.\n'))
    expect([shouting.status, shouting.stderr]).toEqual([2, expect.stringContaining('a\\u001b[2J')])
  })

  test('changes nothing where one of the files cannot be taken', async () => {
    const before = await readFile(manifest(), 'utf8')
    const good = await given('a.txt', 'A title\n\nA text of Uzbekistan.\n')
    const {status, stderr} = await add(good, await given('b.pdf', '%PDF'))
    expect([status, stderr]).toEqual([2, expect.stringContaining('b.pdf: expected a text')])
    expect(await readFile(manifest(), 'utf8')).toBe(before)
    expect((await add()).status).toBe(2)
    expect((await add(path.join(folder, 'none.txt'))).status).toBe(2)
  })
})
