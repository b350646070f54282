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
    `Database\n\nBrowse Database\n\nKAZAKHSTAN\n\nSince May 2013\n\nPillar ${a}  |  Sub-pillar ${b}\n${c}\n${d}\nCoverage ${e}\n\n` +
    `GHANA\n\nSince May 2013\n${e}\n\nPillar ${b}  |  Sub-pillar ${c} ${d}\n${d}\n\n${a}\n${e}\n- ${b}\n- ${c}\n${d}\nCoverage ${a}\nSources\n${b}\n- https://a.kz/ ${c}\n\n` +
    'Report issue     Report new measure\n',
  article: ([a, b, c, d, e]: Lines) =>
    `${a}\n\nBy ${d}\n\n${b}\n\n${c}\n\n- ${d}\n    - ${e}\n- ${b}\n\n` +
    `| ${a} | ${b} |\n|---|---|\n| ${c} | ${d} |\n\n${e}\t${a}\n${b}\t${c}\n\nFigure 1: ${d}\n\n` +
    `The law has been in force for a long time.[1]\n\nNotes\n[1] ${c}\n\nAbout the author\n${e}\nJane Doe, Partner\n`,
  page: ([a, b, c, d, e]: Lines) =>
    `<!DOCTYPE html><html><body><article><h1>Saved ${escaped(a)}</h1><p>${escaped(b)}<sup>2</sup></p><h2>${escaped(c)}</h2>` +
    `<ul><li>${escaped(d)}</li></ul><table><tr><th colspan="2">${escaped(e)}</th></tr><tr><td>${escaped(a)}</td><td>${escaped(b)}</td></tr></table>` +
    `<blockquote>${escaped(c)}</blockquote><q>${escaped(d)}</q><pre>${escaped(e)}</pre></article></body></html>`,
  fotn: ([a, b, c, d, e]: Lines) =>
    `Ghana\nA Obstacles to Access | 5 6 |\n\n${c}1\n- ${d}2\n- 1${e}\n- 2${a}\n\nA1\n1.00-6.00 pts0-6 pts\n${a}5.005 6.006\nScore Change: ${e}\n` +
    `${b}1\n${c}\n- 1${d}\n- 2${e}\nCountry Facts\n${a}\n${b}\n${c}\t${d}\nPopulation${e}\n`,
  prose: ([a, b, c, d, e]: Lines) =>
    `Freedom on the Net 2013\nUganda\n${a}\nObstacles to Access (0-25) 9 9\nLimits on Content (0-35) 7 8\nViolations of User Rights (0-40) 12 13\n` +
    `Key Developments: May 2012 – April 2013\n• ${b}\nIntroduction\n${c}[1]\nObstacles to Access\n${d}\nLimits on Content\n${e}\nViolations of User Rights\n${a}\n[1] ${b}\n`
}

/** Of which kind of source such a text is. */
export const kindOfText: Readonly<Record<keyof typeof textOfKind, string>> = {
  dti: 'dti',
  article: 'article',
  page: 'article',
  fotn: 'fotn',
  prose: 'fotn'
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
