/** A host that can go away and come back, that publishes one release after another, and counts what it is asked for. */
import {
  createServer,
  request as ask,
  type IncomingMessage,
  type Server,
  type ServerResponse
} from 'node:http'
import {once} from 'node:events'
import type {AddressInfo} from 'node:net'
import {serve, type Served} from '../../scripts/serve/server.ts'
import type {Release} from '../../src/offline/release.ts'

/** Milliseconds to wait for what a busy machine does late, such as saving a whole site. */
export const patience = 120_000

export interface Host {
  /** Address of the site's home. */
  readonly url: string
  /** Addresses below the home asked for since they were last taken. */
  takeAsked(): string[]
  /** From now on nobody answers. */
  goAway(): Promise<void>
  /** Answers again, where it was away. */
  comeBack(): Promise<void>
  /** From now on addresses like these fail; none does where no pattern is given. */
  refuse(pattern?: RegExp): void
  /** From now on there is nothing at addresses like these. */
  lose(pattern: RegExp): void
  /** From now on pages are sent with a word more, as by a host that puts something in. */
  alterPages(): void
  /** From now on addresses like these are answered only after the function given back is called. */
  hold(pattern: RegExp): () => void
  /** Serves another folder at the same address. */
  publish(folder: string): Promise<void>
  close(): Promise<void>
}

/** Serves the folder of a site under a base path; whatever lies beside it is an empty page. */
export async function host(folder: string, base: string): Promise<Host> {
  let served = await serve(folder, {base})
  let asked: string[] = []
  let refused: RegExp | undefined
  let lost: RegExp | undefined
  let alters = false
  let held: {readonly pattern: RegExp; readonly released: Promise<undefined>} | undefined
  const front = createServer((request, response) => void answer(request, response))
  const answer = async (
    {url = '', method, headers}: IncomingMessage,
    response: ServerResponse
  ): Promise<void> => {
    if (!url.startsWith(base)) {
      response.writeHead(200, {'Content-Type': 'text/html'}).end('<!doctype html><title>x</title>')
      return
    }
    asked.push(url.slice(base.length))
    if (refused?.test(url) === true) {
      response.writeHead(503).end()
      return
    }
    if (lost?.test(url) === true) {
      response.writeHead(404).end()
      return
    }
    if (held?.pattern.test(url) === true) await held.released
    const inner = ask(new URL(url, served.url), {method, headers}, (answer) => {
      const others = {...answer.headers}
      delete others['content-length']
      delete others.etag
      const isPage = alters && answer.headers['content-type']?.startsWith('text/html') === true
      response.writeHead(answer.statusCode ?? 500, isPage ? others : answer.headers)
      if (isPage) response.write('<!-- altered -->')
      answer.pipe(response)
    })
    inner.on('error', () => response.destroy())
    inner.end()
  }
  const port = await listen(front, 0)
  return {
    url: `http://127.0.0.1:${port}${base}`,
    takeAsked: () => {
      const taken = asked
      asked = []
      return taken
    },
    goAway: () => stop(front),
    comeBack: async () => {
      if (!front.listening) await listen(front, port)
    },
    refuse: (pattern) => {
      refused = pattern
    },
    lose: (pattern) => {
      lost = pattern
    },
    alterPages: () => {
      alters = true
    },
    hold: (pattern) => {
      const {promise, resolve} = Promise.withResolvers<undefined>()
      held = {pattern, released: promise}
      return () => {
        held = undefined
        resolve(undefined)
      }
    },
    publish: async (next) => {
      const former: Served = served
      served = await serve(next, {base})
      await former.close()
    },
    close: async () => {
      if (front.listening) await stop(front)
      await served.close()
    }
  }
}

/** What came with these requests, which ask for files and for packs of a release. */
export function cameWith(asked: readonly string[], {files, packs}: Release): readonly string[] {
  return asked.flatMap((address) => {
    const number = packs.findIndex((pack) => pack.address === address)
    const packed = files.filter(({pack}) => pack === number)
    return number < 0 ? [address] : packed.map((file) => file.address)
  })
}

async function listen(server: Server, port: number): Promise<number> {
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  return (server.address() as AddressInfo).port
}

async function stop(server: Server): Promise<void> {
  const closed = once(server, 'close')
  server.close()
  server.closeAllConnections()
  await closed
}
