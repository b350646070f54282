/**
 * Cuts the text face into files of few letters each: `npm run typefaces`.
 *
 * They are committed in `src/typefaces/`; run this where the list of letters
 * changes, `scripts/typefaces/faces.ts`, or the package of the face does.
 */
import {mkdir, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {format, resolveConfig} from 'prettier'
import {cutFace, faces, fileName, stylesOfFaces, weights} from './typefaces/faces.ts'
import {runCommand} from './terminal/usage.ts'

const src = path.resolve(import.meta.dirname, '../src')
await runCommand({
  name: 'npm run typefaces',
  summary: 'Cuts the text face into files of few letters each.',
  flags: {},
  run: async () => {
    const folder = path.join(src, 'typefaces')
    await mkdir(folder, {recursive: true})
    for (const weight of weights) {
      for (const face of faces) {
        const bytes = await cutFace(face, weight)
        const name = fileName(face.name, weight)
        await writeFile(path.join(folder, name), bytes)
        console.log(`${name} ${bytes.length}`)
      }
    }
    for (const [name, style] of await stylesOfFaces()) {
      const stylesheet = path.join(src, 'styles', name)
      const options = await resolveConfig(stylesheet)
      await writeFile(stylesheet, await format(style, {...options, parser: 'css'}))
    }
    return 0
  }
})
