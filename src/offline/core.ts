/**
 * The core of a site: what a large one saves at the first visit.
 *
 * It is what every reader needs, and grows little with the number of texts:
 * texts come with reading, or with *Save everything*. Told from the kind of a
 * file, which its address names for good.
 */
import {slugOf} from '../model/slug.ts'

/** Name of the zip file, without its ending, and of the folder in it. */
export function copyName(site: string, version: string): string {
  return `${slugOf(site)}-${version}`
}

/**
 * Attribute of a `<template>` with what a page says of the zip file, with
 * `-zip-size-` and `-zip-sha256-` for its size and checksum: shown once there
 * is one. Not every site has one, and the pages in it cannot name its checksum.
 */
export const zipOffer = 'data-zip'

/** Up to this size everything is saved at the first visit; above, the core and what is read. In bytes. */
export const saveAllUpTo = 12_000_000

const kinds: readonly RegExp[] = [
  // What pages are shown with: styles, scripts and typefaces; logo, icons and the manifest.
  /^_astro\/[^/]+\.(?:css|js|woff2)$/,
  /^[^/]+\.(?:svg|png|webmanifest)$/,
  // Search: its engine, index, filters and tables. A fragment holds the text of a result.
  /^pagefind\/(?!fragment\/)/,
  /^search\/[^/]+\.js$/,
  // The ways in: home, and the first page of each part. Texts and lists of a country lie deeper.
  /^(?:[^/.]+\/)?$/,
  // What explains the site, and what stands in for a page that is not there.
  /^(?:offline|method|about)\/(?:[^/.]+\/)?$/,
  /^404\.html$/
]

/** Whether a file is of the core; `address` as in a release. */
export function isCore(address: string): boolean {
  return kinds.some((kind) => kind.test(address))
}
