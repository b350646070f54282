/** Gives each page its frame, which layouts find in `Astro.locals`. */
import type {MiddlewareHandler} from 'astro'
import {to} from './model/links.ts'
import {builtAtlas} from './site/built-atlas.ts'
import {frameOf} from './routes/frame.ts'

export const onRequest: MiddlewareHandler = ({locals, url}, next) => {
  locals.frame = frameOf(builtAtlas(), url.pathname.slice(to('/').length - 1))
  return next()
}
