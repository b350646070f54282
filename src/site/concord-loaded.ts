/** The concordance of this build, loaded once and shared by every page. */
import {allLaws, concordances} from '../content/store.ts'
import {makeConcord, type Concord} from './concord.ts'

let loading: Promise<Concord> | undefined

export function loadConcord(): Promise<Concord> {
  return (loading ??= Promise.all([allLaws(), concordances()]).then(([laws, found]) =>
    makeConcord(laws, found)
  ))
}
