import type {APIRoute} from 'astro'
import {loadChanges} from '../../site/changes.ts'
import {feeds, toJsonFeed} from '../../site/feed.ts'

export const GET: APIRoute = async ({site}) =>
  new Response(toJsonFeed(await loadChanges(), {host: site}), {
    headers: {'Content-Type': feeds.json.mediaType}
  })
