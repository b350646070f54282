/** The images that go with links to the site, where its address is known. */
import type {APIRoute, GetStaticPaths} from 'astro'
import type {Card} from '../../cards/card.ts'
import {cardSvg} from '../../cards/draw.ts'
import {pngOf} from '../../cards/png.ts'
import {siteAddress} from '../../model/links.ts'
import {builtAtlas} from '../../site/built-atlas.ts'
import {cardsIn} from '../../routes/frame.ts'

interface Props {
  readonly card: Card
}

export const getStaticPaths: GetStaticPaths = () => {
  if (siteAddress === undefined) return []
  const {all} = cardsIn(builtAtlas())
  return all.map((card) => ({
    params: {card: card.address.slice('/cards/'.length, -'.png'.length)},
    props: {card} satisfies Props
  }))
}

export const GET: APIRoute<Props> = async ({props}) =>
  new Response(new Uint8Array(await pngOf(cardSvg(props.card))), {
    headers: {'Content-Type': 'image/png'}
  })
