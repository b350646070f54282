/** A host that can go away and come back, that publishes one release after another, and counts what it is asked for. */
import {createServer, request as ask, type Server} from 'node:http'
import {once} from 'node:events'
import type {AddressInfo} from 'node:net'
import {serve, type Served} from '../../scripts/serve/server.ts'

export interface Host {
  /** Address of the site's home. */
  readonly url: string
  /** Addresses below the home asked for since they were last taken. */
  takeAsked(): string[]
  /** From now on nobody answers. */
  goAway(): Promise<void>
  comeBack(): Promise<void>
  /** Serves another folder at the same address. */
  publish(folder: string): Promise<void>
  close(): Promise<void>
}

/** Serves the folder of a site under a base path; whatever lies beside it is an empty page. */
export async function host(folder: string, base: string): Promise<Host> {
  let served = await serve(folder, {base})
  let asked: string[] = []
  const front = createServer(({url = '', method, headers}, response) => {
    if (!url.startsWith(base)) {
      response.writeHead(200, {'Content-Type': 'text/html'}).end('<!doctype html><title>x</title>')
      return
    }
    asked.push(url.slice(base.length))
    const inner = ask(new URL(url, served.url), {method, headers}, (answer) => {
      response.writeHead(answer.statusCode ?? 500, answer.headers)
      answer.pipe(response)
    })
    inner.on('error', () => response.destroy())
    inner.end()
  })
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
      await listen(front, port)
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
