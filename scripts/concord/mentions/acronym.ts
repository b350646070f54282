/** Acronyms a text gives a law right behind its name: `Prevention of Electronic Crimes Act (PECA)`. */
import {lawName} from '../names.ts'
import type {Mention} from './mention.ts'

const behind = /^[”"’»]?\s*\(["“‘']?(?<acronym>\p{Lu}{3,8})["”’']?\)/u

/** The mention with its acronym among its names. */
export function withAcronym(mention: Mention): Mention {
  const {passage, end, form, name, aliases = []} = mention
  if ((form !== 'full' && form !== 'short') || name === undefined) return mention
  const {acronym} = behind.exec(passage.text.slice(end, end + 20))?.groups ?? {}
  if (acronym === undefined) return mention
  return {...mention, aliases: [...aliases, lawName(acronym, new Set())]}
}

/** The acronyms among the names a mention gives. */
export function acronymsOf({aliases = [], passage}: Mention): string[] {
  if (passage.role === 'instrument') return []
  return aliases.map(({text}) => text).filter((text) => /^\p{Lu}{3,8}$/u.test(text))
}
