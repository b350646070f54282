/** The styles of the cite box, in its order. */
import {apa} from './apa.ts'
import {bluebook} from './bluebook.ts'
import {chicago} from './chicago.ts'
import {oscola} from './oscola.ts'
import type {Style} from './parts.ts'
import {plain} from './plain.ts'

export const styles: readonly Style[] = [apa, chicago, oscola, bluebook, plain]
