/** Finds laws named in Russian or Kazakh: `Закон Республики … от 5 июля 2004 года № 567-II «О связи»`. */
import {kindAt} from '../kinds.ts'
import {lawName} from '../words.ts'
import {type Token, isCapital, opensQuote, tokenise} from '../../passages/tokens.ts'
import {type Hit, type Place, type Tail, hitFrom, printedIn} from './mention.ts'
import {codeName} from './russian.ts'
import {readTail} from './tail.ts'
import {readNumber} from '../numbers.ts'

/** Words with which the title of an act begins, whatever names its kind. */
const actTitle = /^(Об утверждении|О внесении (изменений|дополнений)|О некоторых вопросах)(?=\s)/iu

export function cyrillicMention(place: Place, at: number, floor: number): Hit | undefined {
  const {tokens, passage} = place
  const token = tokens[at]
  if (token === undefined || !/^\p{Script=Cyrillic}/u.test(token.text)) return undefined
  if (actTitle.test(passage.text.slice(token.start, token.start + 40)))
    return titleMention(place, at)
  const kind = kindAt(tokens, at)
  if (kind === undefined) return undefined
  const kazakh = /[әғқңөұүһі]/iu.test(token.text)
  if (kazakh) return kazakhMention(place, at, floor)
  const from = adjectivesFrom(tokens, at, floor)
  const tail = readTail(place, at + 1, kind.family)
  const capital = isCapital(tokens[from] ?? token)
  const rules = kind.family === 'rules' && capital && tail.number === undefined
  const end = rules ? {...tail, ...genitiveName(place, at)} : tail
  if (end.number === undefined && !capital && !isMarked(place, at, end)) return undefined
  if (kind.family === 'constitution' && capital)
    return hitFrom(place, from, end.next, {form: 'short', family: kind.family, lang: 'ru'})
  const adjective = from < at && kind.family === 'code' ? codeName(place.text(from, at)) : undefined
  const name = end.name === undefined ? adjective : lawName(end.name, place.countryWords)
  // `Приказ о назначении директора` may be of anybody; laws and codes are made by states.
  const isOfState = ['law', 'code', 'rules'].includes(kind.family)
  if (!isOfState && end.number === undefined && end.date === undefined && !isMarked(place, at, end))
    return undefined
  if (end.number === undefined && end.date === undefined && name === undefined)
    return end.isUnsure
      ? hitFrom(place, from, at + 1, {form: 'described', family: kind.family, lang: 'ru'})
      : undefined
  return hitFrom(place, from, end.next, {
    form: 'full',
    family: kind.family,
    lang: 'ru',
    ...printedIn(end),
    ...(name !== undefined && {name}),
    ...(rules && end.date === undefined && {tentative: true})
  })
}

/** `закона «О связи»`: a kind word in small letters whose name is marked, or known from where it is. */
function isMarked({tokens, russianNames}: Place, at: number, {name, next}: Tail): boolean {
  if (name === undefined) return false
  const [, first] = tokenise(name)
  return (
    tokens.slice(at + 1, next).some(opensQuote) || russianNames?.has(first?.lower ?? '') === true
  )
}

/** `Уголовный кодекс`, `Гражданский процессуальный кодекс`: adjectives before the kind word, the first with a capital. */
function adjectivesFrom(tokens: readonly Token[], at: number, floor: number): number {
  for (let from = at - 1; from >= Math.max(floor, at - 2); from--) {
    const before = tokens[from]
    if (before === undefined || !/(ый|ий|ой|ого|ему|ому|ое|ым|им|ом|ЫЙ|ИЙ)$/.test(before.text))
      break
    if (isCapital(before)) return from
  }
  return at
}

/** `Правила оказания услуг доступа к сети Интернет` up to a date, a number or a mark. */
function genitiveName(place: Place, at: number): Pick<Tail, 'next'> & Partial<Tail> {
  const {tokens} = place
  let next = at + 1
  while (
    tokens[next]?.kind === 'word' &&
    !(tokens[next]?.lower === 'от' && tokens[next + 1]?.kind === 'number')
  ) {
    next++
  }
  if (next === at + 1) return {next}
  const tail = readTail(place, next, 'law')
  return {...tail, name: place.text(at + 1, next)}
}

/** `Об утверждении технического регламента "…"`: the title is all that is printed. */
function titleMention(place: Place, at: number): Hit {
  const {tokens, countryWords} = place
  let next = at
  while (next < tokens.length && next < at + 80) {
    const token = tokens[next]
    if (token === undefined || ['[', ']', '(', '”', ';'].includes(token.text)) break
    if (token.kind === 'address') break
    next++
  }
  const name = lawName(place.text(at, next), countryWords)
  return hitFrom(place, at, next, {form: 'full', lang: 'ru', name})
}

/** `«Байланыс туралы» 2004 жылғы 5 шілдедегі № 567-II Қазақстан Республикасының Заңы`: all of it comes before. */
function kazakhMention(place: Place, at: number, floor: number): Hit | undefined {
  const {tokens, countryWords} = place
  const kind = kindAt(tokens, at)
  const lowest = Math.max(floor, at - 40)
  for (let open = at - 1; open >= lowest; open--) {
    if (tokens[open]?.text !== '«') continue
    const rest = tokens.slice(open, at)
    const close = rest.findIndex(({text}) => text === '»')
    if (close < 0) return undefined
    const sign = rest.findIndex(({text}, index) => index > close && text === '№')
    const number = sign < 0 ? undefined : readNumber(rest, sign)?.number
    const name = place.text(open + 1, open + close).replace(/ туралы$/u, '')
    return hitFrom(place, open, at + 1, {
      form: 'full',
      family: kind?.family,
      lang: 'kk',
      name: lawName(name, countryWords),
      ...(number !== undefined && {number})
    })
  }
  return undefined
}
