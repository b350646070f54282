/** Other generators of sites on the same texts, installed from npm for the purpose. */
import {execFileSync} from 'node:child_process'
import {cp, mkdir, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {z} from 'zod'
import {readDataFile} from '../../src/model/data-file.ts'
import {readFolder} from '../content/folder.ts'
import type {Command} from './processes.ts'

/** Each page by its path, as in `measures/kz/a`, as other generators get it: without record, anchors and lists. */
type PlainTexts = ReadonlyMap<string, string>

const peer = z
  .strictObject({
    label: z.string(),
    packages: z.record(z.string(), z.string()),
    text: z.string(),
    commands: z.array(z.array(z.string())),
    files: z.record(z.string(), z.string())
  })
  .transform(({text, commands, ...rest}) => ({
    ...rest,
    textFile: (name: string) => text.replace('NAME', () => name),
    commands: commands.map((args): Command => [process.execPath, ...args])
  }))

export const peers = readDataFile(
  new URL('data/peers.yaml', import.meta.url),
  z.strictObject({eleventy: peer, plainAstro: peer, starlight: peer})
)

export type PeerName = keyof typeof peers

/** The pages of a content folder: Markdown with notes of GFM, which is MDX, too. */
export function plainTexts(content: string): PlainTexts {
  const files = [...readFolder(content)].filter(([name]) => name.endsWith('.mdx'))
  return new Map(
    files
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, text]) => [
        name.slice(0, -'.mdx'.length),
        text.replace(/^---\n.*?\n---\n/s, () => `---\ntitle: ${JSON.stringify(name)}\n---\n\n`)
      ])
  )
}

/** Installs the packages of a peer into an empty folder. */
export async function installPeer(folder: string, name: PeerName): Promise<void> {
  await mkdir(folder, {recursive: true})
  const manifest = {private: true, type: 'module', dependencies: peers[name].packages}
  await writeFile(path.join(folder, 'package.json'), JSON.stringify(manifest))
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel', 'error'], {cwd: folder})
}

/** Writes a project of a peer that shows these texts, with the packages installed in another folder. */
export async function writeProject(
  folder: string,
  installed: string,
  name: PeerName,
  texts: PlainTexts
): Promise<void> {
  await mkdir(folder, {recursive: true})
  // A link would not do: bundlers follow it, and look for files beside its target.
  await cp(installed, folder, {recursive: true, verbatimSymlinks: true})
  const {files, textFile} = peers[name]
  const pages = [...texts].map(([name, text]) => [textFile(name), text] as const)
  for (const [file, text] of [...Object.entries(files), ...pages]) {
    await mkdir(path.dirname(path.join(folder, file)), {recursive: true})
    await writeFile(path.join(folder, file), text)
  }
}
