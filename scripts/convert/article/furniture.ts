/**
 * What publishers’ saved pages print around an article: a table of named rules.
 *
 * Lines are furniture only in one row with others of the same publisher,
 * before the title or after the end, and only where one of them gives the
 * publisher away: `Free Trial` may well head a section of some other article.
 */
import type {Claim} from '../../../src/kinds/reader.ts'
import type {Line} from './lines.ts'

interface Furniture {
  /** Why the lines are no text, as the account says it. */
  readonly rule: string
  /** Lines that no other page has. */
  readonly tells: readonly RegExp[]
  /** Lines that belong to it beside those that tell. */
  readonly lines: readonly RegExp[]
}

const publishers: readonly Furniture[] = [
  {
    // The page is shown to registered readers. Saved, its counter has lost its
    // number: `You have out of 5 free articles left for the month`.
    rule: 'dataguidance-registration',
    tells: [
      /^continue reading on dataguidance\b/i,
      /^you have (?:[\p{L}\d]+ )?out of \d+ free articles? left\b/iu,
      /^start your free trial to access unlimited articles\b/i,
      /^create an account to continue accessing select articles\b/i
    ],
    lines: [
      /^support cent(?:re|er)$/i,
      /^sign ?-?up for a (?:free )?trial to access unlimited content\b/i,
      /^start (?:a |your )?(?:free )?trial$/i,
      /^free (?:member(?:ship)?|trial)$/i,
      /^(?:limited articles|unlimited access)$/i,
      /^(?:log ?in|sign ?-?(?:in|up)|register|create (?:an )?account|request a demo)$/i,
      /^already (?:a member|have an account)\b/i
    ]
  }
]

/** What pages print amid their text, whoever publishes them. */
const controls: readonly {readonly rule: string; readonly line: RegExp}[] = [
  {
    rule: 'page-control',
    line: /^(?:click (?:here )?for pdf|(?:download|view|open|save)(?: (?:this|the|as|a))*(?: (?:article|page|alert|full))? ?pdf(?: version)?|print(?: (?:this )?(?:page|article))?|skip to (?:main )?content|back to (?:top|all (?:news|insights|publications))|share(?: (?:this|on|via)(?: [\w-]+){0,3})?|listen to (?:this )?article|(?:read|show|load) more|(?:subscribe|sign up)(?: (?:to|for) (?:our|the) [\w -]{3,40})|подписывайтесь на .{3,60}|подписаться на .{3,60}|поделиться.{0,30})$/iu
  },
  {
    rule: 'caption-credit',
    line: /^(?:photo(?:graph)?|image|picture|illustration|photo credit|image credit|credits?|фото|иллюстрация)(?: (?:by|courtesy of|credit))?\s*[:©]\s*.{2,100}$/iu
  }
]

/** The lines of an article without the furniture before, after and amid them, and claims for that. */
export function withoutFurniture(lines: readonly Line[]): {lines: Line[]; claims: Claim[]} {
  const around = withoutPublisher(lines)
  const claims: Claim[] = [...around.claims]
  const rest = around.lines.filter(({text, isItem}) => {
    const value = text.value.trim()
    const control = isItem ? undefined : controls.find(({line}) => line.test(value))
    if (control !== undefined) claims.push({as: 'furniture', rule: control.rule, at: text.position})
    return control === undefined
  })
  return {lines: rest, claims}
}

function withoutPublisher(lines: readonly Line[]): {lines: Line[]; claims: Claim[]} {
  const before = furnitureAt(lines)
  const rest = lines.slice(before.length)
  const after = furnitureAt(rest.toReversed())
  return {
    lines: rest.slice(0, rest.length - after.length),
    claims: [...before, ...after]
  }
}

/** Claims for the furniture that lines begin with. */
function furnitureAt(lines: readonly Line[]): Claim[] {
  for (const {rule, tells, lines: others} of publishers) {
    const known = [...tells, ...others]
    const end = lines.findIndex(({text}) => !matches(text.value, known))
    const row = end < 0 ? lines : lines.slice(0, end)
    if (!row.some(({text}) => matches(text.value, tells))) continue
    return row.map(({text}) => ({as: 'furniture', rule, at: text.position}))
  }
  return []
}

function matches(line: string, patterns: readonly RegExp[]): boolean {
  return patterns.some((pattern) => pattern.test(line.trim()))
}
