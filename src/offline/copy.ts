/** The copy of the site that is downloaded and read from a disk. */

/** Name of the zip file, without its ending, and of the folder in it. */
export function copyName(version: string): string {
  return `digital-policy-atlas-${version}`
}

/**
 * Attributes by which a page says what differs between the hosted site and the copy.
 *
 * - `data-copy="hosted"`: an element that the copy leaves out.
 * - `data-copy="disk"`: an element that only the copy shows; `hidden` elsewhere.
 * - `data-zip="size"`, `data-zip="sha256"`: empty elements of the hosted site,
 *   filled once the zip file is there.
 */
export const copyAttribute = 'data-copy'
export const zipAttribute = 'data-zip'
