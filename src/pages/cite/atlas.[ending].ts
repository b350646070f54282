/** The references of all live pages in one file: `/cite/atlas.bib`, `/cite/atlas.ris`, `/cite/atlas.json`. */
import type {APIRoute, GetStaticPaths} from 'astro'
import {citationFiles, endingOf, fileEndingWith} from '../../citations/files.ts'
import {liveCitations} from '../../site/citations.ts'

export const getStaticPaths = (() =>
  citationFiles.map((file) => ({params: {ending: endingOf(file)}}))) satisfies GetStaticPaths

export const GET: APIRoute = async ({params}) => {
  const {mediaType, write} = fileEndingWith(params['ending'])
  return new Response(write(await liveCitations()), {headers: {'Content-Type': mediaType}})
}
