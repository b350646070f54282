/** The cards of this build. They are drawn only for a site whose address is known: no preview reads another. */
import {once} from '../model/once.ts'
import {builtAtlas} from '../site/built-atlas.ts'
import {cardsOf, type Cards} from './card.ts'
import {drawable} from './letters.ts'

export const loadCards = once(async (): Promise<Cards> => cardsOf(builtAtlas(), drawable))
