/** The concordance of this build, loaded once and shared by every page. */
import {askable, once} from '../cache/questions.ts'
import {allLaws, concordances} from '../content/store.ts'
import {makeConcord, type Concord} from './concord.ts'

export const loadConcord = once(async (): Promise<Concord> =>
  askable('concord', makeConcord(await allLaws(), await concordances()))
)
