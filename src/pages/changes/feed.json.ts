import type {APIRoute} from 'astro'
import {feeds, toJsonFeed} from '../../feeds/feeds.ts'
import {changesIn} from '../../permalinks/changes.ts'
import {builtAtlas} from '../../site/built-atlas.ts'

export const GET: APIRoute = () => {
  const atlas = builtAtlas()
  return new Response(toJsonFeed(changesIn(atlas), {site: atlas.site}), {
    headers: {'Content-Type': feeds.json.mediaType}
  })
}
