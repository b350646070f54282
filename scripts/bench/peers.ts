/** Other generators of sites on the same texts, installed from npm for the purpose. */
import {execFileSync} from 'node:child_process'
import {cp, mkdir, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {z} from 'zod'
import {readDataFile} from '../../src/model/data-file.ts'
import type {Command} from './processes.ts'

/** A page as other generators get it: the same text, without record, anchors and lists. */
export interface PlainText {
  /** As in `measures/kz/a`. */
  readonly path: string
  readonly title: string
  /** Markdown with notes of GFM, which is MDX, too. */
  readonly body: string
}

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

/** Installs the packages of a peer into an empty folder. */
export async function installPeer(folder: string, name: PeerName): Promise<void> {
  await mkdir(folder, {recursive: true})
  const manifest = {private: true, type: 'module', dependencies: peers[name].packages}
  await writeFile(path.join(folder, 'package.json'), JSON.stringify(manifest))
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel', 'error'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit']
  })
}

/** Writes a project of a peer that shows these texts, with the packages installed in another folder. */
export async function writeProject(
  folder: string,
  installed: string,
  name: PeerName,
  texts: readonly PlainText[]
): Promise<void> {
  await mkdir(folder, {recursive: true})
  // A link would not do: bundlers follow it, and look for files beside its target.
  await cp(installed, folder, {recursive: true, verbatimSymlinks: true})
  const {files, textFile} = peers[name]
  const pages = texts.map(({path, title, body}): [string, string] => [
    textFile(path),
    `---\ntitle: ${JSON.stringify(title)}\n---\n\n${body}`
  ])
  for (const [file, text] of [...Object.entries(files), ...pages]) {
    await mkdir(path.dirname(path.join(folder, file)), {recursive: true})
    await writeFile(path.join(folder, file), text)
  }
}
