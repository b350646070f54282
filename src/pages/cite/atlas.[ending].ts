/** The references of all live pages in one file: `/cite/atlas.bib`, `/cite/atlas.ris`, `/cite/atlas.json`. */
import type {APIRoute, GetStaticPaths, InferGetStaticPropsType} from 'astro'
import {citationFiles, endingOf} from '../../cite/files.ts'
import {liveCitations} from '../../site/citations.ts'

export const getStaticPaths = (() =>
  citationFiles.map((file) => ({
    params: {ending: endingOf(file)},
    props: {file}
  }))) satisfies GetStaticPaths

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({
  props: {file}
}) => new Response(file.write(await liveCitations()), {headers: {'Content-Type': file.mediaType}})
