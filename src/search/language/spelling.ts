/** Spellings and forms of one English word that no rule tells: who types `harbor` means `harbour` too, and `fled` `flee`. */

/** Words that differ by no rule, with their plurals. */
const pairs = new Map(
  'analogue analog, catalogue catalog, centre center, cheque check, defence defense, dialogue dialog, fibre fiber, fulfil fulfill, grey gray, judgement judgment, licence license, licencing licensing, metre meter, offence offense, practise practice, pretence pretense, programme program, sceptical skeptical, theatre theater, tyre tire'
    .split(', ')
    .flatMap((pair) => [pair, pair.replace(/(?= )|$/g, 's')])
    .map((pair) => pair.split(' '))
    .flatMap(([british = '', american = '']) => [
      [british, american] as const,
      [american, british] as const
    ])
)

/** Beginnings that go on with `our` in Britain and `or` in America; `contour` and `four` do not. */
const ours =
  /^(arb|ard|arm|beh?avi|cand|clam|col|end?eav|fav|ferv|fl?av|glam|harb|hon|hum|lab|misbehavi|neighb|od|parl|ranc|rig|rum|sav|splend|succ|tum|val|vap|vig)o(u?)r(.*)$/

/** Verbs that end in `ise` on both sides of the sea. */
const alwaysS =
  /^(?:advert|adv|ar|compr|comprom|conc|desp|dev|disgu|ent(?:er)?pr|enterpr|exc|exerc|expert|franch|gu|improv|merchand|no|otherw|parad|ph?ra|poi|prec|prem|prom|ra|rev|r|superv|surpr|telev|treat|w)is/

const doubled =
  /^(cancel|channel|counsel|enrol|equal|fuel|grovel|label|level|libel|marshal|model|panel|pedal|quarrel|rival|signal|total|travel|tunnel)(l?)(ed|ing|er|ers|ation)$/

/**
 * Verbs whose past no rule tells, and nouns of which several are called otherwise; without those of
 * which a form is another word, as `found` is. All forms begin with one letter, under which terms lie.
 */
const irregular = new Map(
  'man men, woman women, child children, medium media, criterion criteria, life lives, beat beaten, become became, begin began begun, bind bound, break broke broken, bring brought, build built, buy bought, catch caught, choose chose chosen, deal dealt, draw drew drawn, drive drove driven, fall fell fallen, feed fed, fight fought, flee fled, forbid forbade forbidden, forget forgot forgotten, freeze froze frozen, give gave given, grow grew grown, hear heard, hide hid hidden, hold held, keep kept, know knew known, lead led, leave left, lend lent, lose lost, make made, meet met, pay paid, rise rose risen, run ran, seek sought, sell sold, send sent, shoot shot, speak spoke spoken, spend spent, steal stole stolen, strike struck, swear swore sworn, take took taken, teach taught, think thought, throw threw thrown, understand understood, win won, withdraw withdrew withdrawn, write wrote written'
    .split(', ')
    .map((forms) => forms.split(' '))
    .flatMap((forms) => forms.map((form) => [form, forms] as const))
)

/** Other spellings and forms of a folded English word; none for most words. */
export function twinsOf(word: string): string[] {
  const twins = new Set<string>(irregular.get(word))
  const pair = pairs.get(word)
  if (pair !== undefined) twins.add(pair)
  const our = ours.exec(word)
  if (our) twins.add(`${our[1] ?? ''}o${our[2] === '' ? 'u' : ''}r${our[3] ?? ''}`)
  const ise = /^(\p{L}{2,40}?)(i|y)([sz])(e|ed|es|er|ers|ing|ation|ations|ational)$/u.exec(word)
  if (ise && !alwaysS.test(word)) {
    const [, stem = '', vowel = '', letter, ending = ''] = ise
    if (vowel === 'i' || stem.endsWith('l')) {
      twins.add(`${stem}${vowel}${letter === 's' ? 'z' : 's'}${ending}`)
    }
  }
  const double = doubled.exec(word)
  if (double) twins.add(`${double[1] ?? ''}${double[2] === '' ? 'l' : ''}${double[3] ?? ''}`)
  return [...twins].filter((twin) => twin !== word)
}
