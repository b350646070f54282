/** The concordance of this build, loaded once and shared by every page. */
import {allLaws, concordances} from '../content/store.ts'
import {once} from '../model/once.ts'
import {makeConcord, type Concord} from './concord.ts'

export const loadConcord = once(async (): Promise<Concord> =>
  makeConcord(await allLaws(), await concordances())
)
