/** Serves a built site as hosts do: text travels compressed. */
import {createServer} from 'node:http'
import {gzipSync} from 'node:zlib'
import {serve, type Served} from '../serve/server.ts'

const text = /^text\/|json|javascript|xml|svg/

interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
}

/** Serves a folder on this machine, until closed. Each file is compressed once. */
export async function serveCompressed(folder: string): Promise<Served> {
  const plain = await serve(folder)
  const answers = new Map<string, Promise<Answer>>()
  const server = createServer((request, response) => {
    const {url = '/'} = request
    let answer = answers.get(url)
    if (answer === undefined) {
      answer = compressed(new URL(url, plain.url))
      answers.set(url, answer)
    }
    void answer.then(({status, headers, body}) => response.writeHead(status, headers).end(body))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port was given')
  return {
    url: `http://127.0.0.1:${address.port}/`,
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await plain.close()
    }
  }
}

async function compressed(url: URL): Promise<Answer> {
  const answer = await fetch(url, {redirect: 'manual'})
  const type = answer.headers.get('content-type') ?? 'application/octet-stream'
  const location = answer.headers.get('location')
  const body = Buffer.from(await answer.arrayBuffer())
  const headers = {'Content-Type': type, ...(location !== null && {Location: location})}
  return text.test(type)
    ? {
        status: answer.status,
        headers: {...headers, 'Content-Encoding': 'gzip'},
        body: gzipSync(body, {level: 9})
      }
    : {status: answer.status, headers, body}
}
