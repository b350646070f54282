/** The rows of the table of terms that a site needs: those for all, and those of its countries. */
import anyAscii from 'any-ascii'
import countries from 'i18n-iso-countries'
import {terms} from '../../search/terms.ts'
import type {TermRow} from '../../search/term-table.ts'

/** Languages in which the names of countries are known; others have rows of their own. */
const languages = ['en', 'ru', 'kk']

export function termRows(present: ReadonlySet<string>): TermRow[] {
  const rows: TermRow[] = terms
    .filter(({country}) => country === '*' || present.has(country))
    .map(({say, ask}) => (ask === undefined ? [idOf(say[0]), say] : [idOf(say[0]), say, ask]))
  const named = new Set(rows.map(([id]) => id))
  for (const code of [...present].sort()) {
    const names = languages.flatMap(
      (language) => countries.getName(code, language, {select: 'all'}) ?? []
    )
    const [first] = names
    if (first === undefined || named.has(idOf(first))) continue
    rows.push([idOf(first), [...new Set(names)]])
  }
  return rows
}

/** The name of a row: its first term in plain letters. */
function idOf(term: string): string {
  return anyAscii(term)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
}
