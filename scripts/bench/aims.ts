/** What the Atlas aims at, and how near it comes. */
import {megabytes, seconds} from './table.ts'

export interface Aim {
  readonly what: string
  /** At most this. */
  readonly most: number
  /** Nothing where it was not measured. */
  readonly measured: number | undefined
  /** Spells both. */
  readonly spell: (value: number) => string
  /** The numbers behind it. */
  readonly from?: string
}

/** `1.50 ×` of something else. */
export function times(what: string): Aim['spell'] {
  return (value) => `${value.toFixed(2)} × ${what}`
}

export function percentOf(what: string): Aim['spell'] {
  return (value) => `${(100 * value).toFixed(1)} % of ${what}`
}

export const inMegabytes: Aim['spell'] = (bytes) => `${megabytes(bytes)} MB`

export const secondsPerMegabyte: Aim['spell'] = (value) => `${seconds(value)} s of CPU a megabyte`

/** The quotient of two numbers, where both are there. */
export function ratio(part: number | undefined, whole: number | undefined): number | undefined {
  return part === undefined || whole === undefined || whole === 0 ? undefined : part / whole
}

/** A row of the table: the aim, what was measured, and whether that meets it. */
export function aimRow({what, most, measured, spell, from}: Aim): string[] {
  const shown = measured === undefined ? 'not measured' : spell(measured)
  return [
    what,
    `≤ ${spell(most)}`,
    from === undefined ? shown : `${shown} (${from})`,
    verdict(most, measured)
  ]
}

function verdict(most: number, measured: number | undefined): string {
  if (measured === undefined) return '–'
  if (measured <= most) return 'met'
  return `missed by ${(100 * (measured / most - 1)).toFixed(0)} %`
}
