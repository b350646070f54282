/**
 * Trusted Types, where a browser has them: there no string becomes markup, a
 * script or the address of one but by a policy that the page allows
 * (`src/site/policy.ts`), whoever calls it. Imported before all that loads a
 * script or starts the worker.
 */
import {root} from './root.ts'

interface Rules {
  readonly createScriptURL: (url: string) => string | null
}

const {trustedTypes} = globalThis as {
  readonly trustedTypes?: {readonly createPolicy: (name: string, rules: Rules) => object}
}

// Lets a page load scripts and workers of this site, and make nothing else of strings.
trustedTypes?.createPolicy('default', {
  createScriptURL: (url) => (new URL(url, location.href).href.startsWith(root.href) ? url : null)
})
