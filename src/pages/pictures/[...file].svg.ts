/** Each picture as a file of its own. */
import type {APIRoute, GetStaticPaths} from 'astro'
import {siteAddress, webAddress} from '../../model/links.ts'
import {picturesOf} from '../../charts/all.ts'
import {type Picture, svgFile} from '../../charts/picture.ts'
import {builtAtlas} from '../../site/built-atlas.ts'

interface Props {
  readonly picture: Picture
}

export const getStaticPaths: GetStaticPaths = () =>
  picturesOf(builtAtlas()).map((picture) => ({
    params: {file: picture.file.slice('/pictures/'.length, -'.svg'.length)},
    props: {picture} satisfies Props
  }))

export const GET: APIRoute<Props> = ({props}) => {
  // A file may be anywhere: only whole addresses lead from it to the site.
  const resolve = (address: string): string | undefined => webAddress(siteAddress, address)
  return new Response(svgFile(props.picture, resolve, builtAtlas().settings.accent), {
    headers: {'Content-Type': 'image/svg+xml'}
  })
}
