/** The copy for a disk as a reader has it: unpacked from the zip file of a built site. */
import {mkdir, mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {unzipSync} from 'fflate'

export interface Copy {
  readonly folder: string
  /** `file://…/`, with a slash at its end. */
  readonly url: string
  /** Paths of all files, sorted. */
  readonly files: readonly string[]
  remove(): Promise<void>
}

/** A name with everything that addresses and shells stumble over. */
const awkward = 'Мои документы #1 50% (копия)'

/** Unpacks the zip file that lies in the folder of a built site. */
export async function unpack(dist: string): Promise<Copy> {
  const place = await mkdtemp(path.join(tmpdir(), 'atlas-copy-'))
  const zip = (await readdir(dist)).find((name) => name.endsWith('.zip'))
  const entries = Object.entries(unzipSync(await readFile(path.join(dist, zip ?? ''))))
  const top = `${path.basename(zip ?? '', '.zip')}/`
  const folder = path.join(place, awkward)
  for (const [name, bytes] of entries) {
    if (!name.startsWith(top)) throw new Error(`${name} is outside of ${top}`)
    const target = path.join(folder, name.slice(top.length))
    await mkdir(path.dirname(target), {recursive: true})
    await writeFile(target, bytes)
  }
  return {
    folder,
    url: `${pathToFileURL(folder).href}/`,
    files: entries.map(([name]) => name.slice(top.length)).sort(),
    remove: () => rm(place, {recursive: true})
  }
}
