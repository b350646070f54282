/** Subjects of an atlas: what several texts name, put together over all countries. */
import {type Atlas, derivedFrom} from '../atlas/atlas.ts'
import type {Quote} from '../atlas/concordance.ts'
import {byName, compareBy} from '../model/order.ts'

export interface Subject {
  readonly id: string
  readonly name: string
  /** What else texts call it. */
  readonly also: readonly string[]
  readonly places: readonly SubjectPlace[]
}

/** A passage that names it, and the country that its page is about, by code in small letters. */
export interface SubjectPlace {
  readonly country: string
  readonly quote: Quote
}

/** By name. */
export const subjectsIn = derivedFrom(({concordances}: Atlas): readonly Subject[] => {
  const subjects = new Map<string, Subject>()
  for (const {country, subjects: own} of concordances) {
    for (const {id, name, also, places} of own) {
      const before = subjects.get(id)
      subjects.set(id, {
        id,
        name: before?.name ?? name,
        also: [...new Set([...(before?.also ?? []), ...also])],
        places: [
          ...(before?.places ?? []),
          ...places.map((quote) => ({country: country.toLowerCase(), quote}))
        ]
      })
    }
  }
  return [...subjects.values()].toSorted(compareBy(({name}) => name, byName))
})
