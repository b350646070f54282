/**
 * The references of texts that are kept, as files beside them. Those of live
 * pages come from the `references` integration, except while the site is made.
 */
import type {APIRoute, GetStaticPaths, InferGetStaticPropsType} from 'astro'
import {citationFiles, endingOf} from '../../cite/files.ts'
import {keptCitations, liveCitations} from '../../site/citations.ts'

export const getStaticPaths = (async () => {
  const citations = [
    ...(await keptCitations()),
    ...(import.meta.env.DEV ? await liveCitations() : [])
  ]
  return citations.flatMap((citation) =>
    citationFiles.map((file) => ({
      params: {page: citation.page.slice(1, -1), ending: endingOf(file)},
      props: {citation, file}
    }))
  )
}) satisfies GetStaticPaths

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({
  props: {citation, file}
}) => new Response(file.write([citation]), {headers: {'Content-Type': file.mediaType}})
