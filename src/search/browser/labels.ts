/** What kinds, classes and orders are called. */
import type {Facet, Order} from './state.ts'
import type {Where} from './passages.ts'
import {shortClasses} from '../../site/classes.ts'

/** A kind is called by its name in the table of kinds; pages of none are our own. */
export function kindName(kind: string): string {
  return kind === 'page' ? 'About the Atlas' : kind.charAt(0).toUpperCase() + kind.slice(1)
}

export function className(value: string): string {
  return Object.hasOwn(shortClasses, value)
    ? shortClasses[value as keyof typeof shortClasses]
    : value
}

/** The name of a value of a facet. */
export function valueName(facet: Facet, value: string): string {
  if (facet === 'kind') return kindName(value)
  if (facet === 'class') return className(value)
  if (facet === 'score') return `${value} of the points`
  return value
}

export const orderNames: Readonly<Record<Order, string>> = {
  relevance: 'Relevance',
  title: 'Title',
  newest: 'Newest first',
  oldest: 'Oldest first'
}

export const whereNames: Readonly<Record<Where, string>> = {
  title: 'title',
  record: 'record',
  text: 'text',
  notes: 'notes'
}
