/** What the program is built like: which way imports lead, and how long functions are. */
import {globSync, readFileSync} from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import {expect, test} from 'vitest'
import program from '../package.json' with {type: 'json'}
import {kinds, textKinds} from '../src/kinds/index.ts'

const root = path.resolve(import.meta.dirname, '..')
const files = globSync('{src,scripts}/**/*.{ts,astro}', {cwd: root}).sort()

/** The code of a file: of a component, its front matter and its scripts. */
function codeOf(file: string): string {
  const text = readFileSync(path.join(root, file), 'utf8')
  if (!file.endsWith('.astro')) return text
  const [, front = ''] = /^---\n(.*?)\n---/s.exec(text) ?? []
  const scripts = [...text.matchAll(/<script(?:\s[^>]*)?>(.*?)<\/script>/gs)].map(([, one]) => one)
  return [front, ...scripts].join('\n')
}

interface Import {
  readonly from: string
  /** A file of ours by its path, or the name of a package. */
  readonly to: string
  readonly isOurs: boolean
  /** Gone when the program runs. */
  readonly isType: boolean
}

const paths = new Set(files)

function importsOf(file: string): readonly Import[] {
  const tree = ts.createSourceFile(file, codeOf(file), ts.ScriptTarget.Latest, true)
  const imports: Import[] = []
  const add = (specifier: ts.Expression | undefined, isType: boolean): void => {
    if (specifier === undefined || !ts.isStringLiteralLike(specifier)) return
    const isOurs = specifier.text.startsWith('.')
    const to = isOurs ? path.join(path.dirname(file), specifier.text) : specifier.text
    if (!isOurs || paths.has(to)) imports.push({from: file, to, isOurs, isType})
  }
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) {
      add(node.moduleSpecifier, isTypeOnly(node.importClause))
    } else if (ts.isExportDeclaration(node)) {
      add(node.moduleSpecifier, node.isTypeOnly)
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      add(node.arguments[0], false)
    }
    ts.forEachChild(node, visit)
  }
  visit(tree)
  return imports
}

function isTypeOnly(clause: ts.ImportClause | undefined): boolean {
  if (clause === undefined) return false
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true
  const {name, namedBindings} = clause
  return (
    name === undefined &&
    namedBindings !== undefined &&
    ts.isNamedImports(namedBindings) &&
    namedBindings.elements.every((element) => element.isTypeOnly)
  )
}

const imports = files.flatMap(importsOf)

/** Groups of names that lead to each other, by Tarjan's algorithm. */
function ringsOf(edges: ReadonlyMap<string, ReadonlySet<string>>): readonly (readonly string[])[] {
  const order = new Map<string, number>()
  const lowest = new Map<string, number>()
  const path: string[] = []
  const rings: string[][] = []
  const visit = (name: string): void => {
    order.set(name, order.size)
    lowest.set(name, order.get(name) ?? 0)
    path.push(name)
    for (const next of edges.get(name) ?? []) {
      if (!order.has(next)) visit(next)
      if (path.includes(next)) {
        lowest.set(name, Math.min(lowest.get(name) ?? 0, lowest.get(next) ?? 0))
      }
    }
    if (lowest.get(name) !== order.get(name)) return
    const ring = path.splice(path.indexOf(name))
    if (ring.length > 1) rings.push(ring.sort())
  }
  for (const name of edges.keys()) if (!order.has(name)) visit(name)
  return rings
}

function edgesBetween(group: (file: string) => string): Map<string, Set<string>> {
  const edges = new Map<string, Set<string>>()
  for (const {from, to, isOurs} of imports) {
    if (!isOurs || group(from) === group(to)) continue
    edges.set(group(from), (edges.get(group(from)) ?? new Set()).add(group(to)))
  }
  return edges
}

test('no files import each other in a ring, not even types', () => {
  expect(ringsOf(edgesBetween((file) => file))).toEqual([])
})

/** Whether a file says what there is, and not how it is shown. */
const isData = (file: string): boolean =>
  /^src\/(?:model|document|atlas)\//.test(file) ||
  (/^src\/kinds\/(?:[^/]+\.ts|[^/]+\/index\.ts)$/.test(file) && file !== 'src/kinds/plain.ts')

/** The folder of a file; what a kind is and how its pages show it are two parts of one. */
function folderOf(file: string): string {
  const folder = file.split('/').slice(0, -1).slice(0, 2).join('/')
  return folder === 'src/kinds' && !isData(file) ? 'src/kinds (pages)' : folder
}

test('no folders import each other in a ring', () => {
  const edges = edgesBetween(folderOf)
  expect(edges.size).toBeGreaterThan(40)
  expect(ringsOf(edges)).toEqual([])
})

test('each package that is imported is named as one that the program needs', () => {
  const {dependencies, devDependencies} = program
  const named = {...dependencies, ...devDependencies}
  const packages = imports
    .filter(({to, isOurs, isType}) => !isOurs && !isType && !/^(?:node|astro|virtual):/.test(to))
    .map(({from, to}) => ({from, name: /^(?:@[^/]+\/)?[^/]+/.exec(to)?.[0] ?? to}))
  expect(packages.length).toBeGreaterThan(50)
  expect(packages.filter(({name}) => !(name in named))).toEqual([])
  // Those of the site itself are there without the tools of who works on it.
  const ofSite = packages.filter(({from}) => from.startsWith('src/'))
  expect(ofSite.filter(({name}) => !(name in dependencies))).toEqual([])
})

test('the site imports nothing from the converter and the commands', () => {
  expect(
    imports.filter(({from, to}) => from.startsWith('src/') && to.startsWith('scripts/'))
  ).toEqual([])
})

test('what there is does not depend on how it is shown', () => {
  const data = files.filter(isData)
  const shown = imports.filter(({from, to, isOurs}) => isOurs && isData(from) && !isData(to))
  expect(data.length).toBeGreaterThan(40)
  expect(shown.map(({from, to}) => `${from} imports ${to}`)).toEqual([])
})

test('scripts of the browser reach nothing that only a server has', () => {
  const reached = new Set<string>()
  const visit = (file: string): void => {
    if (reached.has(file)) return
    reached.add(file)
    for (const one of imports) {
      if (one.from === file && one.isOurs && !one.isType) visit(one.to)
    }
  }
  visit('src/main.ts')
  for (const file of files) if (/^src\/.*\/(?:worker|browser)\.ts$/.test(file)) visit(file)
  expect(reached.size).toBeGreaterThan(20)
  const packages = imports.filter(
    ({from, isOurs, isType}) => reached.has(from) && !isOurs && !isType
  )
  const ofServer = packages.filter(({to}) => to.startsWith('node:') || serverPackages.has(to))
  expect(ofServer.map(({from, to}) => `${from} imports ${to}`)).toEqual([])
  expect(
    [...reached].filter((file) => /\.astro$|^src\/(?:kinds|atlas|build)\//.test(file))
  ).toEqual([])
})

/** What would fail in a browser, or weigh on it. */
const serverPackages: ReadonlySet<string> = new Set([
  'zod',
  'yaml',
  'astro',
  'vfile',
  'pagefind',
  'typescript',
  'hast-util-to-html'
])

test('a template takes what it shows, and asks for no atlas', () => {
  const asking = imports.filter(
    ({from, to}) =>
      from.endsWith('.astro') &&
      /\/(?:built-atlas|load|loaded)\.ts$/.test(to) &&
      !from.startsWith('src/pages/')
  )
  expect(asking.map(({from, to}) => `${from} imports ${to}`)).toEqual([])
})

/** Lines that a function may take. */
const longest = 60

test('no function is too long to be seen as a whole', () => {
  const long = files.flatMap((file) => {
    const tree = ts.createSourceFile(file, codeOf(file), ts.ScriptTarget.Latest, true)
    const found: string[] = []
    const visit = (node: ts.Node): void => {
      if (ts.isFunctionLike(node) && 'body' in node && node.body !== undefined) {
        const lineOf = (position: number): number =>
          tree.getLineAndCharacterOfPosition(position).line
        const start = lineOf(node.getStart())
        const lines = lineOf(node.getEnd()) - start + 1
        if (lines > longest) found.push(`${file}:${start + 1}, ${lines} lines`)
      }
      ts.forEachChild(node, visit)
    }
    visit(tree)
    return found
  })
  expect(long).toEqual([])
})

test('what a file gives to others, another file takes', () => {
  const read = (file: string): string => readFileSync(path.join(root, file), 'utf8')
  const users = [...files, 'astro.config.mjs', ...globSync('tests/**/*.{ts,astro}', {cwd: root})]
  const wordsOf = new Map(users.map((file) => [file, new Set(read(file).match(/[\w$]+/g))]))
  // Astro takes what a route, the middleware and a collection give by their names.
  const ours = files.filter((file) => !/^src\/(?:pages\/|middleware|content\.config)/.test(file))
  const unused = ours.flatMap((file) =>
    [...read(file).matchAll(/^export (?:async )?(?:const|function\*?|class) ([\w$]+)/gm)]
      .map(([, name = '']) => name)
      .filter((name) => !users.some((user) => user !== file && wordsOf.get(user)?.has(name)))
      .map((name) => `${file}: ${name}`)
  )
  expect(unused).toEqual([])
})

/** Whose `kind` is that of something else than a page. */
const ofOtherThings: ReadonlySet<string> = new Set([
  // An article of a law that a query names.
  'src/search/browser/answer.ts'
])

test('what a kind is, is said in its folder, and nobody asks for its name', () => {
  const names = [...Object.keys(kinds), ...Object.keys(textKinds)].join('|')
  const question = new RegExp(String.raw`\bkind\b.{0,3} [!=]== '(?:${names})'`)
  const asking = files.filter(
    (file) => !/^src\/kinds\/|^scripts\/convert\/\w+\//.test(file) && question.test(codeOf(file))
  )
  expect(asking).toEqual([...ofOtherThings])
})
