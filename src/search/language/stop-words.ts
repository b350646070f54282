/** Words that say nothing of what is looked for. They count in phrases, and where nothing else is typed. */
import {fold} from './fold.ts'

const english =
  'a about against an and any are as at be been but by can could did do does for from had has have how i if in into is it its may me must no not of on or shall should so such than that the their them there these they this those to under was were what when where which who whom whose why will with would you i my me mine our us we your he she his her one ones am being'
const russian =
  'а без был была были быть в во для до если же за и из кому кого кем ком чему чего чем чьи чья чьё чей или их к как какие какой ко кто ли на не но о об он она они от по под при с со так то у что чтобы это мой моя мое мои моих мне меня мы нас наш вы вас ваш его ее год года году г'
const kazakh =
  'және мен бен пен немесе үшін туралы бойынша арқылы не бұл сол осы менің мен біз біздің сіз сіздің жыл жылы жылғы'

/**
 * Words of questions that say little of what is looked for: they add to what is
 * found, and a page need not have them.
 */
const weak =
  'long much many need needs needed require required happen happened happens mean means tell get make made people person anyone someone use used using give given exist exists possible still also other country say says want know find explain share percentage proportion number amount off out up down over during before after between through ' +
  'without thing things something anything everything nothing really ever never always often usually actually currently now today just only even more most less very so good bad big new old same different kind kinds sort type types way ways lot else anyone everyone everybody somebody nobody themselves itself himself myself yourself try tried trying want wants like let put altogether together take taken takes took come comes go goes going gone give gives gave work works does done doing ' +
  'доля процент число количество можно нельзя нужно надо долго сколько должны должен обязаны обязан нужен нужна нужны разрешено законно есть могут может где когда почему зачем правда действительно вообще ещё уже тоже очень самый бывает бывают ' +
  'қанша қалай қандай салынатын жасалатын болатын деген керек міндетті болады бола ма ме ба бе қашан қайда неге кім'
const weakWords = new Set(weak.split(' ').map(fold))

const questionWords = new Set(
  (
    'how what when where which who whom whose why am is are was were do does did has have had can could may might must shall should will would any ' +
    'кто кому кого кем чей чья чьи что чем где куда откуда когда как какой какая какое какие каким какую сколько почему зачем можно нельзя нужно нужна нужен надо должен должны обязан обязаны правда есть ли ' +
    'кім не қайда қашан қалай қандай қанша неге'
  )
    .split(' ')
    .map(fold)
)

/** Words by which a Kazakh question is one wherever they stand in it. */
const kazakhQuestionWords = new Set(
  'кім не қайда қашан қалай қандай қанша неге ма ме ба бе'.split(' ').map(fold)
)

/** Whether some folded words are those of a question. */
export function asksQuestion(words: readonly string[]): boolean {
  const [first, second] = words
  return (
    (first !== undefined && questionWords.has(first)) ||
    // `Можно ли`, `запрещен ли`: the second word asks.
    second === 'ли' ||
    words.some((word) => kazakhQuestionWords.has(word))
  )
}

/** Whether a folded word is one that questions are made of. */
export function isWeakWord(folded: string): boolean {
  return weakWords.has(folded)
}

const words = new Set([english, russian, kazakh].flatMap((list) => list.split(' ').map(fold)))

export function isStopWord(folded: string): boolean {
  return words.has(folded)
}
