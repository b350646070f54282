/** A built page as a tree whose elements know their place in the file. */
import type {Element, Root} from 'hast'
import {fromHtml} from 'hast-util-from-html'
import {VFile} from 'vfile'

export interface BuiltPage {
  /** Path of the file in the built folder, for example `measures/index.html`; collects messages. */
  readonly file: VFile
  readonly tree: Root
}

/** Reads the HTML of a page; `path` is that of its file in the built folder. */
export function readPage(path: string, html: string): BuiltPage {
  const file = new VFile({path, value: html})
  return {file, tree: fromHtml(file, {verbose: true})}
}

/** All elements of a tree in document order, those within `<template>` included. */
export function elements(tree: Root): Element[] {
  const found: Element[] = []
  const rest = childElements(tree)
  for (let element = rest.pop(); element !== undefined; element = rest.pop()) {
    found.push(element)
    rest.push(...childElements(element))
    if (element.content) rest.push(...childElements(element.content))
  }
  return found
}

/** Last one first, so that a stack gives them in order. */
function childElements({children}: Root | Element): Element[] {
  return [...children].filter((child) => child.type === 'element').reverse()
}

/** The first value of an attribute, as a string; nothing where it is absent. */
export function attribute({properties}: Element, name: string): string | undefined {
  const value = properties[name]
  if (value === undefined || value === null || value === false) return undefined
  return Array.isArray(value) ? value.join(' ') : String(value)
}
