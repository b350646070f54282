/** The references of all pages in one file: `/cite/atlas.bib`, `/cite/atlas.ris`, `/cite/atlas.json`. */
import type {APIRoute, GetStaticPaths, InferGetStaticPropsType} from 'astro'
import {fileEndings, liveCitations} from '../../site/citations.ts'

export const getStaticPaths = (() =>
  fileEndings.map((file) => ({
    params: {ending: file.ending},
    props: {file}
  }))) satisfies GetStaticPaths

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({
  props: {file}
}) => new Response(file.write(await liveCitations()), {headers: {'Content-Type': file.mediaType}})
