/** Another generator of sites that the Atlas is measured against. */

/** A page as other generators get it: the same text, without record, anchors and lists. */
export interface PlainText {
  /** As in `measures/kz/a`. */
  readonly path: string
  readonly title: string
  /** Markdown with notes of GFM, which is MDX, too. */
  readonly body: string
}

export interface Peer {
  readonly name: string
  /** npm packages by name, with the exact version. */
  readonly packages: Readonly<Record<string, string>>
  /** Whether what npm does not install is there. */
  isThere?(): boolean
  /** The files of a project that shows these texts, by path. */
  files(texts: readonly PlainText[]): Iterable<readonly [path: string, text: string]>
  /** What builds `dist/` with a search index, run in the folder of the project. */
  readonly commands: readonly (readonly [string, ...string[]])[]
}

/** The line that tells a page's title, as front matter. */
export function frontMatter({title}: PlainText, more = ''): string {
  return `---\ntitle: ${JSON.stringify(title)}\n${more}---\n\n`
}

/** The page around a text: every peer has the same, with its own marks for title and content. */
export function pageAround(title: string, content: string): string {
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>${title}</title></head>
<body><nav><a href="/">Home</a></nav><main data-pagefind-body><h1>${title}</h1>
${content}
</main></body>
</html>
`
}

export const pagefind: readonly [string, ...string[]] = [
  process.execPath,
  'node_modules/pagefind/lib/runner/bin.cjs',
  '--site',
  'dist'
]
export const pagefindVersion = '1.6.0'
