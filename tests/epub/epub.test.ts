/** A country as a book: every text of it, whole, and a file that readers of books take. */
import {execFileSync, spawnSync} from 'node:child_process'
import {existsSync} from 'node:fs'
import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {EpubCheck} from '@likecoin/epubcheck-ts'
import {strFromU8, unzipSync, zipSync} from 'fflate'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {loadAtlas} from '../../src/atlas/load.ts'
import {countryBook} from '../../src/epub/country.ts'
import {writeEpub} from '../../src/epub/epub.ts'
import {h, text} from '../../src/document/hast.ts'

const site = 'https://atlas.example/'
const atlas = loadAtlas({folder: path.resolve('content'), site})
const slug = atlas.measures[0]?.country.code.toLowerCase() ?? ''
const book = countryBook(atlas, slug)
const files = unzipSync(writeEpub(book))

/** Debian's package `epubcheck`, as a program of Java. */
const checker = '/usr/share/java/epubcheck.jar'
const hasChecker = existsSync(checker) && spawnSync('java', ['-version']).status === 0
if (!hasChecker)
  console.warn('EPUBCheck is left out: it needs Java, and Debian’s package epubcheck')

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'atlas-epub-'))
})
afterAll(() => rm(folder, {recursive: true}))

describe('the book of a country', () => {
  test('has every measure, report, question and article of it', () => {
    const own = atlas.pages.filter(({country}) => country?.code.toLowerCase() === slug)
    expect(book.chapters).toHaveLength(own.length)
    expect(Object.keys(files).filter((name) => name.endsWith('.xhtml'))).toHaveLength(
      own.length + 1
    )
  })

  test('leads within itself, to the web, or to the public site', () => {
    for (const [name, bytes] of Object.entries(files)) {
      for (const [, href = ''] of strFromU8(bytes).matchAll(/<a [^>]*href="([^"]*)"/g)) {
        if (href.startsWith('#') || /^(?:https?|mailto):/.test(href)) continue
        const [file = ''] = href.split('#')
        expect(Object.keys(files), `${name}: ${href}`).toContain(`OEBPS/${file}`)
      }
    }
  })

  test('says of each text who wrote it', () => {
    for (const {children, title} of book.chapters) {
      expect(JSON.stringify(children), title).toContain('"className":["label"]')
    }
  })

  test('has the same bytes each time', () => {
    expect(writeEpub(book)).toEqual(writeEpub(countryBook(atlas, slug)))
  })

  test('has what a text says of namespaces as the text has it', () => {
    const said = 'Put xmlns="http://www.w3.org/1999/xhtml" on it'
    const chapter = {file: 'a.xhtml', title: said, level: 1, language: 'en'} as const
    const children = [h('p', {}, [text(said)])]
    const {['OEBPS/a.xhtml']: page} = unzipSync(
      writeEpub({...book, chapters: [{...chapter, children}]})
    )
    expect(strFromU8(page ?? new Uint8Array())).toContain(`<p>${said}</p>`)
  })

  test('starts with its type, not compressed', () => {
    const head = Buffer.from(writeEpub(book)).subarray(30, 58).toString('latin1')
    expect(head).toBe('mimetypeapplication/epub+zip')
  })
})

describe('checkers of books', () => {
  const hostile = '</p><script>alert(1)</script> & \u0000 <![CDATA[ ]]> "\''
  const chapter = {
    file: 'hostile.xhtml',
    title: hostile,
    level: 1 as const,
    language: 'en',
    children: [h('h1', {}, [text(hostile)]), h('p', {title: hostile}, [text(hostile)])]
  }
  const books = [book, {...book, title: hostile, rights: hostile, chapters: [chapter]}]

  test('find nothing in the book of a country, nor in one of hostile words', async () => {
    for (const one of books) {
      const {valid, messages} = await EpubCheck.validate(writeEpub(one))
      expect(messages).toEqual([])
      expect(valid).toBe(true)
    }
  })

  test('would find that the contents are missing', async () => {
    const {'OEBPS/nav.xhtml': contents, ...rest} = files
    expect(contents).toBeDefined()
    const {messages} = await EpubCheck.validate(zipSync(rest, {level: 0}))
    expect(messages.map(({message}) => message).join('\n')).toContain('nav.xhtml')
  })

  test.skipIf(!hasChecker)(
    'find nothing where they are those of the standard itself',
    async () => {
      for (const one of books) {
        const file = path.join(folder, 'book.epub')
        await writeFile(file, writeEpub(one))
        // A compiler that optimises takes longer than it saves in a run of seconds.
        const flags = ['-XX:TieredStopAtLevel=1', '-jar', checker, file]
        expect(() => execFileSync('java', flags, {stdio: 'pipe'})).not.toThrow()
      }
    },
    600_000
  )
})
