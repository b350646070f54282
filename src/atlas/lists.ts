/**
 * The lists that follow from the records: which there are, and at which
 * addresses. Converter and site both ask here, so that the lock promises just
 * the lists that are built.
 */
import {kindOf, sectionsOfKinds, type Page} from '../kinds/index.ts'
import type {List} from '../kinds/kind.ts'
import {scopeName} from '../model/countries.ts'
import {byCodeUnit} from '../model/order.ts'

/** Everything on a country, by its code in small letters. */
export const countryPageAddress = (slug: string): string => `/${slug}/`

/** Laws of a country, by its code in small letters, or of what else they belong to: `eaeu`. */
export const scopeAddress = (scope: string): string => `/laws/${scope}/`

/** Conflicts between the texts on a country, by its code in small letters. */
export const conflictsAddress = (slug: string): string => `/conflicts/${slug}/`

/** Claims of AI-written texts on a country, by its code in small letters. */
export const claimsAddress = (slug: string): string => `/claims/${slug}/`

/** What all texts say of one thing, by the name of the thing. */
export const subjectAddress = (id: string): string => `/subjects/${id}/`

/** Terms and bodies in the texts on a country, by its code in small letters. */
export const glossaryAddress = (slug: string): string => `/glossary/${slug}/`

/** Parts of the site that are always there, also when they list nothing. */
const always: readonly List[] = [
  ...sectionsOfKinds.map(({id, name}) => ({address: `/${id}/`, title: name})),
  {address: '/api/', title: 'API'},
  {address: '/claims/', title: 'AI-written claims, checked'},
  {address: '/conflicts/', title: 'Where sources disagree'},
  {address: '/compare/', title: 'Compare countries'},
  {address: '/countries/', title: 'Countries'},
  {address: '/data/', title: 'Data'},
  {address: '/glossary/', title: 'Glossary'},
  {address: '/matrix/', title: 'Measures and indicators'},
  {address: '/notes/', title: 'Works cited'},
  {address: '/pillars/', title: 'Pillars'},
  {address: '/sources/', title: 'Sources'}
]

/** Every list of the site, given those of its pages, in order of address; the order of those given does not matter. */
export function everyList(lists: Iterable<List>): readonly List[] {
  return joinLists([...always, ...lists])
}

/** Every list that a record stands in, or that is about its country. */
export function listsFor(record: Page): readonly List[] {
  return [...kindOf(record).lists(record), ...listsOn(record)]
}

/** Each list once, in order of address. */
export function joinLists(lists: Iterable<List>): readonly List[] {
  const titles = new Map<string, string>()
  for (const {address, title} of lists) {
    // Spellings differ from record to record: one of them is as good as another, if it is always the same.
    const previous = titles.get(address)
    if (previous === undefined || byCodeUnit(title, previous) < 0) titles.set(address, title)
  }
  return [...titles]
    .map(([address, title]) => ({address, title}))
    .sort((a, b) => byCodeUnit(a.address, b.address))
}

/** Every list of laws, by what the laws belong to. */
export function lawListsOf(scopes: Iterable<string>): readonly List[] {
  return [
    {address: '/laws/', title: 'Laws'},
    ...[...new Set(scopes)]
      .sort(byCodeUnit)
      .map((scope) => ({address: scopeAddress(scope), title: `Laws: ${scopeName(scope)}`}))
  ]
}

/** The pages of subjects; of each only its name is needed. */
export function subjectListsOf(
  subjects: Iterable<{readonly id: string; readonly name: string}>
): readonly List[] {
  return [
    {address: '/subjects/', title: 'Subjects'},
    ...joinLists(
      Array.from(subjects, ({id, name}) => ({
        address: subjectAddress(id),
        title: `Subject: ${name}`
      }))
    )
  ]
}

/** The lists about the country of a record, whatever they hold. */
function listsOn({country}: Page): readonly List[] {
  if (country === undefined) return []
  const slug = country.code.toLowerCase()
  return [
    {address: countryPageAddress(slug), title: country.name},
    {address: claimsAddress(slug), title: `AI-written claims, checked: ${country.name}`},
    {address: conflictsAddress(slug), title: `Where sources disagree: ${country.name}`},
    {address: glossaryAddress(slug), title: `Glossary: ${country.name}`}
  ]
}
