/**
 * Values that are one for the whole process. Pages are bundled, and what makes
 * them is not: a module that both load is there twice.
 */
export function shared<T>(name: string, make: () => T): T {
  const key = Symbol.for(`atlas.${name}`)
  // Whatever stands under this name was put there here.
  const holder = globalThis as {[key: symbol]: T | undefined}
  return (holder[key] ??= make())
}
