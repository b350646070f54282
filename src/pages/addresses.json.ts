import type {APIRoute} from 'astro'
import {addressIndex} from '../permalinks/archived.ts'
import {builtAtlas} from '../site/built-atlas.ts'

export const GET: APIRoute = () => Response.json(addressIndex(builtAtlas()))
