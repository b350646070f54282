import {fromHtml} from 'hast-util-from-html'
import type {ElementContent} from 'hast'
import {expect, test} from 'vitest'
import {escapeXml} from '../../src/discovery/files.ts'
import {toMarkdown} from '../../src/discovery/markdown.ts'

const markdown = (html: string): string =>
  toMarkdown(
    fromHtml(html, {fragment: true}).children as readonly ElementContent[],
    (address) => `https://example.org${address}`
  )

test('writes paragraphs without their numbers, with calls of notes, and notes by their labels', () => {
  expect(
    markdown(
      '<h2>Scope</h2><p id="p1"><a class="pn" href="#p1" data-ours>1 </a>Kept for two years.<sup data-ours><a href="#n1-2">1</a></sup></p>' +
        '<section class="notes"><ol><li id="n1-2">See <a href="https://a.kz/x">A</a>.<a href="#n1-2-ref" data-ours>back</a></li></ol></section>'
    )
  ).toBe('## Scope\n\nKept for two years.[^1-2]\n\n[^1-2]: See [A](<https://a.kz/x>).\n\n')
})

test('leads to pages of the site by their public address', () => {
  expect(markdown('<p>(see <a class="xref" href="/indicators/kz/2021/b1/">B1</a>)</p>')).toBe(
    '(see [B1](<https://example.org/indicators/kz/2021/b1/>))\n\n'
  )
})

test('writes tables with a head that is empty where the text has none', () => {
  const rows = '<tr><td id="p1"><a class="pn" href="#p1" data-ours>1 </a>A | b</td><td>2</td></tr>'
  expect(markdown(`<table><tbody>${rows}<tr><td>c</td></tr></tbody></table>`)).toBe(
    '|  |  |\n| --- | --- |\n| A \\| b | 2 |\n| c |  |\n\n'
  )
  expect(markdown(`<table><thead><tr><th>X</th><th>Y</th></tr></thead>${rows}</table>`)).toBe(
    '| X | Y |\n| --- | --- |\n| A \\| b | 2 |\n\n'
  )
})

test('escapes what Markdown would act upon', () => {
  expect(markdown('<p># a *b* _c_ [d] &lt;e> `f`</p><p>12. March</p><p>- x</p>')).toBe(
    '\\# a \\*b\\* \\_c\\_ \\[d\\] \\<e\\> \\`f\\`\n\n12\\. March\n\n\\- x\n\n'
  )
})

test('escapes what XML would act upon, and leaves out what it cannot hold', () => {
  expect(escapeXml('<a> & "b" \'c\'\u0000\uD800')).toBe(
    '&#60;a&#62; &#38; &#34;b&#34; &#39;c&#39; \uFFFD'
  )
})
