/**
 * What the questions are known to ask. Codes follow from the order; wording
 * only helps where a line is missing or damaged, and the order alone would
 * give every question after it the code of another.
 */

const wordings: readonly (readonly [code: string, wording: RegExp])[] = [
  ['A1', /infrastructural limitations/i],
  ['A2', /prohibitively expensive/i],
  ['A3', /control over internet infrastructure/i],
  ['A4', /diversity of service providers/i],
  ['A5', /regulatory bodies/i],
  ['B1', /block or filter/i],
  ['B2', /delete content/i],
  ['B3', /appeals process/i],
  ['B4', /practice self-censorship/i],
  ['B5', /controlled or manipulated/i],
  ['B6', /ability to publish content/i],
  ['B7', /information landscape/i],
  ['B8', /mobilize, form communities/i],
  ['C1', /constitution or other laws/i],
  ['C2', /criminal penalties or civil liability/i],
  ['C3', /penalized for online activities/i],
  ['C4', /anonymous communication/i],
  ['C5', /state surveillance of internet/i],
  ['C6', /collection of user data|companies required to aid/i],
  ['C7', /intimidation or physical violence/i],
  ['C8', /hacking and other forms/i]
]

/** Longest question looked at. */
const questionLength = 400

/** The code of the question that is known to be asked in these words. */
export function codeOfWording(question: string): string | undefined {
  if (question.length > questionLength) return undefined
  return wordings.find(([, wording]) => wording.test(question))?.[0]
}
