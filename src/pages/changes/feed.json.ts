import type {APIRoute} from 'astro'
import {loadChanges} from '../../permalinks/changes.ts'
import {feeds, toJsonFeed} from '../../feeds/feeds.ts'

export const GET: APIRoute = async ({site}) =>
  new Response(toJsonFeed(await loadChanges(), {host: site}), {
    headers: {'Content-Type': feeds.json.mediaType}
  })
