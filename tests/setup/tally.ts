/**
 * Closes a run with one plain line, `tests: 12 passed, 0 failed`, that any
 * machine can read, after the names of tests that needed a second try.
 */
import type {Reporter, TestModule} from 'vitest/node'

export default class Tally implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const counts = {passed: 0, failed: 0, skipped: 0}
    for (const module of modules) {
      // A file that could not even be loaded has no tests that fail.
      counts.failed += module.errors().length
      for (const test of module.children.allTests()) {
        const {state} = test.result()
        if (state !== 'pending') counts[state]++
        if (test.diagnostic()?.flaky === true) {
          console.log(`passed at the second try only: ${module.moduleId} > ${test.fullName}`)
        }
      }
    }
    const {passed, failed, skipped} = counts
    console.log(`tests: ${passed} passed, ${failed} failed, ${skipped} skipped`)
  }
}
