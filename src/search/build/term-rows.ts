/** The rows of the table of terms that a site needs: those for all, and those of its countries. */
import anyAscii from 'any-ascii'
import countries from 'i18n-iso-countries'
import {terms} from '../language/terms.ts'
import type {TermRow} from '../language/term-table.ts'

/** Languages in which the name of every country is known; its own comes to them. */
const languages = ['en', 'ru', 'kk']

export function termRows(present: ReadonlySet<string>): TermRow[] {
  const rows: TermRow[] = terms
    .filter(({country}) => country === '*' || present.has(country))
    .map(({say, ask}) => (ask === undefined ? [idOf(say[0]), say] : [idOf(say[0]), say, ask]))
  for (const code of [...present].sort()) {
    const names = namesOf(code)
    const known = rows.findIndex(([, say]) => names.some((name) => say.includes(name)))
    const [id, say, ...ask] = rows[known] ?? []
    if (id === undefined || say === undefined) {
      if (names[0] !== undefined) rows.push([idOf(names[0]), names])
    } else rows[known] = [id, [...new Set([...say, ...names])], ...ask]
  }
  return rows
}

function namesOf(code: string): string[] {
  const names = [...languages, ownLanguage(code)].flatMap(
    (language) => countries.getName(code, language, {select: 'all'}) ?? []
  )
  return [...new Set(names)]
}

/** The language most people of a country are likely to write. */
function ownLanguage(code: string): string {
  return new Intl.Locale(`und-${code}`).maximize().language
}

/** The name of a row: its first term in plain letters. */
function idOf(term: string): string {
  return anyAscii(term)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
}
