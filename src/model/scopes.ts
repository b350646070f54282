/** What laws belong to: a country, a union of states, or the law between states. */
import {countryName} from './countries.ts'

/** Names of those that are no country and no union with a code of its own. */
const names: Readonly<Record<string, string>> = {
  eaeu: 'Eurasian Economic Union',
  int: 'International law'
}

/** `kz` → `Kazakhstan`, `eaeu` → `Eurasian Economic Union`. */
export function scopeName(scope: string): string {
  const name = names[scope]
  if (name !== undefined) return name
  return countryName(scope.toUpperCase()) ?? scope
}
