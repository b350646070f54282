/** What the content folder of this build holds, for routes that do not have an atlas yet. */
import {builtAtlas} from '../site/built-atlas.ts'
import type {Account} from '../model/account.ts'
import type {PageFile} from '../atlas/content.ts'
import type {Concordance, Law} from '../model/concordance.ts'
import type {Lock} from '../model/lock.ts'

export type Entry = PageFile

/** The address lock: what every address stands for and what became of it. */
export async function addressLock(): Promise<Lock> {
  return builtAtlas().lock
}

/** All pages that are live, in the order of their addresses. */
export async function allPages(): Promise<readonly Entry[]> {
  const atlas = builtAtlas()
  return atlas.pages.map(atlas.fileOf)
}

/** The text kept of a withdrawn page, or of an earlier version, at its own address. */
export async function keptAt(address: string): Promise<Entry | undefined> {
  return builtAtlas().files.get(address)
}

/** The accounts of the seeds, in the order of their files. */
export async function accounts(): Promise<readonly Account[]> {
  return builtAtlas().accounts
}

/** The account of a source, also of one that is withdrawn; nothing where the address is of no source. */
export async function accountAt(address: string): Promise<Account | undefined> {
  return builtAtlas().accountAt(address)
}

/** Every law that a text names, in the order of their addresses. */
export async function allLaws(): Promise<readonly Law[]> {
  return builtAtlas().laws
}

/** What was found within the texts on each country, in the order of their codes. */
export async function concordances(): Promise<readonly Concordance[]> {
  return builtAtlas().concordances
}
