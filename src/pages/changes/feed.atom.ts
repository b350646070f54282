import type {APIRoute} from 'astro'
import {siteAddress} from '../../model/links.ts'
import {loadChanges} from '../../permalinks/changes.ts'
import {feeds, toAtom} from '../../feeds/feeds.ts'

export const GET: APIRoute = async () =>
  new Response(toAtom(await loadChanges(), {site: siteAddress}), {
    headers: {'Content-Type': feeds.atom.mediaType}
  })
