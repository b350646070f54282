/**
 * Draws the icons of the web manifest from `src/public/favicon.svg`, in a
 * browser: `npm run icons`. They are committed; run this where the drawing changes.
 */
import {readFile} from 'node:fs/promises'
import path from 'node:path'
import {findBrowser, launch} from './browser/ensure.ts'
import {runCommand} from './terminal/usage.ts'

const folder = path.resolve(import.meta.dirname, '../src/public')
const sizes = [192, 512]

/** Phones cut icons to shapes of their own: what is within this share of the width stays. */
const safe = 0.66

await runCommand({
  name: 'npm run icons',
  summary: 'Draws the icons of the web manifest from src/public/favicon.svg.',
  flags: {},
  run: async () => {
    const drawing = await readFile(path.join(folder, 'favicon.svg'), 'utf8')
    const browser = await launch(await findBrowser(console.error))
    try {
      for (const size of sizes) {
        const page = await browser.newPage({viewport: {width: size, height: size}})
        await page.setContent(`<style>
        body { margin: 0; height: 100vh; display: grid; place-items: center; background: #fcfbf8 }
        svg { width: ${size * safe}px; height: ${size * safe}px }
      </style>${drawing}`)
        await page.screenshot({path: path.join(folder, `icon-${size}.png`)})
        await page.close()
      }
    } finally {
      await browser.close()
    }
    return 0
  }
})
