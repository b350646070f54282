/** An article as the reader sees it, in lines that one can read and compare. */
import {VFile} from 'vfile'
import {read as readArticle} from '../../scripts/convert/article/index.ts'
import type {Block, Draft, Span} from '../../src/kinds/reader.ts'
import {readSeed} from '../../scripts/convert/source.ts'
import {type Article, articleSchema} from '../../src/kinds/article/index.ts'
import {sourceSchema, type Source} from '../../src/model/sources.ts'

export function articleSource(entry: object = {}): Source {
  const given = {file: 'a.txt', kind: 'article', title: 'A', class: 'press', reuse: 'none'}
  return sourceSchema.parse({...given, ...entry})
}

export function read(text: string | Uint8Array, source = articleSource()) {
  const file = new VFile({path: 'a.txt'})
  const seed = readSeed('a.txt', 'a.txt', Buffer.from(text))
  return {seed, file, ...readArticle(seed, source, file)}
}

/** The front matter of a draft, with nothing in it that only a whole run knows. */
export function recordOf(draft: Draft): Article {
  const none = {sections: [], paragraphs: [], notes: [], references: []}
  const lines: [number, number] = [1, 1]
  const common = {address: '/a/', origin: {file: 'a.txt', source: '/sources/a/', lines}, ...none}
  return articleSchema.parse(draft.record({common, addressOf: () => '/a/', anchorOf: () => 'p1'}))
}

function blockLines(block: Block): string[] {
  switch (block.type) {
    case 'heading':
      return [`# ${block.prose.text.value} {#${block.id}}`]
    case 'own-heading':
      return [`# ${block.title} (ours)`]
    case 'paragraph':
      return [block.prose.text.value]
    case 'list':
      return block.items.map(({text}) => `- ${text.value}`)
    case 'table':
      return block.rows.map((row) => row.map(({text}) => text.value).join(' | '))
  }
}

export function outline(text: string | Uint8Array, source: Source): string {
  const {seed, file, drafts, claims} = read(text, source)
  const words = ({start, end}: Span) => JSON.stringify(seed.text.slice(start.offset, end.offset))
  return [
    ...drafts.flatMap((draft) => {
      const {authors, firm} = recordOf(draft)
      return [
        draft.preferredAddress,
        ...draft.fields.map(({part, at}) => `${part}: ${words(at)}`),
        ...authors.map(
          ({name, role}) => `author: ${name}${role === undefined ? '' : ` (${role})`}`
        ),
        ...(firm === undefined ? [] : [`firm: ${firm}`]),
        '',
        ...draft.blocks.flatMap(blockLines),
        ''
      ]
    }),
    ...claims.map(({as, rule, at}) => `${as} ${rule}: ${words(at)}`),
    ...file.messages.map((message) => `${String(message)} [${message.ruleId ?? ''}]`),
    ''
  ].join('\n')
}
