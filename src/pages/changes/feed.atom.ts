import type {APIRoute} from 'astro'
import {feeds, toAtom} from '../../feeds/feeds.ts'
import {changesIn} from '../../permalinks/changes.ts'
import {builtAtlas} from '../../site/built-atlas.ts'

export const GET: APIRoute = () => {
  const atlas = builtAtlas()
  return new Response(toAtom(changesIn(atlas), {site: atlas.site}), {
    headers: {'Content-Type': feeds.atom.mediaType}
  })
}
