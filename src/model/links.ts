/** The one place that knows the base path: every link of the site goes through it. */

const base = import.meta.env.BASE_URL.replace(/\/$/, '')

/** The address of a page or file below the base path: `/measures/` → `/repo/measures/`. */
export function to(path: string): string {
  return base + path
}
