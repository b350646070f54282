/** Acronyms a text gives a law right behind its name: `Prevention of Electronic Crimes Act (PECA)`. */
import {lawName} from '../names.ts'
import type {Mention} from './mention.ts'

/** `PECA`, or `NetzDG`: other words with two capitals, such as `IoT`, are things. */
const shape = String.raw`\p{Lu}{3,8}|\p{Lu}\p{L}{1,8}\p{Lu}{2}`
const acronym = new RegExp(`^(?:${shape})$`, 'u')
const behind = new RegExp(`^[”"’»]?\\s*\\(["“‘']?(?<acronym>${shape})["”’']?\\)`, 'u')
/** `(General Data Protection Regulation, GDPR)`: the name stands in the bracket too. */
const within = new RegExp(`^(?:,| or)\\s["“‘']?(?<acronym>${shape})["”’']?\\)`, 'u')

/** Whether a word can be the acronym of a law. */
export function isAcronym(word: string): boolean {
  return acronym.test(word)
}

/** The mention with its acronym among its names. */
export function withAcronym(mention: Mention): Mention {
  const {passage, start, end, form, name, aliases = []} = mention
  if ((form !== 'full' && form !== 'short') || name === undefined) return mention
  const rest = passage.text.slice(end, end + 24)
  const inBracket = passage.text.charAt(start - 1) === '('
  const found = behind.exec(rest)?.groups ?? (inBracket ? within.exec(rest)?.groups : undefined)
  if (found?.['acronym'] === undefined) return mention
  return {...mention, aliases: [...aliases, lawName(found['acronym'], new Set())]}
}

/** The acronyms among the names a mention gives. */
export function acronymsOf({aliases = [], passage, family, name}: Mention): string[] {
  const words = aliases.map(({text}) => text).filter(isAcronym)
  if (passage.role !== 'instrument') return words
  // In a title the bracket may shorten what the law is about: `Law on Value Added Tax (VAT)`.
  const initials = initialsOf(`${name?.text ?? ''} ${family === 'law' ? 'Act' : ''}`)
  return words.filter((word) => word === initials || /\p{Ll}/u.test(word))
}

/** `Prevention of Electronic Crimes Act` → `PECA` */
function initialsOf(words: string): string {
  return [...words.matchAll(/(?<![\p{L}\p{N}])\p{Lu}/gu)].map(([initial]) => initial).join('')
}
