/** Patterns by which a database of laws makes addresses of numbers and dates, with the reason for each row. */
import type {Family} from '../kinds.ts'

export interface AddressPattern {
  readonly country: string
  readonly database: string
  readonly family: Family
  /** The address of the act of this number and year. */
  readonly url: (number: number, year: number) => string
  readonly reason: string
}

/**
 * Letter, two digits of the year, the number filled up with zeros: eight
 * digits since 2011 (`Z1300000094`), seven and an underscore before.
 */
function adilet(letter: string): AddressPattern['url'] {
  return (number, year) => {
    const digits = String(year).slice(-2)
    const id =
      year >= 2011
        ? `${letter}${digits}${String(number).padStart(8, '0')}`
        : `${letter}${digits}${String(number).padStart(7, '0')}_`
    return `https://adilet.zan.kz/rus/docs/${id}`
  }
}

export const addressPatterns: readonly AddressPattern[] = [
  {
    country: 'KZ',
    database: 'Adilet',
    family: 'law',
    url: adilet('Z'),
    reason: 'Law No. 347-VI of 2020 is Z2000000347, as a note gives it'
  },
  {
    country: 'KZ',
    database: 'Adilet',
    family: 'code',
    url: adilet('K'),
    reason: 'codes are numbered with the laws and have a letter of their own'
  },
  {
    country: 'KZ',
    database: 'Adilet',
    family: 'decree',
    url: adilet('P'),
    reason: 'Decree No. 630 of the government of 2020 is P2000000630, as a note gives it'
  }
]
