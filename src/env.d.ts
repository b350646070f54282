/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    frame: import('./site/frame.ts').Frame
  }
}

/** For TypeScript alone, which does not read templates; `astro check` does. */
declare module '*.astro' {
  import type {AstroComponentFactory} from 'astro/runtime/server/index.js'

  const component: AstroComponentFactory
  export default component
}
