/**
 * What a quotation mark does where it stands.
 *
 * Texts mix all kinds: `“"Казахтелеком" привлек …`, `«О связи»`, `проекта
 * ‘250+’,"`. The shape tells of `«`, `»` and `„`; the others open after a
 * blank or a bracket and close after anything else. Single ones are left
 * alone, as most are apostrophes.
 */

/** The quotation marks that are read. */
export const quotationMarks = '"“”„‟«»'

export function closesQuotation(text: string, at: number): boolean {
  const sign = text.charAt(at)
  if (sign === '«' || sign === '„') return false
  return sign === '»' || (at > 0 && !/[\s([“"«„]/u.test(text.charAt(at - 1)))
}
