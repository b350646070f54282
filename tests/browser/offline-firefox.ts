/**
 * A Firefox as people have it, driven over WebDriver BiDi.
 *
 * Playwright drives a Firefox of its own making, which is not the one in
 * question. Its settings are those of a fresh installation: whatever else
 * drives Firefox relaxes what pages on a disk may do, and would prove nothing.
 */
import {execFile, spawn, type ChildProcess} from 'node:child_process'
import {once} from 'node:events'
import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {createInterface} from 'node:readline'
import {promisify} from 'node:util'

const run = promisify(execFile)

/** Settings of the profile. */
const settings = {
  // Else a driven Firefox reads any file from any page on a disk.
  'remote.prefs.recommended': false,
  'security.fileuri.strict_origin_policy': true,
  // No address but those of files leads anywhere.
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': 9,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': 9,
  'browser.shell.checkDefaultBrowser': false,
  'datareporting.policy.dataSubmissionEnabled': false
}

/** The Firefox named by `ATLAS_FIREFOX`, or on the search path; nothing where none starts. */
export async function findFirefox(): Promise<string | undefined> {
  const wanted = process.env['ATLAS_FIREFOX']
  for (const program of wanted === undefined ? ['firefox', 'firefox-esr'] : [wanted]) {
    const started = await run(program, ['--version'], {timeout: 60_000}).catch(() => undefined)
    if (started?.stdout.includes('Firefox') === true) return program
  }
  return undefined
}

export interface Firefox {
  /** Errors and warnings of the console, and requests for anything that is no file. */
  readonly troubles: readonly string[]
  /** Opens an address and waits until it is loaded. */
  open(url: string): Promise<void>
  /** What a script, an expression or a promise of one, comes to in the page. */
  evaluate(script: string): Promise<unknown>
  /** Moves the pointer over the first such element. */
  hover(selector: string): Promise<void>
  click(selector: string): Promise<void>
  /** Types where the focus is; `\uE007` is Enter. */
  type(text: string): Promise<void>
  /** Presses a key together with Control. */
  control(key: string): Promise<void>
  /** The page on paper, as PDF. */
  print(): Promise<Buffer>
  close(): Promise<void>
}

/** Starts a Firefox without a window, with a profile of its own and one empty page. */
export async function startFirefox(program: string): Promise<Firefox> {
  const profile = await mkdtemp(path.join(tmpdir(), 'atlas-firefox-'))
  const lines = Object.entries(settings).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`
  )
  await writeFile(path.join(profile, 'user.js'), lines.join(''))
  const flags = ['--headless', '--remote-debugging-port=0', '--profile', profile, 'about:blank']
  const child = spawn(program, flags, {stdio: ['ignore', 'ignore', 'pipe']})
  const socket = new WebSocket(`${await addressOf(child)}/session`)
  await once(socket, 'open')
  const troubles: string[] = []
  const send = channel(socket, (method, params) => {
    const trouble = troubleIn(method, params)
    if (trouble !== undefined) troubles.push(trouble)
  })
  await send('session.new', {capabilities: {}})
  await send('session.subscribe', {events: ['log.entryAdded', 'network.beforeRequestSent']})
  const {contexts} = await send('browsingContext.getTree', {})
  const [{context}] = contexts as [{context: string}]

  const evaluate = async (script: string): Promise<unknown> => {
    const {result, exceptionDetails} = await send('script.evaluate', {
      expression: `Promise.resolve(${script}).then((value) => JSON.stringify(value))`,
      target: {context},
      awaitPromise: true
    })
    if (exceptionDetails !== undefined) throw new Error(JSON.stringify(exceptionDetails))
    const {value} = result as {value?: string}
    return value === undefined ? undefined : JSON.parse(value)
  }
  const point = async (selector: string, then: readonly object[]): Promise<void> => {
    await evaluate(
      `document.querySelector(${JSON.stringify(selector)}).scrollIntoView({block: 'center', behavior: 'instant'})`
    )
    const {nodes} = await send('browsingContext.locateNodes', {
      context,
      locator: {type: 'css', value: selector},
      maxNodeCount: 1
    })
    const [element] = nodes as [object]
    const move = {type: 'pointerMove', x: 0, y: 0, origin: {type: 'element', element}}
    const pointer = {type: 'pointer', id: 'mouse', actions: [move, ...then]}
    await send('input.performActions', {context, actions: [pointer]})
  }
  const press = async (keys: readonly object[]): Promise<void> => {
    const keyboard = {type: 'key', id: 'keyboard', actions: keys}
    await send('input.performActions', {context, actions: [keyboard]})
  }
  return {
    troubles,
    open: async (url) => {
      await send('browsingContext.navigate', {context, url, wait: 'complete'})
    },
    evaluate,
    hover: (selector) => point(selector, []),
    click: (selector) =>
      point(selector, [
        {type: 'pointerDown', button: 0},
        {type: 'pointerUp', button: 0}
      ]),
    type: (text) =>
      press(
        [...text].flatMap((value) => [
          {type: 'keyDown', value},
          {type: 'keyUp', value}
        ])
      ),
    control: (key) =>
      press([
        {type: 'keyDown', value: '\uE009'},
        {type: 'keyDown', value: key},
        {type: 'keyUp', value: key},
        {type: 'keyUp', value: '\uE009'}
      ]),
    print: async () => {
      const {data} = await send('browsingContext.print', {context})
      return Buffer.from(String(data), 'base64')
    },
    close: async () => {
      const ended = once(child, 'exit')
      await send('browser.close', {})
      await ended
      await rm(profile, {recursive: true, force: true, maxRetries: 5})
    }
  }
}

/** Firefox says on its error output where it listens. */
async function addressOf(child: ChildProcess): Promise<string> {
  if (child.stderr === null) throw new Error('Firefox has no error output')
  for await (const line of createInterface(child.stderr)) {
    const [, address] = /^WebDriver BiDi listening on (ws:\S+)/.exec(line) ?? []
    if (address !== undefined) {
      // What it says later is read and let go, lest it wait for a reader.
      child.stderr.resume()
      return address
    }
  }
  throw new Error('Firefox ended before it listened')
}

type Send = (method: string, params: object) => Promise<Record<string, unknown>>

interface Message {
  readonly type: 'success' | 'error' | 'event'
  readonly id?: number
  readonly method?: string
  readonly params?: unknown
  readonly result?: Record<string, unknown>
  readonly message?: string
}

/** Sends commands, each answered under its number; tells of events. */
function channel(socket: WebSocket, onEvent: (method: string, params: unknown) => void): Send {
  const waiting = new Map<number, PromiseWithResolvers<Record<string, unknown>>>()
  socket.addEventListener('message', ({data}) => {
    const {
      type,
      id = 0,
      method = '',
      params,
      result = {},
      message
    } = JSON.parse(String(data)) as Message
    if (type === 'event') onEvent(method, params)
    else if (type === 'success') waiting.get(id)?.resolve(result)
    else waiting.get(id)?.reject(new Error(message))
  })
  return (method, params) => {
    const answer = Promise.withResolvers<Record<string, unknown>>()
    const id = waiting.size + 1
    waiting.set(id, answer)
    socket.send(JSON.stringify({id, method, params}))
    return answer.promise
  }
}

function troubleIn(method: string, params: unknown): string | undefined {
  if (method === 'log.entryAdded') {
    const {level, text} = params as {level: string; text: string}
    return level === 'error' || level === 'warn' ? text : undefined
  }
  const {request} = params as {request: {url: string}}
  return /^(file|about|data|blob):/.test(request.url) ? undefined : `outside: ${request.url}`
}
