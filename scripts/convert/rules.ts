/** Every message the converter can give, and the one way to give it. */
import type {VFile} from 'vfile'
import {printable} from '../printable.ts'
import type {Span} from './source.ts'

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
  'manifest-key-unknown': {severity: 'error', expected: 'a key that an entry may have'},
  'manifest-key-missing': {severity: 'error', expected: 'every key that an entry needs'},
  'manifest-value': {severity: 'error', expected: 'a value of the form its key wants'},
  'manifest-file-twice': {severity: 'error', expected: 'one entry for each text'},
  'manifest-file-missing': {severity: 'error', expected: 'a text of this name in the folder'},
  'manifest-entry-missing': {severity: 'error', expected: 'an entry for each text in the folder'},
  'file-ignored': {
    severity: 'note',
    expected: 'texts whose names end in .txt, .html or .htm',
    advice: 'it is not read; name it in the manifest if it is a text'
  },
  // Any seed
  'encoding-unread': {
    severity: 'error',
    expected: 'a text in UTF-8',
    advice: 'open it in the program that saved it and save it as UTF-8'
  },
  'character-unreadable': {
    severity: 'error',
    expected: 'well-formed UTF-8 without NUL',
    advice: 'save the text again; each such byte is a replacement mark on its page'
  },
  'html-read': {
    severity: 'note',
    expected: 'a page saved as text',
    advice: 'its text was read, and what was left out is in the account of the source'
  },
  'lines-joined': {
    severity: 'note',
    expected: 'a paragraph on each line',
    advice: 'they were joined; the account of the source lists them'
  },
  // Any text that was read: what does not look like what it is said to be
  'paragraph-begins-low': {
    severity: 'warning',
    expected: 'a paragraph that begins with a capital or a mark',
    advice: 'join it to the line above it if a line was broken there'
  },
  'paragraph-unended': {
    severity: 'warning',
    expected: 'a paragraph that ends as sentences do',
    advice: 'join it to the line below it if a line was broken there'
  },
  'title-unended': {
    severity: 'warning',
    expected: 'a title or heading that is whole',
    advice: 'join it to the line below it if a line was broken there'
  },
  'markup-left': {
    severity: 'warning',
    expected: 'text without tags and entities of HTML',
    advice: 'save the page as text, or the whole page as .html'
  },
  'character-replaced': {
    severity: 'warning',
    expected: 'text without replacement marks',
    advice: 'the program that saved it lost a character there; save it again as UTF-8'
  },
  'line-repeated': {
    severity: 'warning',
    expected: 'lines that come once',
    advice: 'take it out of the text if it is the head or foot of a page'
  },
  'acceptance-unused': {
    severity: 'warning',
    expected: 'a doubt for each that its entry accepts',
    advice: 'take it out of the entry'
  },
  'text-unaccounted': {severity: 'error', expected: 'text of a form this reader knows'},
  'text-empty': {severity: 'error', expected: 'a text'},
  'kind-mismatch': {severity: 'error', expected: 'a text of the kind its entry says'},
  'class-mismatch': {
    severity: 'error',
    expected: 'the class `ai` for a text that says it was written by AI'
  },
  'country-unknown': {severity: 'error', expected: 'the name of a country'},
  'text-too-large': {severity: 'error', expected: 'a text of at most 32 MB; divide it'},
  'internal-error': {severity: 'error', expected: 'a text that this program can convert'},
  'measure-repeated': {
    severity: 'warning',
    expected: 'each measure in one text',
    advice: 'it is published once; take it out of one of the texts, or accept this'
  },
  'measure-corrected': {
    severity: 'warning',
    expected: 'each measure in one text',
    advice:
      'both are published unless both entries say when they were `saved`: then the later one is'
  },
  'address-taken': {severity: 'error', expected: 'one seed for each report'},
  // dti
  'timeframe-unread': {
    severity: 'error',
    expected: 'a timeframe such as `Since May 2013, as amended in 2021`'
  },
  'day-impossible': {
    severity: 'error',
    expected: 'a day that the calendar has',
    advice: 'the line is shown as printed and has no date'
  },
  'timeframes-unpaired': {severity: 'warning', expected: 'as many titles as timeframe lines'},
  'title-missing': {severity: 'error', expected: 'a title below the `Pillar` line'},
  'coverage-missing': {severity: 'warning', expected: 'a `Coverage` line'},
  'prose-missing': {
    severity: 'warning',
    expected: 'a text below the title of the measure',
    advice: 'see whether it was taken for a title'
  },
  'date-order': {
    severity: 'warning',
    expected: 'dates in an order that can be',
    advice: 'compare the line with the law'
  },
  'pillar-unknown': {severity: 'warning', expected: 'a pillar of the database'},
  // fotn
  'score-unreadable': {severity: 'error', expected: 'a doubled score such as `2.002 6.006`'},
  'score-sum': {severity: 'error', expected: 'questions that add up to their section line'},
  'score-maximum': {severity: 'warning', expected: 'the maximum of this question'},
  'section-line': {
    severity: 'error',
    expected: 'a section line such as `A Obstacles to Access | 11 25 |`'
  },
  'question-count': {severity: 'warning', expected: 'the questions of the methodology'},
  'question-code': {severity: 'error', expected: 'the code of this question in its order'},
  'note-uncalled': {severity: 'error', expected: 'a place in the text that calls this note'},
  'note-ambiguous': {severity: 'error', expected: 'one place in the text that calls this note'},
  'call-without-note': {
    severity: 'warning',
    expected: 'a note for what looks like its number',
    advice: 'add the note below its text, or accept the number as one of the text'
  },
  'note-order': {severity: 'error', expected: 'the next note number'},
  'reference-unknown': {severity: 'error', expected: 'the code of a question of this report'},
  'facts-unread': {severity: 'warning', expected: 'a label and a value'},
  'facts-score': {severity: 'warning', expected: 'the score the questions add up to'},
  // article
  'title-differs': {severity: 'warning', expected: 'the title of its entry'},
  'headline-missing': {
    severity: 'note',
    expected: 'a headline above the text',
    advice: 'the page has the title of its entry, and every sentence is in its body'
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
  const message = file.message(`expected ${printable(expected)}, found \`${quoted}\`${what}`, {
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
