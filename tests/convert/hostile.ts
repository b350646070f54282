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

const scripts = [
  'Закон',
  'العربية',
  '你好',
  'Ελληνικά',
  'עברית',
  'ไทย',
  'हिन्दी',
  'ქართული',
  'Հայերեն',
  'Law'
]
/** A line of several scripts, with marks and blanks where none should be. */
const mixed = fc
  .array(fc.constantFrom(...scripts, '“', '”', '"', '(', ')', '.', ',', '1', ' ', '\u00a0'), {
    minLength: 1,
    maxLength: 8
  })
  .map((words) => words.join(' ').trim())
  .filter((line) => line !== '')
const anyLine = fc.oneof(
  mixed,
  hostileLine,
  fc.constantFrom('"', '“”', '«', '1', '-', 'https://a.kz/b…')
)

export type Lines = readonly [string, string, string, string, string]

export const anyLines = fc.tuple(anyLine, anyLine, anyLine, anyLine, anyLine)

/** A text of each kind with such a line in each of its fields. */
export const textOfKind = {
  dti: ([a, b, c, d, e]: Lines) =>
    `Database\n\nBrowse Database\n\nKAZAKHSTAN\n\nSince May 2013\n\nPillar ${a}  |  Sub-pillar ${b}\n${c}\n${d}\nCoverage ${e}\n\nReport issue     Report new measure\n`,
  article: ([a, b, c, d, e]: Lines) =>
    `${a}\n\n${b}\n\n${c}\n\n- ${d}\n    - ${e}\n- ${b}\n\nThe law has been in force for a long time.[1]\n\nNotes\n[1] ${c}\n`,
  fotn: ([a, b, c, d, e]: Lines) =>
    `A Obstacles to Access | 5 6 |\n\nA1\n1.00-6.00 pts0-6 pts\n${a}5.005 6.006\n${b}1\n${c}\n- 1${d}\n- 2${e}\n`
}
