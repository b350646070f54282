/**
 * Tests of what the first texts say, which a team that replaced them has no
 * use for: found by what they read, so that no test has to say it of itself.
 */
import {existsSync, globSync, readFileSync} from 'node:fs'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '../..')

const firstFiles = [
  '000_16b7e9280af73a49.txt',
  '001_3c84ad784db435fc.txt',
  '002_c61aa6787e85e864.txt',
  '003_da55fbf17a895a8d.txt',
  '004_ef50945c186dd6c0.txt'
]

/** Reads `seeds/` or `content/` of the checkout, or names one of the first texts. */
const reads =
  /['"`](?:\.\.\/)+(?:seeds|content)[/'"`]|[(:]\s*['"`](?:seeds|content)[/'"`]|\bcontentFolder\b|\b00\d_[0-9a-f]{16}\b/

/** Looks for a page of the first texts on the site that is built of `seeds/`. */
const isOfFirstTexts = (text: string): boolean =>
  reads.test(text) ||
  (text.includes("inject('own')") && /\/kz\/|\/indicators\/kz|[а-яё]{4}/i.test(text))

const imports = /\bfrom '(\.[^']+\.ts)'/g

/** Whether the first texts are all there. */
export function haveFirstTexts(): boolean {
  return firstFiles.every((name) => existsSync(path.join(root, 'seeds', name)))
}

/** The tests that read the first texts, themselves or through what they import. */
export function testsOfFirstTexts(): string[] {
  const texts = new Map(
    globSync('tests/**/*.ts', {cwd: root}).map((name) => [
      name,
      readFileSync(path.join(root, name), 'utf8')
    ])
  )
  const found = new Set([...texts].flatMap(([name, text]) => (isOfFirstTexts(text) ? [name] : [])))
  for (let before = -1; before !== found.size;) {
    before = found.size
    for (const [name, text] of texts) {
      const imported = Array.from(text.matchAll(imports), ([, to = '']) =>
        path.posix.join(path.posix.dirname(name), to)
      )
      if (imported.some((one) => found.has(one))) found.add(name)
    }
  }
  return [...found].filter((name) => name.endsWith('.test.ts')).sort()
}
