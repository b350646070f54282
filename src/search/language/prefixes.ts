/**
 * Words of Arabic and Hebrew without the small words written in one with them:
 * `الحماية` and `وبالحماية` are `حماية`, `ולהגנה` is `הגנה`. Whether a letter is
 * such a word or the first of its own nobody can tell without a dictionary, so
 * all that may be left is given.
 */

/** And, then; in, for, as; the. */
const arabic = /^(?:[وف])?(?:[بك]?ال|لل|[بكل])?/u
/** And; in, to, from, as, that; the. */
const hebrew = /^(?:[וש])?(?:[בלכמ]|מה|של)?(?:ה)?/u

const shortest = 3

/** What a folded word may be without its prefixes, each once; nothing for other scripts. */
export function withoutPrefixes(word: string): string[] {
  const pattern = /^\p{sc=Arab}/u.test(word)
    ? arabic
    : /^\p{sc=Hebr}/u.test(word)
      ? hebrew
      : undefined
  if (pattern === undefined) return []
  const longest = pattern.exec(word)?.[0].length ?? 0
  const rests: string[] = []
  for (let cut = 1; cut <= longest; cut++) {
    const rest = word.slice(cut)
    if (rest.length >= shortest) rests.push(rest)
  }
  return rests
}
