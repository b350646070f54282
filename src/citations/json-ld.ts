/** Things of schema.org, for search engines and other readers of JSON-LD. */

export type Thing = {readonly '@type': string} & Readonly<Record<string, unknown>>

/** The content of a `<script type="application/ld+json">`, safe to print as it is. */
export function jsonLdText(thing: Thing): string {
  return JSON.stringify(thing).replace(
    unsafe,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  )
}

/**
 * What would end the element or open a comment (`</script>`, `<!--`), and the
 * line ends JavaScript knows and JSON does not.
 */
const unsafe = /[<>&\u2028\u2029]/g

export function organization(name: string): Thing {
  return {'@type': 'Organization', name}
}
