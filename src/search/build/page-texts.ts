/** Takes the texts of a built page out of its HTML, which is of our own making. */

export interface BuiltTexts {
  readonly body: readonly string[]
  readonly notes: readonly string[]
}

const article = /<article\b[^>]*>([^]*?)<\/article>/
const main = /<main\b[^>]*>([^]*?)<\/main>/
const notesStart = '<section class="notes"'
/** Paragraph numbers, calls of notes and the ways back: ours, not the text’s. */
const furniture =
  /<a class="pn"[^>]*>[^<]*<\/a>|<sup class="call"[^>]*>[^<]*<a[^>]*>[^<]*<\/a><\/sup>|<span class="back"[^>]*>[^<]*<a[^>]*>[^<]*<\/a><\/span>/g
const blockEnd = /<\/(?:p|li|h2|h3|dd|dt|td|th)>/

/** The paragraphs and notes of a page; of a page that has no article, all its text. */
export function textsOf(html: string): BuiltTexts {
  const inner = article.exec(html)?.[1] ?? main.exec(html)?.[1] ?? ''
  const notesAt = inner.indexOf(notesStart)
  const [body, notes] = notesAt < 0 ? [inner, ''] : [inner.slice(0, notesAt), inner.slice(notesAt)]
  return {body: blocks(body), notes: blocks(notes)}
}

function blocks(html: string): string[] {
  return html
    .replace(furniture, '')
    .split(blockEnd)
    .map((block) => decode(block.replace(/<[^>]*>/g, '')).trim())
    .filter((text) => text !== '')
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00A0'
}

function decode(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,6}));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16))
      if (decimal !== undefined) return String.fromCodePoint(Number(decimal))
      return named[name ?? ''] ?? whole
    }
  )
}
