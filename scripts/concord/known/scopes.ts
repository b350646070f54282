/** Acts that belong to no single country, by words of their designation, with the reason for each row. */
import type {Family} from '../kinds.ts'

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
