/**
 * Which page a wrong address was meant for: typed in capitals, without its
 * slash, with an old name, or with words missing. Runs in the browser, on lists
 * that are small because they are cut by the first steps of the addresses.
 */
import {decoded} from './encoded.ts'

/** An address with its title; then `withdrawn`, or where it moved. */
export type IndexedAddress =
  readonly [address: string, title: string] | readonly [address: string, title: string, now: string]

/** What the page for wrong addresses loads first. */
export interface AddressIndex {
  /** Addresses that are in no group. */
  readonly known: readonly IndexedAddress[]
  /** Groups by the steps their addresses begin with, `measures/kz`. */
  readonly groups: readonly string[]
  /** What readers call a step: `kazakhstan` is `kz`. */
  readonly names: Readonly<Record<string, string>>
}

export const withdrawn = 'withdrawn'

/** The group of an address: its first steps, so that a group holds a country or a kind of page. */
export function groupOf(address: string): string {
  const steps = stepsOf(address)
  return steps.slice(0, Math.min(2, steps.length - 1)).join('/')
}

/** The file of a group, below the base path. */
export function groupFile(group: string): string {
  return `/addresses/${group.replaceAll('/', '.')}.json`
}

/** An address as it should have been typed: `/Measures/Kazakhstan/X.html` → `/measures/kz/x/`. */
export function tidied(path: string, names: AddressIndex['names']): string {
  const steps = stepsOf(decoded(path).toLowerCase())
    .map((step) => step.replace(/\.html?$/, '').replace(/[^\p{L}\p{N}]+/gu, '-'))
    .map((step) => step.replace(/^-|-$/g, ''))
    .filter((step) => step !== '' && step !== 'index')
    .map((step) => (Object.hasOwn(names, step) ? (names[step] ?? step) : step))
  // The page an earlier text belongs to knows all of them.
  const versions = steps.lastIndexOf('versions')
  const page = versions > 0 ? steps.slice(0, versions) : steps
  return page.length === 0 ? '/' : `/${page.join('/')}/`
}

/** On a small site all groups are worth a look. */
const few = 12
const mostGroups = 4

/** The groups in which an address may be found, the likeliest first. */
export function likelyGroups(address: string, groups: readonly string[]): readonly string[] {
  const own = groups.filter((group) => group === groupOf(address))
  if (groups.length <= few) return groups
  const start = stepsOf(address).slice(0, 3).join('/')
  return [...new Set([...own, ...ranked(groups, (group) => likeness(group, start))])].slice(
    0,
    mostGroups
  )
}

/** Below this likeness two addresses have little more in common than their kind. */
const least = 0.5
const mostOffered = 5

/** The addresses that are most like one, the likeliest first. */
export function likeliest(
  address: string,
  known: readonly IndexedAddress[]
): readonly IndexedAddress[] {
  return ranked(known, ([other]) => {
    const score = likeness(address, other)
    return score < least ? 0 : score
  }).slice(0, mostOffered)
}

function ranked<T>(values: readonly T[], score: (value: T) => number): T[] {
  return values
    .map((value) => ({value, score: score(value)}))
    .filter((one) => one.score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({value}) => value)
}

/**
 * From 0 to 1: half by words they share, half by pairs of letters, which
 * forgive a typing mistake. A few words of a long address, `privacy-law`, have
 * little in common with it, and yet all of them are in it.
 */
function likeness(part: string, whole: string): number {
  const words = wordsOf(part)
  const found = words.intersection(wordsOf(whole)).size
  const inIt = words.size === 0 ? 0 : 0.7 * (found / words.size)
  const alike =
    (commonShare(words, wordsOf(whole)) + commonShare(pairsOf(part), pairsOf(whole))) / 2
  return Math.max(alike, inIt)
}

function wordsOf(address: string): ReadonlySet<string> {
  return new Set(address.split(/[/-]/).filter((word) => word !== ''))
}

function pairsOf(text: string): ReadonlySet<string> {
  return new Set(
    Array.from({length: Math.max(0, text.length - 1)}, (_, at) => text.slice(at, at + 2))
  )
}

/** Twice what is common over what there is (Dice). */
function commonShare(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return a.size + b.size === 0 ? 0 : (2 * a.intersection(b).size) / (a.size + b.size)
}

function stepsOf(path: string): string[] {
  return path.split('/').filter((step) => step !== '')
}
