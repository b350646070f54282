/** Long files first, so that the processes end together. */
import {BaseSequencer, type TestSpecification} from 'vitest/node'

/** What takes long and is short to write: whole builds, and walks through whole sites. */
const long =
  /\/tests\/(?:scale|dev|epub|discovery\/clients|browser\/(?:hostile|access|offline|search))\b/

/** Else the order is that of the last run, or of the size of a file where there was none. */
export class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const [first = [], rest = []] = [true, false].map((isLong) =>
      sorted.filter(({moduleId}) => long.test(moduleId) === isLong)
    )
    return [...first, ...rest]
  }
}
