/** The cards of this build. They are drawn only for a site whose address is known: no preview reads another. */
import {loadAtlas} from '../site/loaded.ts'
import {cardsOf, type Cards} from './card.ts'
import {drawable} from './letters.ts'

let loading: Promise<Cards> | undefined

export function loadCards(): Promise<Cards> {
  return (loading ??= loadAtlas().then((atlas) => cardsOf(atlas, drawable)))
}
