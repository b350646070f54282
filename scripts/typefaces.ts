/**
 * Cuts the text face into files of few letters each: `npm run typefaces`.
 *
 * They are committed in `src/typefaces/`; run this where the list of letters
 * changes, `scripts/typefaces/faces.ts`, or the package of the face does.
 */
import {mkdir, readFile, writeFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import path from 'node:path'
import {format, resolveConfig} from 'prettier'
import {faces, weights, type Face} from './typefaces/faces.ts'
import {cut} from './typefaces/cut.ts'
import {fileName, styleOfFaces} from './typefaces/style.ts'
import {readWoff} from './typefaces/woff.ts'
import {usage} from './usage.ts'

const src = path.resolve(import.meta.dirname, '../src')
const folder = path.join(src, 'typefaces')
const {resolve} = createRequire(import.meta.url)

await usage(async () => {
  const style = await resolveConfig(path.join(src, 'styles/typefaces.css'))
  await mkdir(folder, {recursive: true})
  for (const weight of weights) {
    for (const face of faces) {
      const file = resolve(
        `@fontsource/literata/files/literata-${face.source}-${weight}-normal.woff`
      )
      const bytes = cut(readWoff(await readFile(file)), face, othersOf(face))
      const name = fileName(face.name, weight)
      await writeFile(path.join(folder, name), bytes)
      console.log(`${name} ${bytes.length}`)
    }
  }
  await writeFile(
    path.join(src, 'styles/typefaces.css'),
    await format(styleOfFaces(), {...style, parser: 'css'})
  )
  return 0
})

/** Letters that another face has of the same source. */
function othersOf({name, source}: Face): string {
  return faces
    .filter((other) => other.source === source && other.name !== name)
    .map(({letters = ''}) => letters)
    .join('')
}
