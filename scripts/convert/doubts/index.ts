/**
 * What must hold of a text that was read as it should be. A reader takes a text
 * apart by its form; where the form was another than it knows, the parts do not
 * look like what they are said to be. Each rule here says how that shows.
 *
 * What does not hold is a warning with its place: a doubt, which somebody
 * settles by mending the text or the reader, or accepts in the manifest.
 */
import type {VFile} from 'vfile'
import type {Doubt} from '../../../src/model/account.ts'
import {textKinds} from '../../../src/kinds/index.ts'
import type {Source} from '../../../src/model/sources.ts'
import type {Located, Reading, Seed} from '../../../src/kinds/reader.ts'
import {languageOtherThanEnglish} from '../language.ts'
import {bracketsWithoutNote, callsWithoutNote} from './calls.ts'
import {control, gaps, markup, repeated, replaced} from './damage.ts'
import {found, readPage, type ReadPage} from './page.ts'
import {beginsLow, unended, unendedTitles, withoutProse} from './sentences.ts'
import {report, type RuleId} from '../rules.ts'

interface Invariant {
  readonly rule: RuleId
  /** The stretches of a page where it does not hold. */
  readonly broken: (page: ReadPage) => readonly Located<string>[]
}

const ofProse: readonly Invariant[] = [
  {rule: 'paragraph-begins-low', broken: beginsLow},
  {rule: 'paragraph-unended', broken: unended},
  {rule: 'title-unended', broken: unendedTitles},
  {
    rule: 'markup-left',
    broken: ({texts, seed}) => texts.flatMap((text) => found(seed, text, markup))
  },
  {rule: 'character-replaced', broken: replaced},
  {
    rule: 'character-control',
    broken: ({texts, seed}) => texts.flatMap((text) => found(seed, text, control))
  },
  {rule: 'line-repeated', broken: repeated},
  {rule: 'gap-left', broken: gaps}
]

/** What must hold of texts of a kind. */
export function invariantsOf(kind: string): readonly Invariant[] {
  const {hasProse, hasCalls} = textKinds[kind] ?? {}
  return [
    ...ofProse,
    ...(hasProse === true ? [{rule: 'prose-missing', broken: withoutProse} as const] : []),
    ...(hasCalls === true ? [{rule: 'call-without-note', broken: callsWithoutNote} as const] : []),
    {rule: 'call-without-note', broken: bracketsWithoutNote}
  ]
}

/** Reports where a reading does not look like what it says it is. */
export function reportDoubts({drafts}: Reading, seed: Seed, source: Source, file: VFile): void {
  // One message says it of all calls.
  const isApart = file.messages.some(({ruleId}) => ruleId === 'notes-apart')
  const invariants = invariantsOf(source.kind).filter(
    ({rule}) => !isApart || rule !== 'call-without-note'
  )
  const pages = drafts.map((draft) => readPage(draft, seed, source.language))
  for (const page of pages) {
    for (const {rule, broken} of invariants) {
      for (const {value, position} of broken(page)) report(file, rule, value, position)
    }
  }
  reportLanguage(pages, source, file)
}

/** Whoever leaves out the language of a text says English: its letters, its search and its citations follow. */
function reportLanguage(pages: readonly ReadPage[], {language}: Source, file: VFile): void {
  if (!/^en\b/.test(language)) return
  const texts = pages.flatMap(({paragraphs}) => paragraphs.map(({prose}) => prose.text))
  const found = languageOtherThanEnglish(texts.map(({value}) => value).join('\n'))
  const [first] = texts
  if (found === undefined || first === undefined) return
  const expected = `a text in English, or \`language: ${found}\` in its entry`
  report(file, 'language-differs', first.value, first.position, expected)
}

/** Doubts that nobody has accepted. */
export function openDoubts(file: VFile, source: Source): Doubt[] {
  return doubtsOf(file, source).filter(({accepted}) => accepted === undefined)
}

/** The warnings about a seed, each with the reason why it was accepted, if it was. */
export function doubtsOf({messages}: VFile, {accepted}: Source): Doubt[] {
  return messages.flatMap(({fatal, ruleId, line = 1, column = 1, expected, actual, note}) => {
    if (fatal !== false || ruleId === undefined) return []
    const reason = accepted?.[`${ruleId} ${line}`]
    return [
      {
        rule: ruleId,
        line,
        column,
        expected: expected?.[0] ?? '',
        found: actual ?? '',
        ...(note === undefined ? {} : {advice: note}),
        ...(reason === undefined ? {} : {accepted: reason})
      }
    ]
  })
}
