/** Names, roles, firms and days in the lines that an article is signed with. */

export interface Author {
  readonly name: string
  readonly role?: string
}

/** Two to five capitalised words, with particles: `Aliya Zhumekenova`, `Jan de Vries`. */
const namePattern =
  /^\p{Lu}[\p{L}\p{M}’'.-]*(?: (?:(?:de|da|di|du|del|van|von|der|den|bin|bint|al|el|la|le|uulu|kyzy) )*\p{Lu}[\p{L}\p{M}’'.-]*){1,4}$/u

const noun =
  /^(?:partner|counsel|associate|lawyer|attorney|solicitor|barrister|advocate|paralegal|trainee|consultant|advis[eo]r|director|manager|officer|head|chair(?:man|woman|person)?|president|founder|co-founder|professor|lecturer|researcher|fellow|analyst|editor|journalist|reporter|correspondent|specialist|expert|principal|notary|economist|member|ceo|cto|cpo|dpo)$/i

/** Words that stand before such a noun. */
const modifier =
  /^(?:senior|junior|managing|founding|assistant|deputy|vice|chief|lead|legal|general|executive|of|special|research|policy|data|privacy|protection|compliance|equity|local|regional|visiting|staff|foreign|trainee|tax|corporate)$/i

/** Words that firms and institutions have in their names. */
const firmWord =
  /\b(?:LLP|LLC|LLLP|Ltd|Limited|Inc|PLC|PLLC|GmbH|AG|Law|Legal|International|Group|Partners|Associates|Attorneys|Lawyers|Advocates|Solicitors|Chambers|University|Institute|Cent(?:er|re)|Foundation|Firm|Office|Bureau|Company|Consulting|Advisory|Agency|School|Network|Society|Association|Alliance)\b|&/i

const month =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'
const date = new RegExp(
  `^(?:\\d{1,2}(?:st|nd|rd|th)? ${month},? \\d{4}|${month} (?:\\d{1,2}(?:st|nd|rd|th)?,? )?\\d{4}|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[./]\\d{1,2}[./]\\d{4})$`,
  'i'
)

export function isDate(text: string): boolean {
  return date.test(text)
}

export function isName(text: string): boolean {
  return text.length <= 80 && namePattern.test(text) && !firmWord.test(text) && !isRole(text)
}

export function isFirm(text: string): boolean {
  return firmWord.test(text)
}

export function isRole(text: string): boolean {
  const words = text.split(/[\s/]+/)
  const end = words.findIndex((word) => noun.test(word))
  return end >= 0 && words.slice(0, end).every((word) => modifier.test(word))
}

/** `GRATA International, Almaty` without the place; `Smith, Jones & Partners` is a whole name. */
export function firmName(text: string): string {
  const parts = text.split(', ')
  const last = parts.findLastIndex((part) => isFirm(part))
  return parts.slice(0, Math.max(last, 0) + 1).join(', ')
}

/** A person and what they are, where no comma stands between: `Leila Makhmetova Partner`. */
export function readPerson(text: string): Author | undefined {
  const words = text.split(' ')
  const roleAt = words.findIndex((_, index) => index > 1 && isRole(words.slice(index).join(' ')))
  if (roleAt < 0) return isName(text) ? {name: text} : undefined
  const name = words.slice(0, roleAt).join(' ')
  return isName(name) ? {name, role: words.slice(roleAt).join(' ')} : undefined
}

/**
 * The parts of a line that name one thing each: `By Jane Doe, Partner at Firm
 * LLP, and John Roe | 3 March 2022`. A firm’s name stays whole.
 */
export function partsOf(line: string): string[] {
  return line
    .split(/,\s|;\s|\s[|·•–—-]\s/)
    .flatMap((part) => part.split(/ (?:at|with) (?=\p{Lu})/u))
    .flatMap((part) => {
      const halves = part.split(/(?:^|\s)and\s|\s&\s/)
      return isFirm(part) && !halves.every(isName) ? [part] : halves
    })
    .map((part) => part.trim().replace(/,$/, ''))
    .filter((part) => part !== '')
}
