import type {APIRoute, GetStaticPaths, InferGetStaticPropsType} from 'astro'
import {groupedAddresses} from '../../permalinks/address-index.ts'

export const getStaticPaths = (async () =>
  [...(await groupedAddresses())].flatMap(([group, known]) =>
    group === '' ? [] : [{params: {group: group.replaceAll('/', '.')}, props: {known}}]
  )) satisfies GetStaticPaths

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({props}) =>
  Response.json(props.known)
