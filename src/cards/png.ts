/** Drawings as PNG, kept by what they show: only a card that changed is drawn again. */
import {createHash} from 'node:crypto'
import {mkdir, readFile, rename, writeFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import path from 'node:path'
import {Resvg} from '@resvg/resvg-js'

const {resolve} = createRequire(import.meta.url)
const engine = '@resvg/resvg-js'
/** Beside the packages, where caches of build tools are looked for. */
const folder = path.join(resolve(engine).split(engine)[0] ?? '', '.cache/atlas-cards')

/** The image of an SVG without text. */
export async function pngOf(svg: string): Promise<Uint8Array> {
  const file = path.join(folder, `${createHash('sha256').update(svg).digest('hex')}.png`)
  try {
    return await readFile(file)
  } catch {
    const png = new Resvg(svg, {font: {loadSystemFonts: false}}).render().asPng()
    await keep(file, png)
    return png
  }
}

/** Whole or not at all; and a place that cannot be written to costs time, not the build. */
async function keep(file: string, png: Uint8Array): Promise<void> {
  const draft = `${file}.${process.pid}`
  try {
    await mkdir(folder, {recursive: true})
    await writeFile(draft, png)
    await rename(draft, file)
  } catch {
    return
  }
}
