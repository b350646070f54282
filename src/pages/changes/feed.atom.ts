import type {APIRoute} from 'astro'
import {loadChanges} from '../../permalinks/changes.ts'
import {feeds, toAtom} from '../../feeds/feeds.ts'

export const GET: APIRoute = async ({site}) =>
  new Response(toAtom(await loadChanges(), {host: site}), {
    headers: {'Content-Type': feeds.atom.mediaType}
  })
