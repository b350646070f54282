import {describe, expect, test} from 'vitest'
import {bodyToHtml} from './to-html.ts'
import type {Page} from '../../src/kinds/index.ts'

const record: Page = {
  kind: 'article',
  address: '/articles/a/',
  title: 'A',
  origin: {file: 'a.txt', source: '/sources/a/', lines: [1, 9]},
  sections: [
    {id: 'overview', title: 'Overview', ours: true},
    {id: 'duties', title: 'Duties', ours: false}
  ],
  paragraphs: ['p1', 'p2', 'p3', 'p5'].map((id, index) => ({id, line: index + 1})),
  notes: [{id: 'n1', number: 1, line: 9, works: []}],
  references: [],
  authors: [],
  notices: [],
  signature: []
}

const html = (mdx: string): string => bodyToHtml(mdx, record, {to: (address) => `/repo${address}`})

const whole = `## Overview

One.[^1] Two.[^1]

- item
- <span lang="ru">да</span>

## Duties

See [B1](/indicators/kz/2021/b1/), [a](http://a.kz) and \`http://b.kz/…\`.

[^1]: Note.
`

describe('the body of a page', () => {
  test('numbers paragraphs and list items as the record says, not by counting', () => {
    const ids = [...html(whole).matchAll(/<(p|li) id="(p\d)" data-part="\2">/g)].map(
      ([, tag, id]) => `${tag} ${id}`
    )
    expect(ids).toEqual(['p p1', 'li p2', 'li p3', 'p p5'])
  })

  test('leads from each call to its note and back to that very call', () => {
    const found = html(whole)
    expect(found).toMatch(/<a id="n1-ref" href="#n1" role="doc-noteref"/)
    expect(found).toMatch(/<a id="n1-ref-2" href="#n1" role="doc-noteref"/)
    expect(found).toMatch(/<li id="n1" value="1" data-part="n1">Note\./)
    expect(found).toMatch(/<a href="#n1-ref" role="doc-backlink"/)
    expect(found).toMatch(/<a href="#n1-ref-2" role="doc-backlink"/)
  })

  test('says of a copy in an archive of what it is, and of the original where its copy is', () => {
    const original = 'https://a.kz/'
    const copy = 'https://perma.cc/K5UA-65GY'
    const text = `“A,” ${original}, ${copy}`
    const cited: Page = {
      ...record,
      sections: [],
      paragraphs: [{id: 'p1', line: 1}],
      notes: [
        {
          id: 'n1',
          number: 1,
          line: 9,
          works: [
            {kind: 'work', text, url: original, address: 'complete', bare: false, archived: true},
            {
              kind: 'work',
              text: 'B, https://b.kz/',
              url: 'https://b.kz/',
              address: 'complete',
              bare: false,
              archived: false
            }
          ]
        }
      ]
    }
    const found = bodyToHtml(
      `One.[^1]\n\n[^1]: “A,” [${original}](${original}), [${copy}](${copy}); B, [https://b.kz/](https://b.kz/)`,
      cited,
      {to: (address) => address}
    )
    expect(found).toContain(`<a href="${original}" rel="noreferrer" data-versionurl="${copy}">`)
    expect(found).toContain(`<a href="${copy}" rel="noreferrer" data-originalurl="${original}">`)
    expect(found).toContain('<a href="https://b.kz/" rel="noreferrer">')
  })

  test('tells headings of ours from those of the source', () => {
    expect(html(whole)).toContain('<h2 id="overview" data-ours>Overview</h2>')
    expect(html(whole)).toContain('<h2 id="duties" data-part="duties">Duties</h2>')
  })

  test('adds the base path to links within the site only, and never links a shortened address', () => {
    expect(html(whole)).toContain('href="/repo/indicators/kz/2021/b1/"')
    expect(html(whole)).toContain('href="http://a.kz"')
    expect(html(whole)).toMatch(/<code class="cut"[^>]*>http:\/\/b\.kz\/…<\/code>/)
  })

  test('says what Ibid. stands for, and which works are archived, unpublished or cut short', () => {
    const work = {kind: 'work', text: 'A', bare: false} as const
    const notes: Page['notes'] = [
      {id: 'n1', number: 1, line: 1, works: [{...work, address: 'shortened', archived: false}]},
      {id: 'n2', number: 2, line: 2, works: [{kind: 'ibid', text: 'Ibid.', of: 'n1'}]},
      {id: 'n3', number: 3, line: 3, works: [{kind: 'testimony', text: 'Interview'}]},
      {id: 'n4', number: 4, line: 4, works: [{...work, address: 'complete', archived: true}]}
    ]
    const mdx = 'A.[^1][^2][^3][^4]\n\n[^1]: A\n\n[^2]: Ibid.\n\n[^3]: Interview\n\n[^4]: A\n'
    const one = {...record, sections: [], paragraphs: record.paragraphs.slice(0, 1), notes}
    const found = bodyToHtml(mdx, one, {to: (address) => address})
    expect(found).toContain('Links ending in … were truncated in the source')
    expect(found).toMatch(/<li id="n2"[^>]* data-of="n1">Ibid\..*see <a href="#n1">note 1<\/a>/)
    expect(found).toMatch(/Interview<span class="tag"[^>]*> <span>not published/)
    expect(found).toMatch(/<li id="n4"[^>]*>A<span class="tag"[^>]*> <span>archived copy/)
  })

  test('is refused when the record tells of fewer paragraphs than it has', () => {
    expect(() => html(`${whole.split('[^1]:')[0] ?? ''}more\n`)).toThrow('more paragraphs')
  })

  test('is refused when the record tells of more paragraphs than it has', () => {
    expect(() => html('One.\n')).toThrow('fewer paragraphs')
  })
})
