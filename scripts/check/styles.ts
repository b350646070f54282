/** The addresses that a stylesheet makes a browser fetch. */

const fetching =
  /url\(\s*(?:"([^"]*)"|'([^']*)'|([^\s"'()]+))\s*\)|@import\s+(?:"([^"]*)"|'([^']*)')/gi

/** Lists the values of `url(…)` and `@import` in the text of a stylesheet. */
export function stylesheetAddresses(css: string): string[] {
  const text = css.replace(/\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\//g, '')
  return [...text.matchAll(fetching)].flatMap((groups) => {
    const value = groups.slice(1).find((group) => group !== undefined)
    return value === undefined ? [] : [value]
  })
}
