/** Builds the pages of a content folder and nothing before them: `build-pages.ts CONTENT OUT`. */
import {mkdir} from 'node:fs/promises'
import {buildPages} from '../build/pages.ts'

const [content, out] = process.argv.slice(2)
if (content === undefined || out === undefined) throw new Error('usage: build-pages.ts CONTENT OUT')
await mkdir(out, {recursive: true})
await buildPages({content, out, base: '/', site: undefined})
