/** Starts a browser that talks to nobody but the pages it is told to open. */
import {chromium, type Browser} from 'playwright-core'

const flags = [
  // Root, in a container, cannot have Chromium's sandbox.
  '--no-sandbox',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run'
]

/** Starts the browser at a path, headless. */
export function launch(program: string): Promise<Browser> {
  return chromium.launch({executablePath: program, args: flags})
}
