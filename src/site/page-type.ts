/**
 * A page is a function of its view: plain JSON, all that the page shows and
 * nothing else. A page type says which addresses it has and what their views
 * are; a template takes a view and needs no more.
 */
import {type Atlas, derivedFrom} from '../atlas/atlas.ts'

export interface PageType<View> {
  /** Its template has the same name. */
  readonly name: string
  addresses(atlas: Atlas): readonly string[]
  /** Pure. Throws where the type has no such address. */
  view(atlas: Atlas, address: string): View
}

interface Definition<Subject, View> {
  readonly name: string
  /** What each page is about, by its address; listed once for each atlas. */
  subjects(atlas: Atlas): Iterable<readonly [address: string, subject: Subject]>
  view(subject: Subject, atlas: Atlas, address: string): View
}

/** A page type that lists what its pages are about, so that no address has to be taken apart. */
export function definePageType<Subject, View>({
  name,
  subjects,
  view
}: Definition<Subject, View>): PageType<View> {
  const subjectsIn = derivedFrom(
    (atlas) => new Map([...subjects(atlas)].map(([address, subject]) => [address, {subject}]))
  )
  return {
    name,
    addresses: (atlas) => [...subjectsIn(atlas).keys()],
    view(atlas, address) {
      const found = subjectsIn(atlas).get(address)
      if (found === undefined) throw new Error(`No page of type ${name} at ${address}`)
      return view(found.subject, atlas, address)
    }
  }
}
