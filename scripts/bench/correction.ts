/** A word of a seed corrected: until it shows on its page in the browser. */
import {readdir, readFile, writeFile} from 'node:fs/promises'
import path from 'node:path'
import type {Browser} from 'playwright-core'
import {readFolder} from '../content/folder.ts'
import {startServerProcess} from '../dev/process.ts'

/** Words of a measure, as its seed and its page have them. */
export interface Passage {
  /** The seed, with its path. */
  readonly seed: string
  /** Of the page, from the root of the site: `measures/kz/…/`. */
  readonly page: string
  readonly words: string
}

/** Finds a passage whose words stand once in all seeds. Throws where there is none. */
export async function findPassage(seeds: string, content: string): Promise<Passage> {
  const names = (await readdir(seeds)).filter((name) => /\.(?:txt|html?)$/.test(name))
  const texts = await Promise.all(
    names.map(async (name) => [name, await readFile(path.join(seeds, name), 'utf8')] as const)
  )
  for (const [file, text] of readFolder(content)) {
    if (!/^measures\/.+\.mdx$/.test(file)) continue
    const body = text.replace(/^---\n.*?\n---\n/s, '')
    for (const [words] of body.matchAll(/(?:\p{L}+ ){8,}\p{L}+/gu)) {
      const places = texts.flatMap(([name, seed]) => seed.split(words).slice(1).fill(name))
      const [name = ''] = places
      if (places.length !== 1) continue
      return {seed: path.join(seeds, name), page: file.replace(/\.mdx$/, '/'), words}
    }
  }
  throw new Error(`No measure in ${content} has words that stand once in ${seeds}`)
}

/** Puts a word behind the first one of a passage. Gives the words as they are then. */
export async function correct({seed, words}: Passage, word: string): Promise<string> {
  const corrected = words.replace(' ', ` ${word} `)
  const text = await readFile(seed, 'utf8')
  await writeFile(seed, text.replace(words, corrected))
  return corrected
}

/**
 * Seconds from saving a seed until the development server's page shows it: of
 * the second time, since Vite prepares a page when it is first asked for.
 */
export async function secondsToShow(
  browser: Browser,
  [seeds, content]: readonly [seeds: string, content: string]
): Promise<number> {
  const passage = await findPassage(seeds, content)
  const {url, stop} = await startServerProcess(seeds, content)
  try {
    const page = await browser.newPage()
    page.setDefaultTimeout(600_000)
    const connected = page.waitForEvent('console', (message) =>
      message.text().includes('connected')
    )
    await page.goto(url + passage.page)
    await connected
    let words = await correct(passage, 'first')
    await page.getByText(words).first().waitFor()
    const start = performance.now()
    words = await correct({...passage, words}, 'second')
    await page.getByText(words).first().waitFor()
    await page.close()
    return (performance.now() - start) / 1000
  } finally {
    stop()
  }
}
