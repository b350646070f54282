/** The copy of the site that is downloaded and read from a disk. */
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
