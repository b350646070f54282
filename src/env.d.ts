/// <reference types="astro/client" />

/** For TypeScript alone, which does not read templates; `astro check` does. */
declare module '*.astro' {
  import type {AstroComponentFactory} from 'astro/runtime/server/index.js'

  const component: AstroComponentFactory
  export default component
}
