/**
 * The references of texts that are kept, as files beside them. Those of live
 * pages come from the `references` integration, except while the site is made.
 */
import type {APIRoute, GetStaticPaths, InferGetStaticPropsType} from 'astro'
import {citationFiles, endingOf, fileEndingWith} from '../../citations/files.ts'
import {keptCitations, liveCitations} from '../../site/citations.ts'

export const getStaticPaths = (async () => {
  const citations = [
    ...(await keptCitations()),
    ...(import.meta.env.DEV ? await liveCitations() : [])
  ]
  return citations.flatMap((citation) =>
    citationFiles.map((file) => ({
      params: {page: citation.page.slice(1, -1), ending: endingOf(file)},
      props: {citation}
    }))
  )
}) satisfies GetStaticPaths

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({
  params,
  props: {citation}
}) => {
  const {mediaType, write} = fileEndingWith(params['ending'])
  return new Response(write([citation]), {headers: {'Content-Type': mediaType}})
}
