/** British and American spellings of one word: who types `harbor` means `harbour` too. */

/** Words that differ by no rule, British first. */
const pairs: readonly (readonly [british: string, american: string])[] = [
  ['analogue', 'analog'],
  ['catalogue', 'catalog'],
  ['centre', 'center'],
  ['cheque', 'check'],
  ['defence', 'defense'],
  ['dialogue', 'dialog'],
  ['fibre', 'fiber'],
  ['fulfil', 'fulfill'],
  ['grey', 'gray'],
  ['judgement', 'judgment'],
  ['licence', 'license'],
  ['licencing', 'licensing'],
  ['metre', 'meter'],
  ['offence', 'offense'],
  ['practise', 'practice'],
  ['pretence', 'pretense'],
  ['programme', 'program'],
  ['sceptical', 'skeptical'],
  ['theatre', 'theater'],
  ['tyre', 'tire']
]

/** Beginnings that go on with `our` in Britain and `or` in America; `contour` and `four` do not. */
const ours =
  /^(arb|ard|arm|beh?avi|cand|clam|col|end?eav|fav|ferv|fl?av|glam|harb|hon|hum|lab|misbehavi|neighb|od|parl|ranc|rig|rum|sav|splend|succ|tum|val|vap|vig)o(u?)r(.*)$/

/** Verbs that end in `ise` on both sides of the sea. */
const alwaysS =
  /^(?:advert|adv|ar|compr|comprom|conc|desp|dev|disgu|ent(?:er)?pr|enterpr|exc|exerc|expert|franch|gu|improv|merchand|no|otherw|parad|ph?ra|poi|prec|prem|prom|ra|rev|r|superv|surpr|telev|treat|w)is/

const doubled =
  /^(cancel|channel|counsel|enrol|equal|fuel|grovel|label|level|libel|marshal|model|panel|pedal|quarrel|rival|signal|total|travel|tunnel)(l?)(ed|ing|er|ers|ation)$/

/** Other spellings of a folded English word; none for most words. */
export function twinsOf(word: string): string[] {
  const twins = new Set<string>()
  for (const [british, american] of pairs) {
    for (const [one, other] of [
      [british, american],
      [american, british]
    ] as const) {
      if (word === one || word === `${one}s`) twins.add(other + word.slice(one.length))
    }
  }
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
