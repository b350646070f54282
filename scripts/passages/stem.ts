/** Words without their endings. */
import {stemmer} from 'stemmer'
import {oncePerText} from '../../src/model/memory.ts'

/** The stem of an English word in small letters: `regul` of `regulation`. Texts have few words, and each many times. */
export const stemOf = oncePerText(stemmer)
