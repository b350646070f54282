/** The pages of addresses that are no live page: archived texts, withdrawn and moved addresses. */
import {toHtml} from 'hast-util-to-html'
import type {Atlas} from '../atlas/atlas.ts'
import {citePage, type Citation} from '../citations/citation.ts'
import {withFormerAnchors, withoutParts, type FormerAnchor} from '../document/tree.ts'
import type {SourceClass} from '../model/sources.ts'
import {labelledTitle} from '../site/classes.ts'
import {spelledDate} from '../site/dates.ts'
import type {NamedLink} from '../site/listing.ts'
import {headlineOf, windowTitle} from '../site/names.ts'
import {classAt} from '../site/page-link.ts'
import {definePageType} from '../site/page-type.ts'
import {kindOf} from '../kinds/index.ts'
import {sectionOf, type Section} from '../site/sections.ts'
import {sourceFacts, type SourceFact} from '../site/sources.ts'
import {
  archivedAddresses,
  presentText,
  type ArchivedAddress,
  type ArchivedText,
  type MovedAddress,
  type PresentText,
  type WithdrawnAddress
} from './archived.ts'
import {compareTexts, type ComparedRow} from './comparison.ts'
import type {PageHistory} from '../atlas/history.ts'

/** A withdrawn page with its last text, or an earlier text of a page. */
export interface ArchivedView {
  readonly windowTitle: string
  readonly description: string
  readonly section?: Section
  readonly trail: readonly NamedLink[]
  readonly title: string
  readonly source?: {
    readonly class: SourceClass
    readonly producers: string
    readonly page: NamedLink
    readonly location: string
    readonly reuse: string
    /** Absent for the language of the site. */
    readonly language?: string
  }
  readonly notice: ArchiveNotice
  readonly record: readonly {readonly label: string; readonly text: string}[]
  readonly formerAnchors: readonly FormerAnchor[]
  /** HTML */
  readonly body: string
  /** From this text to the present one; none where they are the same. */
  readonly comparison: readonly ComparedRow[]
  readonly citation?: Citation
  /** Address of the text to read instead. */
  readonly current?: string
  readonly history: PageHistory
  /** The version shown, where it is not the last. */
  readonly shown?: string
}

/** That a text is not the present one, or that there is none any more. */
type ArchiveNotice =
  | {readonly kind: 'withdrawn'; readonly on: string; readonly version: string}
  | {
      readonly kind: 'version'
      readonly version: string
      /** The days it was the text of the page: `1 May 2026 to 3 June 2026`. */
      readonly days?: string
      readonly present?: NamedLink
    }

type Of<Kind extends ArchivedAddress['kind']> = Extract<ArchivedAddress, {readonly kind: Kind}>

function archived<Kind extends ArchivedAddress['kind']>(
  atlas: Atlas,
  ...kinds: readonly Kind[]
): readonly (readonly [address: string, archived: Of<Kind>])[] {
  const isOfKind = (one: ArchivedAddress): one is Of<Kind> =>
    kinds.some((kind) => kind === one.kind)
  return archivedAddresses(atlas)
    .filter(isOfKind)
    .map((one) => [one.address, one] as const)
}

/** A text that stays readable for those who cited it. */
export const archivedPage = definePageType({
  name: 'archived',
  subjects: (atlas): Iterable<readonly [string, ArchivedText]> =>
    archived(atlas, 'withdrawn', 'version'),
  view: archivedView
})

function archivedView(text: ArchivedText, atlas: Atlas): ArchivedView {
  const {kind, file, account, version, address, history} = text
  const {data: record, tree} = file
  const source = account?.source
  const present = kind === 'version' ? presentText(text.page, atlas) : undefined
  const former =
    kind === 'withdrawn' ? atlas.formerAnchorsOf({address}) : {within: new Map(), top: []}
  const body = toHtml(withoutParts(withFormerAnchors(tree, former.within)))
  const section = sectionOf(text.page)
  const state = kind === 'withdrawn' ? 'Withdrawn' : `Version ${version}`
  return {
    windowTitle: `${state}: ${windowTitle(record, source?.work, undefined)}`,
    description: `${state} of ${headlineOf(record)}, archived for those who cited it.`,
    ...(section !== undefined && {section: section.id}),
    trail: section === undefined ? [] : [{name: section.name, address: section.address}],
    title: headlineOf(record),
    ...(account !== undefined && {source: sourceView(text, account)}),
    notice: noticeOf(text, present),
    record: kindOf(record)
      .lines(record)
      .map(({label, text: words}) => ({label, text: words})),
    formerAnchors: former.top,
    body,
    comparison:
      present === undefined || present.history.version === version
        ? []
        : compareTexts(file, present.file, (anchor) => present.anchorsNow.get(anchor)),
    ...(source !== undefined && {
      citation: citePage({
        page: record,
        source,
        version,
        address,
        site: atlas.site,
        siteName: atlas.settings.name
      })
    }),
    ...(present !== undefined && {current: present.address}),
    history,
    ...(kind === 'version' && {shown: version})
  }
}

function sourceView(
  {file: {data}}: ArchivedText,
  {address, source}: NonNullable<ArchivedText['account']>
): NonNullable<ArchivedView['source']> {
  return {
    class: source.class,
    producers: [source.work ?? source.title, source.publisher].filter(Boolean).join(', '),
    page: {name: source.title, address},
    location: `${data.origin.file}, from line ${data.origin.lines[0]}, at the time`,
    reuse: source.reuse,
    ...(source.language !== 'en' && {language: source.language})
  }
}

function noticeOf(
  {kind, version, history, address}: ArchivedText,
  present: PresentText | undefined
): ArchiveNotice {
  if (kind === 'withdrawn') {
    return {kind, on: spelledDate(history.withdrawn ?? history.published), version}
  }
  const own = history.earlier.find((one) => one.address === address)
  return {
    kind,
    version,
    ...(own && {days: `${spelledDate(own.published)} to ${spelledDate(own.replaced)}`}),
    ...(present && {present: {name: presentName(present, version), address: present.address}})
  }
}

function presentName({history}: PresentText, version: string): string {
  if (history.withdrawn !== undefined) {
    return `The page was withdrawn on ${spelledDate(history.withdrawn)}; its last version`
  }
  return history.version === version ? 'The page has this text again' : 'The current text'
}

/** An address that was published and has no text to show. */
export interface WithdrawnView {
  readonly title: string
  /** `Withdrawn source: …`: texts, laws and sources may share a title. */
  readonly windowTitle: string
  readonly section?: Section
  readonly trail: readonly NamedLink[]
  readonly class?: SourceClass
  readonly state: string
  readonly reason: string
  readonly facts: readonly SourceFact[]
}

const reasons: Readonly<Record<string, string>> = {
  list: 'This list has no entries any more.',
  law: 'No text of the Atlas cites this law any more.',
  source:
    'The text is no longer among the sources of the Atlas. Pages made only from it are withdrawn as well and keep their last version.'
}

/** A list with nothing left in it, a source that was removed. */
export const withdrawnPage = definePageType({
  name: 'withdrawn',
  subjects: (atlas): Iterable<readonly [string, WithdrawnAddress]> => archived(atlas, 'gone'),
  view({page, entry, account, history: {withdrawn}}): WithdrawnView {
    const section = sectionOf(page)
    return {
      title: entry.identity.title,
      windowTitle: `Withdrawn ${entry.identity.kind}: ${entry.identity.title}`,
      ...(section !== undefined && {section: section.id}),
      trail: section === undefined ? [] : [{name: section.name, address: section.address}],
      ...(account !== undefined && {class: account.source.class}),
      state: withdrawn === undefined ? 'An earlier text' : `Withdrawn on ${spelledDate(withdrawn)}`,
      reason: reasons[entry.identity.kind] ?? 'Its text is missing from the files of this site.',
      facts:
        account === undefined
          ? []
          : [
              ...sourceFacts(account.source),
              {label: 'SHA-256', value: account.sha256, isHash: true}
            ]
    }
  }
})

/** An address that leads to another. */
export interface MovedView {
  readonly title: string
  /** The day it moved, spelled. */
  readonly on?: string
  readonly to: string
  readonly anchors: readonly {readonly id: string; readonly to: string}[]
  readonly earlier: PageHistory['earlier']
}

export const movedPage = definePageType({
  name: 'moved',
  subjects: (atlas): Iterable<readonly [string, MovedAddress]> => archived(atlas, 'moved'),
  view({entry, to, anchors, history}, atlas): MovedView {
    const on = entry.history.at(-1)?.on
    return {
      title: labelledTitle(entry.identity.title, classAt(to, atlas)),
      ...(on !== undefined && {on: spelledDate(on)}),
      to,
      anchors,
      earlier: history.earlier
    }
  }
})
