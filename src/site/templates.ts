/** The template of each type of page, which takes its view. */
import type {AstroComponentFactory} from 'astro/runtime/server/index.js'
import Conflicts from '../conflicts/Conflicts.astro'
import Glossary from '../glossary/Glossary.astro'
import Pillars from '../kinds/measure/Pillars.astro'
import Law from '../laws/Law.astro'
import Laws from '../laws/Laws.astro'
import Matrix from '../matrix/Matrix.astro'
import Works from '../notes/Works.astro'

const templates: Readonly<Record<string, AstroComponentFactory>> = {
  pillars: Pillars,
  laws: Laws,
  'scope-laws': Laws,
  law: Law,
  conflicts: Conflicts,
  'country-conflicts': Conflicts,
  glossary: Glossary,
  'country-glossary': Glossary,
  matrices: Matrix,
  matrix: Matrix,
  works: Works
}

/** The template of a page type by its name. Throws where there is none. */
export function templateOf(name: string): AstroComponentFactory {
  const template = templates[name]
  if (template === undefined) throw new Error(`No template for pages of type ${name}`)
  return template
}
