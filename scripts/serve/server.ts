/**
 * Serves a built site the way GitHub Pages does: under a path such as `/repo/`,
 * with `/x` moved to `/x/` where `x` is a folder, and `404.html` for what is not
 * there. Links that work here work there. Whatever is asked, it goes on: what
 * cannot be read is not there.
 */
import {statSync, type Stats} from 'node:fs'
import {readFile} from 'node:fs/promises'
import {createServer, type IncomingMessage, type Server, type ServerResponse} from 'node:http'
import path from 'node:path'
import {gzipSync} from 'node:zlib'
import {lookup} from 'mrmime'

interface ServeOptions {
  /** Path the site lies under, with a slash at both ends. */
  readonly base?: string
  /** Any free port when absent. */
  readonly port?: number
  /** Compresses texts, and lets browsers keep all files for ten minutes, as public hosts do. */
  readonly asHost?: boolean
}

export interface Served {
  /** Address of the site's home, with its path and a slash at its end. */
  readonly url: string
  close(): Promise<void>
}

/** Serves the folder of a built site on this machine, until closed. */
export async function serve(
  folder: string,
  {base = '/', port = 0, asHost = false}: ServeOptions = {}
): Promise<Served> {
  const site = {root: path.resolve(folder), base, asHost}
  const server = createServer((request, response) => {
    answer(site, request, response).catch(() => {
      if (!response.headersSent) response.writeHead(500)
      response.end()
    })
  })
  const bound = await listen(server, port)
  return {
    url: `http://127.0.0.1:${bound}${base}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => {
          if (error) reject(error)
          else resolve()
        })
        // A browser keeps its connections open for as long as it likes.
        server.closeAllConnections()
      })
  }
}

interface Site {
  readonly root: string
  readonly base: string
  readonly asHost: boolean
}

async function answer(
  {root, base, asHost}: Site,
  {method = 'GET', url = '/', headers}: IncomingMessage,
  response: ServerResponse
): Promise<void> {
  if (method !== 'GET' && method !== 'HEAD') {
    response.writeHead(405, {Allow: 'GET, HEAD'}).end()
    return
  }
  const [, asked = '/', query = ''] = /^([^?]*)(.*)$/s.exec(url) ?? []
  if (`${asked}/` === base) return redirect(response, base + query)
  // Beyond the base lies somebody else's site, with a 404 page of its own.
  if (!asked.startsWith(base)) {
    response.writeHead(404).end()
    return
  }
  const within = asked.slice(base.length)
  const name = within === '' || within.endsWith('/') ? `${within}index.html` : within
  const file = fileAt(root, name)
  if (file === undefined) {
    if (fileAt(root, `${within}/index.html`)) return redirect(response, `${asked}/${query}`)
    return notFound(root, response)
  }
  const etag = `W/"${file.stats.size}-${file.stats.mtimeMs}"`
  const type = typeOf(file.path)
  const isCompressed = asHost && /charset|svg/.test(type)
  const told = {
    ...{'Content-Type': type, 'Cache-Control': asHost ? 'max-age=600' : 'no-cache', ETag: etag},
    ...(isCompressed && {'Content-Encoding': 'gzip'})
  }
  if (headers['if-none-match'] === etag) {
    response.writeHead(304, told).end()
    return
  }
  const plain = await readFile(file.path).catch(() => undefined)
  if (plain === undefined) return notFound(root, response)
  const bytes = isCompressed ? gzipSync(plain) : plain
  // Always the whole of it: no part was announced that could be asked for.
  response.writeHead(200, {...told, 'Content-Length': bytes.length})
  response.end(method === 'HEAD' ? undefined : bytes)
}

interface FoundFile {
  readonly path: string
  readonly stats: Stats
}

/** A file of the site, by its name as an address spells it; looked up each time, as a build may replace it. */
function fileAt(root: string, encoded: string): FoundFile | undefined {
  try {
    const name = decodeURI(encoded)
    // An empty step, sent back in a redirect, would name another host, and so does one behind a
    // backslash. Steps up and on the spot are resolved by whoever sends them.
    if (/\/\/|\\|\/\.{1,2}(?:\/|$)/.test(`/${name}`)) return undefined
    const file = path.join(root, name)
    if (name.endsWith('/') || !file.startsWith(root + path.sep)) return undefined
    const stats = statSync(file)
    return stats.isFile() ? {path: file, stats} : undefined
  } catch {
    // Broken escapes, NUL, a name longer than any file has.
    return undefined
  }
}

/** The `Content-Type` of a file name; texts are all UTF-8 here. */
function typeOf(name: string): string {
  const type = lookup(name) ?? 'application/octet-stream'
  const isText = type.startsWith('text/') || /\b(javascript|json|xml)$/.test(type)
  return isText ? `${type}; charset=utf-8` : type
}

function redirect(response: ServerResponse, address: string): void {
  response.writeHead(301, {Location: address}).end()
}

/** With the page for what does not exist; plain words where the site has none. */
async function notFound(root: string, response: ServerResponse): Promise<void> {
  const page = await readFile(path.join(root, '404.html')).catch(
    () => '<!doctype html><title>Not found</title><p>There is no such page.</p>'
  )
  response.writeHead(404, {'Content-Type': 'text/html; charset=utf-8'}).end(page)
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      if (address === null || typeof address === 'string') reject(new Error('no port was bound'))
      else resolve(address.port)
    })
  })
}
