/** A seed with what is read in it, which is read when something first asks for it. */
import type {VFile} from 'vfile'
import {digestOfText} from '../../src/cache/digest.ts'
import type {Kind, Source} from '../../src/model/sources.ts'
import {readArticle} from './article/index.ts'
import type {Reading} from './draft.ts'
import {readDti} from './dti/index.ts'
import {readFotn} from './fotn/index.ts'
import {listening, type Message} from './messages.ts'
import type {Reader} from './reader.ts'
import {report} from './rules.ts'
import type {Seed} from './source.ts'

/** A new kind of text is one folder and one line here. */
const readers = {dti: readDti, fotn: readFotn, article: readArticle} satisfies Record<Kind, Reader>

export interface Input {
  readonly seed: Seed
  readonly source: Source
  /** Collects the messages about this seed. */
  readonly file: VFile
}

export interface Text extends Input {
  /** The digest of all that its reading hangs on, beside the program. */
  readonly identity: string
  read(): Read
  /** Lets go of what was read: whoever asks again has it read again. */
  forget(): void
}

export interface Read extends Reading {
  readonly messages: readonly Message[]
}

export function textOf(input: Input): Text {
  const {seed, source} = input
  let known: Read | undefined
  return {
    ...input,
    identity: digestOfText(JSON.stringify([seed.file, seed.sha256, source])),
    read: () => (known ??= readText(seed, source)),
    forget: () => {
      known = undefined
    }
  }
}

function readText(seed: Seed, source: Source): Read {
  const {value, messages} = listening((file) => {
    for (const mend of seed.mends) {
      if (mend.kind !== 'unreadable') continue
      const place = seed.span(mend.offset, mend.offset + 1)
      report(file, 'character-unreadable', `0x${mend.bytes}`, place)
    }
    return readers[source.kind](seed, source, file)
  })
  return {...value, messages}
}
