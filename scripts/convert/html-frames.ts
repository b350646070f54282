/** What is around the text of a saved page: menus, buttons to share, banners on cookies. */
import type {Element, Root} from 'hast'
import {toString} from 'hast-util-to-string'
import {EXIT, SKIP, visit} from 'unist-util-visit'
import {lines, words} from './html-elements.ts'

/** What sites call the parts of a page around its text, by role or by a word of the class or name. */
const frameRoles = new Set(
  'alert alertdialog banner complementary contentinfo dialog menu menubar navigation search'.split(
    ' '
  )
)
const frameWords = new Set(
  (
    'ad ads advert advertisement breadcrumb breadcrumbs comments editsection masthead menu navbar navigation newsletter noprint ' +
    'pager pagination related share sharing sidebar social toc toolbar'
  ).split(' ')
)
/** `section-header` is text. The others are of archives and of the reader view of a browser. */
const frameNames =
  /^(?:(?:(?:site|page|global|main|top|bottom)-?)?(?:header|footer|nav)|wm-ipp(?:-base|-print)?|reader-(?:domain|estimated-time)|site-sub|cite-backlink|mw-cite-backlink|catlinks|printfooter)$/
/** What a page says to screen readers alone. */
const spokenNames =
  /^(?:sr-only|screen-reader(?:-text|-only)?|(?:visually-?|u-)hidden|assistive-text)$/
/** Pictures that a font draws in place of their names. */
const iconWords = new Set(['icon', 'icons', 'fa', 'glyphicon'])
const consentWords = new Set(['consent', 'cookie', 'cookies', 'gdpr'])

/** A frame has no paragraph as long as this, in characters. */
const longParagraph = 120

/**
 * The parts of a page that are around its text, by what the page says of them:
 * menus, buttons to share, banners on cookies. What holds the title, or prose,
 * is text whatever it is called. Lists of links above the title are menus.
 */
export function framesIn(tree: Root): ReadonlySet<Element> {
  const frames = new Set<Element>()
  const hasTitle = (node: Root | Element): boolean => {
    let found = false
    visit(node, 'element', ({tagName}) => {
      if (tagName === 'h1') found = true
      return found ? EXIT : undefined
    })
    return found
  }
  let isAbove = hasTitle(tree)
  visit(tree, 'element', (element) => {
    if (element.tagName === 'h1') isAbove = false
    const named = namedFrame(element)
    const isFrame =
      named === 'consent' ||
      (named === 'frame' && !hasProse(element)) ||
      (isAbove && isMenu(element))
    if (!isFrame || hasTitle(element)) return undefined
    frames.add(element)
    return SKIP
  })
  return frames
}

function namedFrame({tagName, properties}: Element): 'frame' | 'consent' | undefined {
  if (['html', 'body', 'main', 'article'].includes(tagName)) return undefined
  const names = [properties['className'], properties['id']]
    .flat()
    .filter((name) => typeof name === 'string')
    .map((name) => name.replaceAll(/(?<=[a-z])(?=[A-Z])|[_:]+/g, '-').toLowerCase())
  const parts = names.flatMap((name) => name.split('-'))
  if (parts.some((part) => consentWords.has(part))) return 'consent'
  const role = properties['role']
  const isFrame =
    parts.some((part) => frameWords.has(part)) ||
    names.some((name) => frameNames.test(name) || spokenNames.test(name)) ||
    (properties['ariaHidden'] === 'true' && parts.some((part) => iconWords.has(part))) ||
    (typeof role === 'string' && frameRoles.has(role))
  return isFrame ? 'frame' : undefined
}

/** Whether an element has a paragraph that is no link. */
function hasProse(element: Element): boolean {
  let found = false
  visit(element, 'element', (child) => {
    if (child.tagName === 'a') return SKIP
    const own = child.children.filter(
      (node) => node.type === 'text' || (node.type === 'element' && !lines.has(node.tagName))
    )
    const length = own.reduce((sum, node) => sum + toString(node).trim().length, 0)
    if (length >= longParagraph && child.tagName !== 'li') found = true
    return found ? EXIT : undefined
  })
  return found
}

/** A list of nothing but links. */
function isMenu({tagName, children}: Element): boolean {
  const items = children.filter((child) => child.type === 'element')
  return (
    (tagName === 'ul' || tagName === 'ol') &&
    items.length > 0 &&
    items.every((item) => words(item) > 0 && linkedWords(item) === words(item))
  )
}

function linkedWords(element: Element): number {
  let length = 0
  visit(element, 'element', (child) => {
    if (child.tagName !== 'a') return undefined
    length += words(child)
    return SKIP
  })
  return length
}
