/** `No. 94-V`, but `Cap. 486`: a number that says itself what it counts needs no sign. */
export function signedNumber(number: string): string {
  return /^(?:\p{L}+\.?)+,? \d/u.test(number) ? number : `No. ${number}`
}
