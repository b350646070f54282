/**
 * Tells titles that name a law from headings, and both from prose.
 *
 * The line above a measure's prose is the name of a legal instrument (`Law on
 * Communications`, `中华人民共和国网络安全法`) or, where there is no law, a heading
 * of the database (`Lack of an independent telecom authority`).
 */
import type {Timeframe} from '../../../src/model/fields.ts'
import {spellingKey} from '../../../src/model/spelling.ts'
import {isReported} from './timeframe.ts'

/** English words, capitalised in titles: `lack of binding agreements` names none. */
const englishLaw =
  /\b(?:Accord|Act|Agreement|Amendments?|Bill|Charter|Circular|Code|Constitution|Convention|Decision|Decree|Directions?|Directives?|Edict|Executive Order|Gazette|Guidelines?|Instructions?|Laws?|Legislation|Notice|Notification|Ordinance|Orders?|Proclamation|Protocol|Regulations?|Resolution|Rules|Schedule|Statute|Treaty|LAW|ACT|CODE|DECREE|ORDER|RESOLUTION|REGULATIONS?|DECISION|AGREEMENT|DIRECTIVE|ORDINANCE|RULES)\b/

/** `No. 94-V`, `Nº 12.965`, `n° 2013-450`, `№ 94`, `2016/679`. */
const numbered = /(?:\b(?:No|Nos|Nr)\.?\s?|[Nn][º°o]\.?\s?|№\s?|\b\d{2,4}\/\d)\d/

const otherLaw =
  /(?<![\p{L}])(?:Loi|Décret|Decret|Arrêté|Ordonnance|Règlement|Décision|Ley|Lei|Legge|Decreto|Resolución|Resolução|Reglamento|Regulamento|Código|Acuerdo|Acordo|Portaria|Constitución|Verordnung|Richtlinie|Ustawa|Zakon|Zákon|Kanun|Kanunu|Yönetmelik|Yönetmeliği|Luật|Nghị định|Thông tư|Undang-Undang|Peraturan|Закон|Кодекс|Указ|Постановление|Приказ|Решение|Соглашение|Постанова|Наказ|Заң|Заңы|Бұйрық|قانون|مرسوم|قرار)(?![\p{L}])|[Gg]esetz\b/u

/** Chinese, Japanese and Korean write without spaces, and the word for law comes last. */
const eastAsianLaw =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}](?:法|法律|条例|條例|规定|規定|规则|規則|办法|辦法|通知|决定|決定|政令|省令|令|指南)(?:$|[\s（(《》）)])|(?:법|법률|시행령|시행규칙|규정|고시|지침)(?:$|[\s（()）])/u

function namesLaw(title: string): boolean {
  return [englishLaw, numbered, otherLaw, eastAsianLaw].some((pattern) => pattern.test(title))
}

/** How headings of the database begin: `Presence of Internet shutdowns`. */
const headingStarts = [
  /^(?:absence|adoption|allegations?|bans?|blocking|censorship|complaints?|concerns?|existence|filtering|lack|limitations?|membership|obligations?|participation|practices?|presence|prohibitions?|reports?|requirements?|restrictions?|shutdowns?|signature|throttling)\s+(?:about|against|by|for|in|of|on|over|regarding|to|with)\b/i,
  /^de\s+minimis\b/i,
  // Not `Limited Liability Companies Act`, nor `No. 94-V`.
  /^(?:[Ii]nadequate|[Ii]neffective|[Ii]nsufficient|[Ll]imited|[Nn]o|[Pp]artial|[Pp]oor|[Rr]eported|[Ww]eak)\s+\p{Ll}/u
]

/** Whether a title names anything: a quotation mark alone does not. */
export function isNamed(title: string): boolean {
  return /[\p{L}\p{N}]/u.test(title)
}

/**
 * What a title is; the timeframe counts, and where it says nothing of a law
 * the words do. `subPillarKey` is the spelling key of the measure's sub-pillar.
 */
export function roleOf(
  title: string,
  timeframe: Timeframe | undefined,
  subPillarKey: string
): 'instrument' | 'heading' {
  if (!isNamed(title)) return 'heading'
  if (timeframe?.kind === 'events' && !isReported(timeframe)) return 'instrument'
  if (timeframe?.kind === 'unread' && /^since\b/i.test(timeframe.printed)) return 'instrument'
  // `Coverage rate of zero-tariffs on ICT goods` stands over itself.
  if (spellingKey(title) === subPillarKey) return 'heading'
  if (headingStarts.some((start) => start.test(title))) return 'heading'
  return namesLaw(title) ? 'instrument' : 'heading'
}

const sentenceEnd = /[.!?:;。！？；：…][”"’'»)\]]{0,3}$/
const finiteVerb =
  /(?<![\p{L}-])(?:is|are|was|were|has|have|had|shall|must|may|should|can|cannot|could|will|would|does|did|requires?|prohibits?|provides|stipulates?|establishes|obliges?|mandates|imposes?|allows?|according to|pursuant (?:to|of))(?![\p{L}-])/u
const sentenceStart =
  /^(?:According to|As (?:per|of)|In accordance|It is reported|Pursuant|Under)\b/

export function endsLikeSentence(line: string): boolean {
  return sentenceEnd.test(line)
}

/** Whether a line is prose rather than a name: it has a verb, and ends as sentences do. */
export function isSentence(line: string): boolean {
  return sentenceStart.test(line) || (sentenceEnd.test(line) && finiteVerb.test(line))
}

/** Whether a line can be a title where one is still to come: `Law No. 567-II "On Communications".` */
export function mayBeTitle(line: string): boolean {
  if (isSentence(line)) return false
  return !sentenceEnd.test(line) || namesLaw(line) || line.length <= shortestSentence
}

/** Shortest sentence that is known by its full stop alone, in characters. */
const shortestSentence = 40

/** Longest title in sight without a timeframe to vouch for it, in characters. */
const longestTitle = 500

/** Whether a line is the name of a law on its words alone. */
export function isLawTitle(line: string): boolean {
  return isName(line) && namesLaw(line)
}

/** Whether a line is a name rather than a sentence: `WTO Telecom Reference Paper`, not `0.12%`. */
export function isTitle(line: string): boolean {
  return isName(line) && !sentenceEnd.test(line) && /\p{L}{2}/u.test(line)
}

function isName(line: string): boolean {
  return line.length <= longestTitle && !finiteVerb.test(line) && !sentenceStart.test(line)
}
