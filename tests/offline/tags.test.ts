import fc from 'fast-check'
import {expect, test} from 'vitest'
import {changeTags, type Change, type Tag} from '../../src/integrations/disk-tags.ts'

const set = (...attributes: [string, string | undefined][]): Change => ({
  kind: 'set',
  attributes: new Map(attributes)
})
/** Makes the change at every element of this name. */
const at =
  (name: string, change: Change) =>
  (tag: Tag): Change | undefined =>
    tag.name === name ? change : undefined

test('changes, adds and removes attributes, and leaves the rest of the tag alone', () => {
  const html = '<p  class=a><A HREF="/x?a=1&amp;b" crossorigin data-n=\'"\'>x</A></p>'
  expect(changeTags(html, at('a', set(['href', '../x'])))).toBe(
    '<p  class=a><A href="../x" crossorigin data-n=\'"\'>x</A></p>'
  )
  expect(changeTags(html, at('a', set(['crossorigin', undefined], ['rel', 'up'])))).toBe(
    '<p  class=a><A rel="up" HREF="/x?a=1&amp;b" data-n=\'"\'>x</A></p>'
  )
  expect(changeTags(html, at('a', set(['gone', undefined])))).toBe(html)
})

test('gives attributes as they stand in the file', () => {
  const tags: Tag[] = []
  changeTags(`<img alt="a > b &amp; c" SRC='x"y' hidden width=3 hidden="twice">`, (tag) => {
    tags.push(tag)
    return undefined
  })
  expect(tags.map(({name, attributes}) => [name, ...attributes])).toEqual([
    ['img', ['alt', 'a > b &amp; c'], ['src', 'x"y'], ['hidden', ''], ['width', '3']]
  ])
})

test('keeps a value with quotation marks within its own', () => {
  expect(changeTags('<a href=x>', at('a', set(['href', 'a"b'])))).toBe('<a href="a&quot;b">')
})

test('drops an element with all that is in it, others of its name included', () => {
  const html = 'a<div x>b<div>c</div><div/>d<p></div>e</div>f'
  const drop = (tag: Tag): Change | undefined =>
    tag.attributes.has('x') ? {kind: 'drop'} : undefined
  expect(changeTags(html, drop)).toBe('ae</div>f')
  expect(changeTags('a<link x>b<svg><path x/>c</svg>', drop)).toBe('ab<svg>c</svg>')
  expect(changeTags('a<p x>never closed', drop)).toBe('a')
})

test('fills an element, and keeps its tags', () => {
  const fill: Change = {kind: 'fill', content: '0.7 MB'}
  expect(changeTags('<b>(<i id=x>?<i>!</i></i>)</b>', at('i', fill))).toBe(
    '<b>(<i id=x>0.7 MB</i>)</b>'
  )
})

test('puts a text in the place of an element', () => {
  const by: Change = {kind: 'replace', by: '<script defer></script>'}
  expect(changeTags('<script type="module">a < b</script>.', at('script', by))).toBe(
    '<script defer></script>.'
  )
})

test('finds no tags in scripts, styles, titles and comments', () => {
  const html =
    '<title><a></title><!-- <a> --><style>a::after{content:"<a>"}</style><script>"<a>"</script>'
  expect(changeTags(html, at('a', {kind: 'drop'}))).toBe(html)
})

test('copies what it does not change, whatever it is', () => {
  const ugly = fc.constantFrom(
    '<',
    '>',
    '"',
    "'",
    '=',
    '/',
    ' ',
    '<a ',
    'href',
    '<!--',
    '-->',
    '<script',
    '</script>',
    '&amp',
    '<p',
    '\0',
    'ә',
    '</'
  )
  const html = fc.array(fc.oneof(ugly, fc.string({maxLength: 4}))).map((parts) => parts.join(''))
  fc.assert(
    fc.property(html, (text) => {
      expect(changeTags(text, () => undefined)).toBe(text)
    })
  )
})
