/** The table of terms that stand for each other, by hand, with the reason for each row. */
import {bodies} from './terms/bodies.ts'
import {concepts} from './terms/concepts.ts'
import {countries} from './terms/countries.ts'
import {laws} from './terms/laws.ts'
import {places} from './terms/places.ts'
import type {Term} from './terms/term.ts'

export const terms: readonly Term[] = [...concepts, ...bodies, ...laws, ...countries, ...places]
