/**
 * Stands between Astro and the making of pages: makes those that could differ
 * from what is kept, and no others; of a site built in parts, those of a part.
 */
import {mkdirSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import type {AstroPrerenderer} from 'astro'
import {digestOf, digestOfText, UndigestibleError} from './digest.ts'
import {answersAreSame, noting} from './questions.ts'
import type {Results} from './results.ts'
import {fileOfPath, fileOfUrl, propsOf} from './routes.ts'

export interface KeeperOptions {
  readonly results: Results
  readonly base: string
  /** `2/3`: the second of three shares of the pages. */
  readonly part: string | undefined
}

export interface Counts {
  readonly made: number
  readonly kept: number
}

export class Keeper {
  readonly #options: KeeperOptions
  /** What their routes give all pages of the site, as digests, by file; nothing where that has none. */
  readonly #props = new Map<string, string | undefined>()
  readonly #kept = new Set<string>()
  #made = 0

  constructor(options: KeeperOptions) {
    this.#options = options
  }

  /** The way of making pages that is to be used in place of the usual one. */
  around(usual: AstroPrerenderer): AstroPrerenderer {
    const {results, base, part} = this.#options
    return {
      ...usual,
      getStaticPaths: async () => {
        const paths = await usual.getStaticPaths()
        for (const one of paths) this.#props.set(fileOfPath(one), digestIfAny(propsOf(usual, one)))
        await this.#findKept()
        return paths.filter((one) => {
          const file = fileOfPath(one)
          return !this.#kept.has(file) && isOfPart(file, part)
        })
      },
      render: async (request, options) => {
        const {made, asked} = await noting(async () => {
          const result = await usual.render(request, options)
          const response = 'response' in result ? result.response : result
          if (!isPage(response)) return {response, bytes: undefined}
          // A page that is still being made while it is read asks on.
          const bytes = new Uint8Array(await response.arrayBuffer())
          return {response: new Response(bytes, response), bytes}
        })
        this.#made++
        const file = fileOfUrl(new URL(request.url), base)
        const props = this.#props.get(file)
        if (asked !== undefined && props !== undefined && made.bytes !== undefined) {
          results.keep({file, props, asked}, made.bytes)
        }
        return made.response
      }
    }
  }

  async #findKept(): Promise<void> {
    const gone: string[] = []
    for (const {file, props, asked} of this.#options.results.all()) {
      if (!this.#props.has(file)) gone.push(file)
      else if (this.#props.get(file) === props && (await answersAreSame(asked)))
        this.#kept.add(file)
    }
    this.#options.results.forget(gone)
  }

  /** Writes the pages that were not made into the folder of the site; a part has no site. */
  finish(site: string): Counts {
    const {results, part} = this.#options
    for (const file of part === undefined ? this.#kept : []) {
      const target = path.join(site, file)
      mkdirSync(path.dirname(target), {recursive: true})
      writeFileSync(target, results.bytesOf(file))
    }
    results.close()
    return {made: this.#made, kept: this.#kept.size}
  }
}

function digestIfAny(props: unknown): string | undefined {
  if (props === undefined) return undefined
  try {
    return digestOf(props)
  } catch (error) {
    if (error instanceof UndigestibleError) return undefined
    throw error
  }
}

/** Shares by chance, and always the same: no part has all the long pages. */
function isOfPart(file: string, part: string | undefined): boolean {
  if (part === undefined) return true
  const [number = 1, count = 1] = part.split('/').map(Number)
  return Buffer.from(digestOfText(file)).readUInt32BE() % count === number - 1
}

/** The page for addresses that lead nowhere says so in its status, too. */
function isPage({ok, status, body}: Response): boolean {
  return body !== null && (ok || status === 404)
}
