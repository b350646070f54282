/**
 * What no rule can know of names: which two are one law, and which law an
 * acronym or a foreign title means. Each row says why.
 */
import type {Family} from './kinds.ts'

export interface KnownName {
  /** Country whose texts use the name; `*` for all. */
  readonly country: string
  /** As printed. */
  readonly name: string
  /** The name of the same law elsewhere; absent where the row only makes the name known. */
  readonly is?: string
  /** Found in texts as it is, because no rule can tell where it begins and ends. */
  readonly literal?: true
  /** Where the law belongs when it is not the country's own: another country, a union, the world. */
  readonly scope?: string
  readonly reason: string
}

export const rows: readonly KnownName[] = [
  {
    country: '*',
    name: 'GDPR',
    is: 'General Data Protection Regulation',
    scope: 'eu',
    literal: true,
    reason: 'acronym of Regulation (EU) 2016/679'
  },
  {
    country: '*',
    name: 'Securities Exchange Act of 1934',
    scope: 'us',
    literal: true,
    reason: 'a law of the United States, which filings with its exchange commission name'
  },
  {
    country: 'KZ',
    literal: true,
    name: 'Rules of Registration, Use and Distribution of .kz and .ҚАЗ domain names',
    is: 'Rules for registration, use and distribution of domain names in the space of the Kazakhstani segment of the Internet',
    reason:
      'the report says of both that they were amended in September 2020 to suspend sites hosted abroad, and cites the latter for it'
  },
  {
    country: 'KZ',
    name: 'Code on Administrative Infractions',
    is: 'Code on Administrative Offenses',
    reason:
      'two translations of «об административных правонарушениях»: the instrument dates from July 2014 as No. 235-V does'
  },
  {
    country: 'KZ',
    name: 'Law on Personal Data and Alternative Legal Acts',
    is: 'Law on Personal Data and Its Protection',
    reason:
      'the overview runs the law together with “alternative legal acts”; there is one law on personal data'
  },
  {
    country: 'KZ',
    name: 'Law on Personal Data',
    is: 'Law on Personal Data and Its Protection',
    reason: 'the usual short title'
  }
]

/** Names to be found as they are in the texts of a country. */
export function knownNames(country: string): string[] {
  return rows
    .filter((row) => row.literal && (row.country === '*' || row.country === country))
    .map(({name}) => name)
}

export interface Scope {
  readonly scope: string
  readonly pattern: RegExp
  /** Only acts of these kinds: a national law may well speak of the same bodies. */
  readonly families: readonly Family[]
  readonly reason: string
}

export const scopeRows: readonly Scope[] = [
  {
    scope: 'eaeu',
    pattern: /\b(EEC|EurAsEC|Eurasian Economic|Customs Union Commission)\b/,
    families: ['decision', 'order', 'rules', 'agreement'],
    reason: 'the Eurasian Economic Commission decides for all members of the union'
  },
  {
    scope: 'int',
    pattern: /\b(WTO|World Trade Organization|GATS|GATT)\b/,
    families: ['paper', 'agreement', 'decision', 'rules'],
    reason: 'texts of the World Trade Organization'
  },
  {
    scope: 'eu',
    pattern: /\((EU|EC|EEC)\)|\bEuropean Union\b/,
    families: ['rules', 'decision'],
    reason: 'regulations and directives of the European Union'
  }
]

/** Where treaties between states belong. */
export const treaties = 'int'
