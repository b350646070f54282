/** A stranger adds a kind of text with a kind of page of its own: a folder and a line. */
import {execFileSync} from 'node:child_process'
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync
} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {unzipSync} from 'fflate'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {everyAddress} from '../addresses/promise.ts'
import {lockSchema} from '../../src/atlas/lock.ts'
import {openSearch} from '../search/site-search.ts'

const root = path.resolve(import.meta.dirname, '../..')
const folder = mkdtempSync(path.join(tmpdir(), 'atlas-kind-'))
const inCopy = (name: string): string => path.join(folder, name)
const read = (name: string): string => readFileSync(inCopy(name), 'utf8')

const manifest = `sources:
  - file: bills.txt
    kind: bills
    title: Register of bills
    publisher: Parliament
    work: Register of bills
    class: official
    country: KZ
    saved: 2024-06-01
    reuse: Free.
`

const text = `15-2024
Bill on online platforms
First reading
2024-03-05
Committee on Informatics; A. Akhmetova
Platforms shall name a representative in the country within three months.

16-2024
Bill on electronic signatures
Second reading
2024-04-02
Government
A qualified signature of another state shall be recognised as Article 10 of the Law on Electronic Document and Electronic Digital Signature No. 370-II of 7 January 2003 provides.

17-2024
Bill on online platforms
Withdrawn
2024-05-06
Government
Platforms shall sign a register of their advertisers as Article 10 of the Law on Electronic Document and Electronic Digital Signature No. 370-II of 9 March 2004 provides.
`

beforeAll(() => {
  for (const name of ['src', 'scripts', 'package.json', 'tsconfig.json', 'astro.config.mjs']) {
    cpSync(path.join(root, name), inCopy(name), {recursive: true})
  }
  symlinkSync(path.join(root, 'node_modules'), inCopy('node_modules'))
  cpSync(path.join(import.meta.dirname, 'bill'), inCopy('src/kinds/bill'), {recursive: true})
  appendFileSync(inCopy('src/kinds/table.ts'), "export {bill} from './bill/index.ts'\n")
  mkdirSync(inCopy('seeds'))
  writeFileSync(inCopy('seeds/sources.yaml'), manifest)
  writeFileSync(inCopy('seeds/bills.txt'), text)
  run('scripts/content.ts', '--date', '2024-06-01')
}, 120_000)

afterAll(() => {
  rmSync(folder, {recursive: true, force: true})
})

function run(...args: readonly string[]): string {
  return execFileSync(process.execPath, args, {cwd: folder, encoding: 'utf8'})
}

/** Runs a module in the copy, and gives what it prints as JSON. */
function evaluate(program: string): unknown {
  return JSON.parse(run('--input-type=module', '--eval', program))
}

test('its pages are made, and every character is accounted for', () => {
  expect(readdirSync(inCopy('content/bills/kz')).sort()).toEqual([
    '15-2024.mdx',
    '16-2024.mdx',
    '17-2024.mdx'
  ])
  const summary = evaluate(`
    import {summaryOf} from './src/sources/pages.ts'
    import {loadAtlas} from './src/atlas/load.ts'
    const {accounts: [account]} = loadAtlas({folder: 'content'})
    const {content, structure, furniture} = summaryOf(account)
    console.log(JSON.stringify({sum: content + structure + furniture, characters: account.characters}))
  `) as {readonly sum: number; readonly characters: number}
  expect(summary.sum).toBe(summary.characters)
})

test('search, citation and card know what it is', () => {
  const found = evaluate(`
    import {loadAtlas} from './src/atlas/load.ts'
    import {searchRecord} from './src/search/record.ts'
    import {citePage} from './src/citations/citation.ts'
    import {citationFiles} from './src/citations/files.ts'
    import {styles} from './src/citations/styles/index.ts'
    import {cardsOf} from './src/cards/card.ts'
    const atlas = loadAtlas({folder: 'content'})
    const [page] = atlas.texts
    const {source} = atlas.accountOf(page)
    const citation = citePage({page, source, version: atlas.historyOf(page).version})
    console.log(JSON.stringify({
      search: searchRecord(page, source),
      uncited: styles.filter((style) => style.forms(citation).length === 0).map(({id}) => id),
      files: citationFiles.map((file) => file.name),
      card: cardsOf(atlas, () => true).of(page.address)
    }))
  `)
  expect(found).toMatchObject({
    search: {kind: 'bill', title: 'Bill on online platforms', sub: ['15-2024', 'First reading']},
    uncited: [],
    card: {kind: 'Bill, Kazakhstan', title: 'Bill on online platforms', aside: 'First reading'},
    files: ['cite.bib', 'cite.ris', 'cite.json']
  })
})

test('what bills have in common is found, and where they disagree', () => {
  const found = evaluate(`
    import {loadAtlas} from './src/atlas/load.ts'
    const [{relations, conflicts}] = loadAtlas({folder: 'content'}).concordances
    console.log(JSON.stringify({
      relations: relations.map(({one, other}) => [one, other]),
      conflicts: conflicts.map(({rule, sides}) => [rule, ...sides.map(({value}) => value)])
    }))
  `)
  expect(found).toEqual({
    relations: [['/bills/kz/16-2024/', '/bills/kz/17-2024/']],
    conflicts: [
      ['law-date', '2003-01-07', '2004-03-09'],
      ['figures', '7 January 2003', '9 March 2004']
    ]
  })
})

test('an earlier text stays where its address says', () => {
  const before = read('content/bills/kz/15-2024.mdx')
  writeFileSync(inCopy('seeds/bills.txt'), text.replace('three months', 'six months'))
  run('scripts/content.ts', '--date', '2024-07-01')
  const lock = addressesOf(read('content/addresses.lock.json'))
  const [version] = lock.filter((address) => address.startsWith('/bills/kz/15-2024/versions/'))
  expect(read('content/bills/kz/15-2024.mdx')).toContain('six months')
  expect(read(`content${(version ?? '').slice(0, -1)}.mdx`)).toBe(before)
})

/** Every address of a lock, those of earlier texts too; bills are no kind of this repository. */
function addressesOf(file: string): readonly string[] {
  const {version, addresses} = JSON.parse(file) as {
    version: 1
    addresses: Record<string, {stands: {kind: string}}>
  }
  const known = Object.fromEntries(
    Object.entries(addresses).map(([address, entry]) => [
      address,
      {...entry, stands: {kind: 'list', title: entry.stands.kind}}
    ])
  )
  return everyAddress(lockSchema.parse({version, addresses: known}))
}

describe('the site', () => {
  beforeAll(() => {
    const site = 'https://example.org'
    run('scripts/build.ts', '--content', 'content', '--out', 'dist', '--site', site)
  }, 300_000)

  test('has its pages, and its list with filters, where bills of one title are told apart', () => {
    const page = read('dist/bills/kz/15-2024/index.html')
    expect(page).toContain('Bill on online platforms')
    expect(page).toContain('within six months')
    expect(page).toMatch(/<meta[^>]*content="bill"[^>]*data-pagefind-filter="kind/)
    const list = read('dist/bills/index.html')
    expect(list).toMatch(/data-stage="First reading"/)
    expect(list).toContain('Bill on electronic signatures')
    expect(textOf(read('dist/bills/kz/16-2024/index.html'))).toMatch(
      /Related passages.*Bill on online platforms/
    )
    expect(textOf(list)).toMatch(
      /Bill on online platforms 15-2024.*Bill on online platforms 17-2024/
    )
  })

  test('counts and lists them at home, on the page of the country and on those of laws', () => {
    const home = read('dist/index.html')
    expect(home).toMatch(/href="[^"]*bills\/"/)
    expect(textOf(home)).toContain('3 bills on Kazakhstan')
    const country = textOf(read('dist/kz/index.html'))
    expect(country).toContain('3 bills')
    expect(country).toContain('Bill on electronic signatures')
    const laws = readdirSync(inCopy('dist/laws/kz'), {recursive: true, encoding: 'utf8'})
    const pages = laws.filter((name) => name.endsWith('index.html'))
    expect(pages.map((name) => textOf(read(`dist/laws/kz/${name}`))).join()).toContain('In bills')
  })

  test('finds them by a search, with their passage', async () => {
    const {ask} = openSearch(inCopy('dist'))
    const [first] = await ask('qualified signature of another state', 3)
    expect(first).toMatchObject({address: '/bills/kz/16-2024/', passage: 'p1'})
    const titles = await ask('bill on electronic signatures', 3)
    expect(titles[0]).toMatchObject({title: 'Bill on electronic signatures'})
  })

  test('has their citations, cards, feed, data, print, book, and earlier texts', () => {
    for (const name of ['cite.bib', 'cite.ris', 'cite.json']) {
      expect(read(`dist/bills/kz/15-2024/${name}`)).toContain('Bill on online platforms')
    }
    expect(readdirSync(inCopy('dist/cards/bills/kz'))).toContain('15-2024.png')
    expect(read('dist/changes/feed.atom')).toContain('/bills/kz/15-2024/')
    expect(read('dist/changes/kz/feed.atom')).toContain('/bills/kz/15-2024/')
    expect(read('dist/bills/feed.atom')).toContain('/bills/kz/15-2024/')
    expect(read('dist/bills/kz/15-2024/index.html')).toContain('bills/feed.atom')
    expect(read('dist/data/bills.csv')).toContain('16-2024')
    expect(read('dist/data/bills.bib')).toContain('Bill on electronic signatures')
    expect(read('dist/print/kz/index.html')).toContain('Bill on electronic signatures')
    const book = unzipSync(readFileSync(inCopy('dist/kz/atlas.epub')))
    const chapters = Object.keys(book).filter((name) => name.includes('bills-kz'))
    expect(chapters).toHaveLength(3)
    const [version] = readdirSync(inCopy('dist/bills/kz/15-2024/versions'))
    expect(read(`dist/bills/kz/15-2024/versions/${version ?? ''}/index.html`)).toContain(
      'three months'
    )
  })

  test('saves them for reading offline, and packs them for a disk', () => {
    const {files} = JSON.parse(read('dist/offline-release.json')) as {
      readonly files: readonly {readonly address: string}[]
    }
    expect(files.map(({address}) => address)).toContain('bills/kz/15-2024/')
    const [zip = ''] = readdirSync(inCopy('dist')).filter((name) => name.endsWith('.zip'))
    const packed = Object.keys(unzipSync(readFileSync(inCopy(`dist/${zip}`))))
    expect(packed.some((name) => name.endsWith('bills/kz/15-2024/index.html'))).toBe(true)
  })
})

/** The words of a page, with single blanks. */
function textOf(html: string): string {
  return html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
}

test('an unknown kind is no page without a word, but an error', () => {
  expect(() =>
    run(
      '--input-type=module',
      '--eval',
      `
      import {kindOf} from './src/kinds/index.ts'
      kindOf({kind: 'treaty'})
    `
    )
  ).toThrow('No kind of page is called treaty')
})
