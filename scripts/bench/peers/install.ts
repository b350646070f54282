/** Projects of peers in a folder: their packages from npm, their files. */
import {execFileSync} from 'node:child_process'
import {cp, mkdir, writeFile} from 'node:fs/promises'
import path from 'node:path'
import type {Peer, PlainText} from './peer.ts'

/** Installs the packages of a peer; gives the folder that holds them. */
export async function installPeer(
  folder: string,
  {packages}: Pick<Peer, 'packages'>
): Promise<string> {
  await mkdir(folder, {recursive: true})
  const manifest = {private: true, type: 'module', dependencies: packages}
  await writeFile(path.join(folder, 'package.json'), JSON.stringify(manifest))
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel', 'error'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit']
  })
  return folder
}

/** A new project of a peer that shows these texts, with the packages installed before. */
export async function writeProject(
  folder: string,
  installed: string,
  peer: Peer,
  texts: readonly PlainText[]
): Promise<void> {
  await mkdir(folder, {recursive: true})
  // A link would not do: bundlers follow it, and look for files beside its target.
  await cp(installed, folder, {recursive: true, verbatimSymlinks: true})
  for (const [name, text] of peer.files(texts)) {
    const file = path.join(folder, name)
    await mkdir(path.dirname(file), {recursive: true})
    await writeFile(file, text)
  }
}
