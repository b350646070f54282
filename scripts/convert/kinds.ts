/** What kind of text a seed looks like, whatever its entry says. */
import {isSectionScore} from './fotn/narrative.ts'
import {codeOfWording} from './fotn/codes.ts'
import type {Located, Seed} from '../../src/kinds/reader.ts'

/** Kinds whose texts have lines that no other kind has; of the others any text may be. */
const tellingKinds = ['dti', 'fotn'] as const

type TellingKind = (typeof tellingKinds)[number]

/** Whether a text without such a line cannot be of the kind. */
export function isTellingKind(kind: string): boolean {
  return tellingKinds.some((one) => one === kind)
}

/** The first line of a text that only one kind has. */
export interface TellingLine {
  readonly kind: TellingKind
  readonly line: Located<string>
}

/** What a kind has that others have not, as messages name it. */
const tells: Readonly<Partial<Record<string, string>>> = {
  dti: 'a listing of the database (`dti`), with lines such as `Pillar … | Sub-pillar …`',
  fotn: 'a country report (`fotn`), with questions such as `Are sites blocked? | 2.002 6.006 |`, or with sections such as `Limits on Content (0-35) | 20 |`',
  article: 'an article (`article`), with a headline and paragraphs'
}

/** A text of the kind, as messages name it. */
export function textInWords(kind: string): string {
  return tells[kind] ?? `a text of the kind \`${kind}\``
}

const pillar = /^[\s\u200B]*pillar(?:\s*:)?(?:\s.*)?$/iu
const subPillar = /^[\s\u200B]*\|?\s*(?:sub[-‐‑\s]?pillar|indicator)\b/iu
const pillarWithBar = /^[\s\u200B]*pillar(?:\s*:)?\s.*\|.*(?:sub[-‐‑\s]?pillar|indicator)\b/iu
const scores = /(?:\||^)[\s|]*\d{1,2}\.00\d{1,2}[\s|]{1,4}\d{1,2}\.00\d{1,2}[\s|]*$/u

/** The lines that give a text away, the first of each kind. */
export function tellingLines({lines}: Seed): TellingLine[] {
  const found = new Map<TellingKind, TellingLine>()
  lines.forEach((line, index) => {
    const start = line.value.slice(0, 400)
    const next = lines.slice(index + 1, index + 6)
    const isPillar =
      pillarWithBar.test(start) ||
      (pillar.test(start) && next.some(({value}) => subPillar.test(value.slice(0, 200))))
    if (!found.has('dti') && isPillar) found.set('dti', {kind: 'dti', line})
    if (!found.has('fotn') && isQuestion(line.value)) found.set('fotn', {kind: 'fotn', line})
  })
  const sections = found.has('fotn') ? [] : sectionScores(lines)
  const [first] = sections
  if (first !== undefined && sections.length > 1) found.set('fotn', {kind: 'fotn', line: first})
  return [...found.values()]
}

/** `Obstacles to Access (0-25) | 12 |`: the sections that a report without questions has scores of. */
function sectionScores(lines: Seed['lines']): Located<string>[] {
  const texts = lines.filter(({value}) => value.trim() !== '')
  return texts.filter(({value}, index) => {
    const next = texts[index + 1]?.value ?? ''
    const whole = /^[\s\d/|]+$/.test(next) ? `${value} ${next}` : value
    return value.length < 120 && (isSectionScore(value) || isSectionScore(whole))
  })
}

function isQuestion(line: string): boolean {
  if (scores.test(line.slice(-40))) return true
  return (
    line.length < 400 &&
    /\?\s*\|?/.test(line) &&
    !line.includes('. ') &&
    codeOfWording(line) !== undefined
  )
}
