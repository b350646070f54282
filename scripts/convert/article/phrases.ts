/** The phrases of `data/furniture.yaml` as patterns of whole lines. */

/** Most words for `…` within a phrase, and most characters at its end. */
const fewWords = String.raw`\S+(?: \S+){0,5}`
const anything = '.{1,400}'
/** `3`, `(3)`, `2 341` */
const anyNumber = String.raw`\(?\d{1,3}(?:[\s.,]?\d{3}){0,3}\)?`

/** `print (this) page|article` as the pattern of a whole line. */
export function linePattern(phrase: string): string {
  const tokens = phrase.match(/\([^)]*\)|\S+/g) ?? []
  let isAfterSign = false
  let isFirst = true
  const parts = tokens.map((token, index) => {
    const isOptional = token.startsWith('(')
    const words = (isOptional ? token.slice(1, -1) : token).split('|')
    const isSign = words.every((word) => word === '<n>' || !/[\p{L}\p{N}…]/u.test(word))
    const isLast = index === tokens.length - 1
    const blank = isSign || isAfterSign ? String.raw`\s*` : ' '
    const gap = isFirst ? '' : blank
    isAfterSign = isSign
    const patterns: Readonly<Record<string, string>> = {
      '…': isLast ? anything : fewWords,
      '<n>': anyNumber
    }
    const any = words.map((word) => patterns[word] ?? RegExp.escape(word))
    const isOpen = isLast && words.includes('…')
    // What may be left out at the beginning takes the blank behind it along.
    if (isFirst && isOptional) return `(?:(?:${any.join('|')})${isLast ? '' : String.raw`\s*`})?`
    isFirst = false
    const pattern = `${isOpen ? gap.trim() : gap}(?:${any.join('|')})`
    return isOptional || isOpen ? `(?:${pattern})?` : pattern
  })
  return `^${parts.join('')}$`
}
