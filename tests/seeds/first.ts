/**
 * The texts that answer keys, golden queries and figures were written from.
 * A team adds its own texts to `seeds/`: those must fail none of these tests,
 * so tests of what the first texts say read them alone.
 */
import {readdirSync, readFileSync} from 'node:fs'
import {VFile} from 'vfile'
import {manifestName, readManifest} from '../../scripts/convert/manifest.ts'
import type {Source} from '../../src/model/sources.ts'

const folder = new URL('../../seeds/', import.meta.url)

const files: ReadonlySet<string> = new Set([
  '000_16b7e9280af73a49.txt',
  '001_3c84ad784db435fc.txt',
  '002_c61aa6787e85e864.txt',
  '003_da55fbf17a895a8d.txt',
  '004_ef50945c186dd6c0.txt'
])

function everySource(): Source[] {
  const value = readFileSync(new URL(manifestName, folder), 'utf8')
  const names = readdirSync(folder).filter((name) => name !== manifestName)
  return readManifest(new VFile({path: manifestName, value}), names)
}

/** Their entries in the manifest, in the order of the files. */
export function firstSources(): Source[] {
  const found = everySource().filter(({file}) => files.has(file))
  return found.sort((a, b) => (a.file < b.file ? -1 : 1))
}

export function bytesOfSeed(file: string): Buffer {
  return readFileSync(new URL(file, folder))
}

/** Whether the folder holds the first texts and no others. */
export function areAlone(): boolean {
  const names = everySource().map(({file}) => file)
  return names.length === files.size && names.every((name) => files.has(name))
}
