/** The template of each type of page, which takes its view. */
import type {AstroComponentFactory} from 'astro/runtime/server/index.js'
import Pillars from '../kinds/measure/Pillars.astro'

const templates: Readonly<Record<string, AstroComponentFactory>> = {pillars: Pillars}

/** The template of a page type by its name. Throws where there is none. */
export function templateOf(name: string): AstroComponentFactory {
  const template = templates[name]
  if (template === undefined) throw new Error(`No template for pages of type ${name}`)
  return template
}
