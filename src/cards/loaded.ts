/** The cards of this build. They are drawn only for a site whose address is known: no preview reads another. */
import {derivedFrom} from '../atlas/derived.ts'
import {builtAtlas} from '../site/built-atlas.ts'
import {cardsOf, type Cards} from './card.ts'
import {drawable} from './letters.ts'

const cardsIn = derivedFrom((atlas) => cardsOf(atlas, drawable))

export function builtCards(): Cards {
  return cardsIn(builtAtlas())
}
