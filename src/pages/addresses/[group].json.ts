import type {APIRoute, GetStaticPaths, InferGetStaticPropsType} from 'astro'
import {groupedAddresses} from '../../permalinks/archived.ts'
import {builtAtlas} from '../../site/built-atlas.ts'

export const getStaticPaths = (() =>
  [...groupedAddresses(builtAtlas())].flatMap(([group, addresses]) =>
    group === '' ? [] : [{params: {group: group.replaceAll('/', '.')}, props: {addresses}}]
  )) satisfies GetStaticPaths

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({props}) =>
  Response.json(props.addresses)
