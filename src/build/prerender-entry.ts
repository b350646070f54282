/**
 * Where Astro's bundle of all pages begins, as for the prerenderer of an
 * adapter: which addresses there are, and the page at each.
 */
import type {RouteData} from 'astro'
import {createApp} from 'astro/app/entrypoint'
import {StaticPaths} from 'astro:static-paths'

interface Path {
  /** From the root of the site, without a slash at its end. */
  readonly pathname: string
  readonly route: RouteData
}

const app = createApp({streaming: false})

// Astro shows a page that says so, as a server does, and forgets which one was wanted.
app.renderError = ({url}, {error}) => {
  const reason = error instanceof Error ? error.message : 'expected a page, found none'
  throw new Error(`${new URL(url).pathname}: ${reason}`, {cause: error})
}

/** All pages and files of the content folder that is rendered. */
export function listPaths(): Promise<readonly Path[]> {
  return new StaticPaths(app).getAll()
}

/** Throws where the page throws, and says which page it is. */
export function render(request: Request, routeData: RouteData): Promise<Response> {
  return app.render(request, {routeData})
}
