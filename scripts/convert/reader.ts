/** What every reader of a kind of seed is: text and manifest entry in, drafts and claims out. */
import type {VFile} from 'vfile'
import type {Source} from '../../src/model/sources.ts'
import type {Reading} from './draft.ts'
import type {Seed} from './source.ts'

/** Reports what it cannot read to `file` and goes on. It never throws on any text. */
export type Reader = (seed: Seed, source: Source, file: VFile) => Reading
