/** The copy of the site that is downloaded and read from a disk. */

/** Name of the zip file, without its ending, and of the folder in it. */
export function copyName(version: string): string {
  return `digital-policy-atlas-${version}`
}

/**
 * Attribute of a `<template>` with what a page says of the zip file, with
 * `-zip-size-` and `-zip-sha256-` for its size and checksum: shown once there
 * is one. Not every site has one, and the pages in it cannot name its checksum.
 */
export const zipOffer = 'data-zip'
