/** The browser of a process: to start one for each file of tests takes as long as to open several pages. */
import type {Browser} from 'playwright-core'
import {launch} from '../../scripts/browser/ensure.ts'

let started: Browser | undefined

/** The browser that the files of a process use one after the other; it ends with the process. */
export async function openBrowser(program: string): Promise<Browser> {
  if (started?.isConnected() !== true) started = await launch(program)
  return started
}

/** Closes all that a file has opened, so that the next one finds the browser as it was started. */
export async function closeContexts(): Promise<void> {
  await Promise.all((started?.contexts() ?? []).map((context) => context.close()))
}
