/**
 * Serves a built site the way GitHub Pages does: under a base path such as
 * `/repo/`, with `/x` moved to `/x/` where `x` is a folder, and `404.html` for
 * what is not there. Links that work here work there.
 *
 * Files are sent by sirv. It would also answer `/x` with `x/index.html` and
 * `/x.txt/` with `x.txt`, which Pages does not, so it is only ever asked for
 * exact file names.
 */
import {createServer, type IncomingMessage, type Server, type ServerResponse} from 'node:http'
import sirv from 'sirv'
import {folderAt, notFoundPage, typeOf} from './folder.ts'

export interface ServeOptions {
  /** Path the site lies under, with a slash at both ends. */
  readonly base?: string
  /** Any free port when absent. */
  readonly port?: number
}

export interface Served {
  /** Address of the site's home, with base path and a slash at its end. */
  readonly url: string
  close(): Promise<void>
}

/** Serves the folder of a built site on this machine, until closed. */
export async function serve(
  folder: string,
  {base = '/', port = 0}: ServeOptions = {}
): Promise<Served> {
  const server = createServer(pages(folder, base))
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

type Handler = (request: IncomingMessage, response: ServerResponse) => void

/** Answers each request for a page or file of the folder. */
function pages(folder: string, base: string): Handler {
  const send = sirv(folder, {
    // Look at the disk for each request: a build may replace files meanwhile.
    dev: true,
    etag: true,
    extensions: [],
    setHeaders: (response, name) => response.setHeader('Content-Type', typeOf(name))
  })
  return (request, response) => {
    const {method = 'GET', url = '/'} = request
    if (method !== 'GET' && method !== 'HEAD') {
      response.writeHead(405, {Allow: 'GET, HEAD'}).end()
      return
    }
    const [path = '/', query] = split(url)
    if (`${path}/` === base) {
      redirect(response, base, query)
      return
    }
    // Beyond the base lies somebody else's site, with a 404 page of its own.
    if (!path.startsWith(base)) {
      response.writeHead(404).end()
      return
    }
    const within = path.slice(base.length)
    // `//name` sent back as a redirect would name another host.
    if (`/${within}`.includes('//')) {
      notFound(folder, response)
      return
    }
    request.url = `/${within}${within === '' || within.endsWith('/') ? 'index.html' : ''}`
    void send(request, response, () => {
      if (folderAt(folder, within)) redirect(response, `${path}/`, query)
      else notFound(folder, response)
    })
  }
}

function split(url: string): [path: string, query: string] {
  const mark = url.indexOf('?')
  return mark < 0 ? [url, ''] : [url.slice(0, mark), url.slice(mark)]
}

function redirect(response: ServerResponse, path: string, query = ''): void {
  response.writeHead(301, {Location: `${path}${query}`}).end()
}

function notFound(folder: string, response: ServerResponse): void {
  response.writeHead(404, {'Content-Type': 'text/html; charset=utf-8'}).end(notFoundPage(folder))
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
