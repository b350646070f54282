/** Words that say nothing of what is looked for. They count in phrases, and where nothing else is typed. */

const english =
  'a about against an and any are as at be been but by can could did do does for from had has have how i if in into is it its may me must no not of on or shall should so such than that the their them there these they this those to under was were what when where which who whom whose why will with would you'
const russian =
  'а без был была были быть в во для до если же за и из или их к как какие какой ко кто ли на не но о об он она они от по под при с со так то у что чтобы это'
const kazakh = 'және мен бен пен немесе үшін туралы бойынша арқылы не бұл сол осы'

const words = new Set([english, russian, kazakh].flatMap((list) => list.split(' ')))

export function isStopWord(folded: string): boolean {
  return words.has(folded)
}
