/** Pages that are about no text: the search, reading offline, and what stands for a page that is not saved. */
import {sectionsOfKinds} from '../kinds/index.ts'
import {siteAddress} from '../model/links.ts'
import {copyName} from '../offline/copy.ts'
import {saveAllUpTo} from '../offline/core.ts'
import {buildId, programVersion} from './version.ts'
import type {NamedLink} from './listing.ts'
import {definePageType} from './page-type.ts'

/** A way to texts, with a word on how they are listed. */
export interface Way extends NamedLink {
  readonly remark?: string | undefined
}

/** The lists of all texts, by kind. */
export const waysToTexts: readonly Way[] = sectionsOfKinds.map(({id, name, remark}) => ({
  name,
  address: `/${id}/`,
  remark
}))

export interface SearchView {
  readonly ways: readonly Way[]
}

export const searchPage = definePageType({
  name: 'search',
  subjects: () => [['/search/', undefined]] as const,
  view: (): SearchView => ({
    ways: [
      ...waysToTexts,
      {name: 'Pillars and sub-pillars', address: '/pillars/'},
      {name: 'Laws and other acts that the texts cite', address: '/laws/'},
      {name: 'Works cited', address: '/notes/'},
      {name: 'Sources', address: '/sources/'}
    ]
  })
})

export interface OfflineView {
  readonly name: string
  readonly version: string
  readonly build: string
  /** Name of the zip file, without its ending. */
  readonly copy: string
  /** Megabytes up to which a site is saved in full. */
  readonly saveAllUpTo: number
  /** The public address of the home page. */
  readonly site?: string | undefined
}

export const offlinePage = definePageType({
  name: 'offline',
  subjects: () => [['/offline/', undefined]] as const,
  view: (_, {settings}): OfflineView => ({
    name: settings.name,
    version: programVersion,
    build: buildId(),
    copy: copyName(settings.name, programVersion),
    saveAllUpTo: saveAllUpTo / 1e6,
    site: siteAddress
  })
})

export interface UnsavedView {
  readonly ways: readonly Way[]
}

export const unsavedPage = definePageType({
  name: 'unsaved',
  subjects: () => [['/offline/unsaved/', undefined]] as const,
  view: (): UnsavedView => ({
    ways: [
      ...waysToTexts,
      {
        name: 'Read offline',
        address: '/offline/',
        remark: 'what is saved, and how to save more'
      }
    ]
  })
})
