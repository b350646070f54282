/** The reference of a page as a file beside it: `…/cite.bib`, `…/cite.ris`, `…/cite.json`. */
import type {APIRoute, GetStaticPaths, InferGetStaticPropsType} from 'astro'
import {allCitations, fileEndings} from '../../site/citations.ts'

export const getStaticPaths = (async () =>
  (await allCitations()).flatMap((citation) =>
    fileEndings.map((file) => ({
      params: {page: citation.page.slice(1, -1), ending: file.ending},
      props: {citation, file}
    }))
  )) satisfies GetStaticPaths

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({
  props: {citation, file}
}) => new Response(file.write([citation]), {headers: {'Content-Type': file.mediaType}})
