/** The first texts as passages, through the converter's readers; addresses are the wished ones. */
import {VFile} from 'vfile'
import type {Source} from '../../src/model/sources.ts'
import {read as readArticle} from '../../scripts/convert/article/index.ts'
import type {Draft, Reader, Seed} from '../../src/kinds/reader.ts'
import {read as readDti} from '../../scripts/convert/dti/index.ts'
import {read as readFotn} from '../../scripts/convert/fotn/index.ts'
import {resolve, type Names, type ResolvedDraft} from '../../scripts/convert/resolve.ts'
import {readSeed} from '../../scripts/convert/source.ts'
import {passagesOf} from '../../scripts/convert/pages.ts'
import type {Passage} from '../../scripts/passages/passage.ts'
import {bytesOfSeed, firstSources} from '../seeds/first.ts'

const readers: Readonly<Record<string, Reader>> = {
  dti: readDti,
  fotn: readFotn,
  article: readArticle
}

/** Every page of the first texts, in the order of the files. */
export function readPages(): ResolvedDraft[] {
  return resolveAll(firstSources().map(readOne))
}

export function readCorpus(): Passage[] {
  const classes = new Map(firstSources().map((source) => [source.file, source.class]))
  return readPages().flatMap((page) =>
    passagesOf(page, classes.get(page.record.origin.file) ?? 'expert')
  )
}

interface Read {
  readonly seed: Seed
  readonly drafts: readonly Draft[]
}

function readOne(source: Source): Read {
  const {file, kind} = source
  const seed = readSeed(file, `seeds/${file}`, bytesOfSeed(file))
  const reading = readers[kind]?.(seed, source, new VFile({path: seed.path}))
  return {seed, drafts: reading?.drafts ?? []}
}

function resolveAll(read: readonly Read[]): ResolvedDraft[] {
  const drafts = new Map(read.flatMap((each) => each.drafts.map((draft) => [draft.key, draft])))
  const addresses = new Map<string, string>()
  const taken = new Set<string>()
  for (const [key, {preferredAddress}] of drafts) {
    let address = preferredAddress
    for (let next = 2; taken.has(address); next++)
      address = preferredAddress.replace(/\/$/, `-${next}/`)
    taken.add(address)
    addresses.set(key, address)
  }
  const names: Names = {
    addressOf: (key) => addresses.get(key) ?? '',
    anchorsOf: (key, kind) => anchors(drafts.get(key), kind)
  }
  return read.flatMap(({seed, drafts}) => drafts.map((draft) => resolve(draft, seed, names)))
}

function anchors(draft: Draft | undefined, kind: Parameters<Names['anchorsOf']>[1]): string[] {
  const blocks = draft?.blocks ?? []
  switch (kind) {
    case 'notes':
      return (draft?.notes ?? []).map(({label}) => `n${label}`)
    case 'sections':
      return blocks.flatMap((block) => ('id' in block ? [block.id] : []))
    case 'paragraphs':
      return blocks
        .flatMap((block) =>
          block.type === 'list' ? block.items.map(() => 0) : 'id' in block ? [] : 0
        )
        .map((_, index) => `p${index + 1}`)
  }
}
