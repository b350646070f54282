/** The page on reading offline, and what is shown instead of a page that is not saved. */
import {siteAddress} from '../model/links.ts'
import {thatLeadOn} from '../site/empty-parts.ts'
import {definePageType} from '../site/page-type.ts'
import {waysToTexts, type Way} from '../site/sections.ts'
import {buildId, programVersion} from '../site/version.ts'
import {copyName, saveAllUpTo} from './core.ts'

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
  view: (_, atlas): UnsavedView => ({
    ways: [
      ...thatLeadOn(waysToTexts, atlas),
      {
        name: 'Read offline',
        address: '/offline/',
        remark: 'what is saved, and how to save more'
      }
    ]
  })
})
