import type {APIRoute} from 'astro'
import {loadChanges} from '../../site/changes.ts'
import {feeds, toAtom} from '../../site/feed.ts'

export const GET: APIRoute = async ({site}) =>
  new Response(toAtom(await loadChanges(), {host: site}), {
    headers: {'Content-Type': feeds.atom.mediaType}
  })
