import type {APIRoute} from 'astro'
import {addressIndex} from '../permalinks/address-index.ts'

export const GET: APIRoute = async () => Response.json(await addressIndex())
