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
  'text-unaccounted': {severity: 'error', expected: 'text of a form this reader knows'},
  'text-empty': {severity: 'error', expected: 'a text'},
  'kind-mismatch': {severity: 'error', expected: 'a text of the kind its entry says'},
  'class-mismatch': {
    severity: 'error',
    expected: 'the class `ai` for a text that says it was written by AI'
  },
  'country-unknown': {severity: 'error', expected: 'the name of a country'},
  'internal-error': {severity: 'error', expected: 'a text that this program can convert'},
  'address-taken': {severity: 'error', expected: 'one seed for each report'},
  // dti
  'timeframe-unread': {
    severity: 'error',
    expected: 'a timeframe such as `Since May 2013, as amended in 2021`'
  },
  'timeframes-unpaired': {severity: 'warning', expected: 'as many titles as timeframe lines'},
  'title-missing': {severity: 'error', expected: 'a title below the `Pillar` line'},
  'coverage-missing': {severity: 'warning', expected: 'a `Coverage` line'},
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
  'note-order': {severity: 'error', expected: 'the next note number'},
  'reference-unknown': {severity: 'error', expected: 'the code of a question of this report'},
  'facts-unread': {severity: 'warning', expected: 'a label and a value'},
  'facts-score': {severity: 'warning', expected: 'the score the questions add up to'},
  // article
  'title-differs': {severity: 'warning', expected: 'the title of its entry'},
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
