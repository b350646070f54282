import type {APIRoute} from 'astro'
import {addressIndex} from '../site/addresses.ts'

export const GET: APIRoute = async () => Response.json(await addressIndex())
