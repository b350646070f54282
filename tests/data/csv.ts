/** Reads CSV as RFC 4180 defines it, for tests of what is written. */
export function parseCsv(text: string): readonly Readonly<Record<string, string>>[] {
  const lines: string[][] = [[]]
  const pattern = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/gy
  for (const [, quoted, plain = '', end] of text.replace(/^\uFEFF/, '').matchAll(pattern)) {
    lines.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'))
    if (end === '\r\n') lines.push([])
    if (end === '') break
  }
  const [header = [], ...rows] = lines.slice(0, -1)
  return rows.map((row) =>
    Object.fromEntries(header.map((name, index) => [name, row[index] ?? '']))
  )
}
