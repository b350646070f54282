/** Every message the converter can give, and the one way to give it. */
import type {VFile} from 'vfile'
import {printable} from '../terminal/usage.ts'
import type {Span} from '../../src/kinds/reader.ts'

interface Rule {
  /** A warning is a doubt: somebody mends the text or says why it is right. A note asks for nothing. */
  readonly severity: 'error' | 'warning' | 'note'
  readonly expected: string
  /** What to do, where the rest of the message does not say it. */
  readonly advice?: string
}

export const rules = {
  // The manifest
  'manifest-syntax': {severity: 'error', expected: 'well-formed YAML'},
  'manifest-key-unknown': {severity: 'error', expected: 'a key that is allowed in an entry'},
  'manifest-key-missing': {severity: 'error', expected: 'every key that an entry requires'},
  'manifest-value': {severity: 'error', expected: 'a value of the form this key requires'},
  'manifest-file-twice': {severity: 'error', expected: 'one entry for each text'},
  'manifest-file-missing': {
    severity: 'error',
    expected: 'a text of this name in the folder',
    advice: 'put the text itself there, or correct the name; folders and links are not followed'
  },
  'manifest-entry-missing': {severity: 'error', expected: 'an entry for each text in the folder'},
  'file-ignored': {
    severity: 'note',
    expected: 'texts whose names end in .txt, .html or .htm',
    advice: 'the file was skipped; list it in the manifest if it is a text'
  },
  'no-file': {
    severity: 'note',
    expected: 'texts that are files of this folder',
    advice: 'it was skipped; put the text itself there if it is one'
  },
  // Any seed
  'encoding-unread': {
    severity: 'error',
    expected: 'a text in UTF-8',
    advice: 'open it in the program that saved it and save it as text in UTF-8'
  },
  'character-unreadable': {
    severity: 'error',
    expected: 'well-formed UTF-8 without NUL',
    advice: 'save the file again; each such byte appears as a replacement character on the page'
  },
  'html-read': {
    severity: 'note',
    expected: 'a page saved as text',
    advice: 'its text was read; the processing record of the source lists what was left out'
  },
  'lines-joined': {
    severity: 'note',
    expected: 'a paragraph on each line',
    advice: 'they were joined; the processing record of the source lists them'
  },
  'rows-parted': {
    severity: 'note',
    expected: 'listings on lines of their own',
    advice: 'their cells were read as lines; the processing record of the source lists them'
  },
  // Any text that was read: what does not look like what it is said to be
  'paragraph-begins-low': {
    severity: 'warning',
    expected: 'a paragraph that begins with a capital or a mark',
    advice: 'join it to the line above it if a line was broken there'
  },
  'paragraph-unended': {
    severity: 'warning',
    expected: 'a paragraph that ends like a sentence',
    advice: 'join it to the line below it if a line was broken there'
  },
  'title-unended': {
    severity: 'warning',
    expected: 'a complete title or heading',
    advice: 'join it to the line below it if a line was broken there'
  },
  'markup-left': {
    severity: 'warning',
    expected: 'text without tags, entities or Markdown markup',
    advice: 'save the page as text, or the whole page as .html'
  },
  'character-replaced': {
    severity: 'warning',
    expected: 'text without replacement characters, in its own encoding',
    advice: 'the program that saved it lost characters there; save it again as UTF-8'
  },
  'character-control': {
    severity: 'warning',
    expected: 'text without control characters',
    advice: 'remove it from the text; a page cannot show it'
  },
  'line-repeated': {
    severity: 'warning',
    expected: 'lines that appear once',
    advice: 'remove it from the text if it is a page header or footer'
  },
  'gap-left': {
    severity: 'warning',
    expected: 'a paragraph without wide gaps',
    advice:
      'put columns that were saved side by side one below the other, and a bar between table cells'
  },
  'language-differs': {severity: 'warning', expected: 'a text in the language of its entry'},
  'acceptance-unused': {
    severity: 'warning',
    expected: 'an accepted warning that still occurs',
    advice: 'remove it from the entry'
  },
  'text-unaccounted': {severity: 'error', expected: 'text in a form this reader knows'},
  'text-empty': {severity: 'error', expected: 'a text that is not empty'},
  'kind-mismatch': {severity: 'error', expected: 'a text of the kind given in its entry'},
  'class-mismatch': {
    severity: 'error',
    expected: 'the class `ai`, because the text says that AI wrote it'
  },
  'country-unknown': {severity: 'error', expected: 'the name of a country'},
  'text-too-large': {severity: 'error', expected: 'a text of at most 32 MB; split it'},
  'line-too-long': {
    severity: 'error',
    expected: 'lines of at most two million characters',
    advice: 'put each paragraph on a line of its own'
  },
  'nested-too-deep': {
    severity: 'error',
    expected: 'elements nested fewer than a thousand deep',
    advice: 'save the page as text'
  },
  'internal-error': {severity: 'error', expected: 'a text that this program can convert'},
  'measure-repeated': {
    severity: 'warning',
    expected: 'each measure in one text',
    advice: 'it is published once; remove it from one of the texts, or accept this warning'
  },
  'measure-corrected': {
    severity: 'warning',
    expected: 'each measure in one text',
    advice: 'both are published; if both entries have `saved`, only the later one is'
  },
  'measure-replaced': {
    severity: 'warning',
    expected: 'each measure in one text',
    advice: 'the one saved later is published; remove the other, or accept this warning'
  },
  'address-taken': {severity: 'error', expected: 'one seed for each report'},
  // dti
  'timeframe-unread': {
    severity: 'error',
    expected: 'a timeframe such as `Since May 2013, as amended in 2021`'
  },
  'day-impossible': {
    severity: 'error',
    expected: 'a date that exists',
    advice: 'the line is shown as printed, without a date'
  },
  'timeframes-unpaired': {severity: 'warning', expected: 'as many titles as timeframe lines'},
  'title-missing': {severity: 'error', expected: 'a title below the `Pillar` line'},
  'coverage-missing': {severity: 'warning', expected: 'a `Coverage` line'},
  'prose-missing': {
    severity: 'warning',
    expected: 'text below the title of the measure',
    advice: 'check whether it was read as a title'
  },
  'date-order': {
    severity: 'warning',
    expected: 'dates in chronological order',
    advice: 'compare the line with the law'
  },
  'pillar-unknown': {
    severity: 'warning',
    expected: 'a pillar of the database',
    advice: 'correct its spelling, or accept this warning if the database has it'
  },
  // fotn
  'edition-differs': {
    severity: 'warning',
    expected: 'the edition of its entry',
    advice: 'correct `edition` in the entry before you publish: it is part of every address'
  },
  'score-unreadable': {severity: 'error', expected: 'a doubled score such as `2.002 6.006`'},
  'score-sum': {severity: 'error', expected: 'question scores that add up to the section line'},
  'score-maximum': {severity: 'warning', expected: 'the maximum of this question'},
  'section-line': {
    severity: 'error',
    expected: 'a section line such as `A Obstacles to Access | 11 25 |`'
  },
  'question-count': {severity: 'warning', expected: 'the questions of the methodology'},
  'question-code': {severity: 'error', expected: 'the code of this question, in order'},
  'note-uncalled': {severity: 'error', expected: 'a call to this note in the text'},
  'note-ambiguous': {severity: 'error', expected: 'one call to this note in the text'},
  'call-without-note': {
    severity: 'warning',
    expected: 'a note for this number',
    advice: 'add the note below its text, or accept the number as part of the text'
  },
  'note-order': {severity: 'error', expected: 'the next note number'},
  'notes-apart': {
    severity: 'error',
    expected: 'runs of notes that fit the questions in their order',
    advice:
      'put the notes of each question right below it; until then they are shown as text, without calls'
  },
  'reference-unknown': {severity: 'error', expected: 'the code of a question of this report'},
  'facts-unread': {severity: 'warning', expected: 'a label and a value'},
  'facts-score': {severity: 'warning', expected: 'the sum of the question scores'},
  // article
  'title-differs': {severity: 'warning', expected: 'the title of its entry'},
  'page-refused': {
    severity: 'warning',
    expected: 'the text of an article',
    advice: 'the site returned a different page; open the article and save it again'
  },
  'headline-missing': {
    severity: 'note',
    expected: 'a headline above the text',
    advice: 'the page takes its title from the entry; every sentence stays in the body'
  },
  'table-uneven': {
    severity: 'warning',
    expected: 'table rows with the same number of cells',
    advice: 'compare the line with the source; a row on its own is not read as a table'
  },
  'ibid-nothing': {severity: 'warning', expected: 'a note before `Ibid.`'}
} satisfies Record<string, Rule>

export type RuleId = keyof typeof rules

/** Longest quotation of a seed in a message, in characters. */
const quoteLength = 120

/**
 * Adds a message to a file: what was expected, what was found, and where;
 * `expected` where it can be said better than by the rule alone.
 */
export function report(
  file: VFile,
  rule: RuleId,
  found: string,
  place: Span,
  expected: string = rules[rule].expected
): void {
  const {severity, advice}: Rule = rules[rule]
  const short = found.length > quoteLength ? `${found.slice(0, quoteLength - 1)}…` : found
  const quoted = printable(short)
  const what = advice === undefined ? '' : `: ${advice}`
  const quote = quoted === '' ? 'nothing' : `\`${quoted}\``
  const message = file.message(`expected ${printable(expected)}, found ${quote}${what}`, {
    place,
    ruleId: rule,
    source: 'convert'
  })
  message.fatal = severity === 'note' ? undefined : severity === 'error'
  message.expected = [expected]
  message.actual = quoted
  if (advice !== undefined) message.note = advice
}

/**
 * Adds a message about a mistake of ours, so that the rest of a run can go on.
 * The stack is a note of the message, which `--verbose` reporters show.
 */
export function reportInternalError(file: VFile, error: unknown, place: Span): void {
  const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  const [line = ''] = what.split('\n', 1)
  if (line.includes('Maximum call stack size exceeded')) {
    report(file, 'nested-too-deep', 'thousands of nested elements', place)
    return
  }
  report(
    file,
    'internal-error',
    line,
    place,
    `${rules['internal-error'].expected} (please report this)`
  )
  const message = file.messages.at(-1)
  if (message !== undefined && error instanceof Error) message.note = error.stack
}
