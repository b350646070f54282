/** What a page says of itself: its language, and names that must be its own. */
import {attribute, elements, type BuiltPage} from './page.ts'
import {report, type RuleId} from './rules.ts'

/** Checks language, `id`s and `data-part`s of a page. */
export function checkIdentity({file, tree}: BuiltPage): void {
  const all = elements(tree)
  const html = all.find(({tagName}) => tagName === 'html')
  if (!html || !isLanguage(attribute(html, 'lang'))) report(file, 'html-lang', html)
  for (const element of all) {
    if (element.tagName === 'base') report(file, 'base-element', element)
  }
  const unique = (property: string, rule: RuleId): void => {
    const seen = new Set<string>()
    for (const element of all) {
      const name = attribute(element, property)
      if (name === undefined) continue
      if (seen.has(name)) report(file, rule, element)
      seen.add(name)
    }
  }
  unique('id', 'id-duplicate')
  unique('dataPart', 'part-duplicate')
}

function isLanguage(tag: string | undefined): boolean {
  try {
    return tag !== undefined && Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}
