/** Text that tries to be more than text, for property tests. */
import fc from 'fast-check'

const fragments = [
  '{process.exit(1)}',
  '{',
  '}',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<',
  '</span>',
  '</style>',
  '<!-- ',
  '-->',
  ']]>',
  '*/',
  "import fs from 'fs'",
  'export const x = 1',
  'export',
  '---',
  '***',
  '===',
  ':::note',
  '[x](javascript:alert(1))',
  '![x](y)',
  '&lt;b&gt;',
  '&amp;',
  '&#x20;',
  '[^1]',
  '[^1]: ',
  '[x]: y',
  '| a | b |',
  '|-|-|',
  '12. ',
  '1) ',
  '- ',
  '+ ',
  '* ',
  '> ',
  '# ',
  '~~~',
  '~~',
  '```',
  '`',
  '_',
  '*',
  '\\',
  '$$',
  'ә',
  '\u200f',
  '\u202e',
  '\u00a0',
  '\u2028',
  '\u0085',
  '\ufeff',
  '\f',
  '\u000b',
  '\t',
  '  ',
  '"',
  "'",
  '😀'
]

/** One line of untrusted text, trimmed as lines of prose are, never empty. */
export const hostileLine = fc
  .array(fc.oneof(fc.constantFrom(...fragments), fc.string({unit: 'grapheme', maxLength: 6})), {
    minLength: 1,
    maxLength: 12
  })
  .map((parts) =>
    parts
      .join('')
      .replace(/[\0\r\n]/g, ' ')
      .toWellFormed()
      .replace(/^[ \t]+|[ \t]+$/g, '')
  )
  .filter((line) => line !== '')
