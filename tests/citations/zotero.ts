/**
 * What Zotero makes of a ContextObject in a page, by the published rules of its
 * translator COinS, which it prefers to that of embedded metadata. It takes the
 * keys in their order: behind the type of a section, a title is that of the
 * whole. An institution goes before all creators; a plus sign becomes a blank.
 */

export interface ZoteroItem {
  readonly itemType?: string
  readonly title?: string
  readonly creators: readonly {readonly lastName: string; readonly firstName?: string}[]
  readonly publicationTitle?: string
  readonly publisher?: string
  readonly date?: string
  readonly url?: string
  readonly language?: string
  readonly rights?: string
  readonly abstractNote?: string
  readonly tags: readonly string[]
}

const fields = {
  'rft.source': 'publicationTitle',
  'rft.publisher': 'publisher',
  'rft.date': 'date',
  'rft.language': 'language',
  'rft.rights': 'rights',
  'rft.identifier': 'url',
  'rft.description': 'abstractNote'
} as const

/** The item that Zotero would save. */
export function readContextObject(object: string): ZoteroItem {
  const item: Partial<Record<(typeof fields)[keyof typeof fields] | 'itemType' | 'title', string>> =
    {}
  const people: {lastName: string; firstName?: string}[] = []
  const institutions: {lastName: string}[] = []
  const tags: string[] = []
  for (const pair of object.split('&')) {
    const [key = '', encoded = ''] = pair.split('=')
    const text = decodeURIComponent(encoded.replace(/\+|%2b/gi, ' '))
    const last = people.at(-1)
    switch (key) {
      case 'rft_val_fmt':
        if (text === 'info:ofi/fmt:kev:mtx:dc') item.itemType = 'webpage'
        break
      case 'rft.type':
        item.itemType = text
        break
      case 'rft.title':
        item[item.itemType === 'bookSection' ? 'publicationTitle' : 'title'] = text
        break
      case 'rft.subject':
        tags.push(text)
        break
      case 'rft.aucorp':
        institutions.unshift({lastName: text})
        break
      case 'rft.aulast':
        people.push({lastName: text})
        break
      case 'rft.aufirst':
        if (last !== undefined) last.firstName = text
        break
      default:
        if (Object.hasOwn(fields, key)) item[fields[key as keyof typeof fields]] = text
    }
  }
  return {...item, tags, creators: [...institutions, ...people]}
}
