/** What all commands have in common: flags, `--help`, how they fail, and their exit status. */
import {enableCompileCache, flushCompileCache} from 'node:module'
import path from 'node:path'
import {parseArgs, type ParseArgsConfig} from 'node:util'

/** Text for a terminal: what a seed says, and how far a step has come. */
const unprintable = /[\p{Cc}\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu

/**
 * A text with its control and direction characters written out (`\u001b`), for a
 * terminal: a seed must not move the cursor there, or turn a line around.
 */
export function printable(text: string): string {
  return text.replace(
    unprintable,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  )
}

/** Milliseconds before the first word, and between words. */
const patience = 1500
const pause = 200

/** Call it with how many of `total` are done. */
type Progress = (done: number) => void

/** A line that is written over and over, with an estimate of what is left, and cleared at the end. */
export function progressOf(what: string, total: number): Progress {
  const {stderr} = process
  if (!stderr.isTTY) return () => undefined
  const start = Date.now()
  let told = 0
  return (done) => {
    const now = Date.now()
    const isOver = done >= total
    if (isOver && told > 0) stderr.write('\r\u001b[K')
    if (isOver || now - start < patience || now - told < pause) return
    told = now
    const left = Math.ceil((((now - start) / done) * (total - done)) / 1000)
    stderr.write(`\r\u001b[K${what}: ${done} of ${total}, about ${left} s left`)
  }
}

/** The command was called wrongly; the message says what to do. */
export class UsageError extends Error {}

interface Flag {
  readonly type: 'string' | 'boolean'
  readonly default?: string | boolean
  readonly multiple?: boolean
  /** What its value is, in capitals: `DIR`. */
  readonly value?: string
  readonly help: string
}

/** A flag with a value; `value` is what that is, in capitals: `DIR`. */
export function option(value: string, help: string): {type: 'string'; value: string; help: string}
export function option(
  value: string,
  help: string,
  usual: string
): {type: 'string'; value: string; help: string; default: string}
export function option(value: string, help: string, usual?: string): Flag {
  return {type: 'string', value, help, ...(usual !== undefined && {default: usual})}
}

/** A flag that is set or not. */
export function toggle(help: string): {type: 'boolean'; default: false; help: string} {
  return {type: 'boolean', default: false, help}
}

/** Of the checkout. */
const root = path.resolve(import.meta.dirname, '../..')

/** Throws, as of wrong use, where the checkout has a place that Astro and Vite take for another. */
export function checkPlace(folder = root): void {
  const [character] = /[#?%]/.exec(folder) ?? []
  if (character === undefined) return
  throw new UsageError(
    `The site cannot be built in ${printable(folder)}: rename the folder that has \`${character}\` in its name`
  )
}

type Values<Flags extends Readonly<Record<string, Flag>>> = ReturnType<
  typeof parseArgs<{options: Flags}>
>['values']

interface Command<Flags extends Readonly<Record<string, Flag>>> {
  /** How it is called: `npm run build`. */
  readonly name: string
  readonly summary: string
  /** What is named besides flags, in capitals: `FILE…`; else nothing may be. */
  readonly files?: string
  readonly flags: Flags
  /** What an exit status of 1 means, where it is not an error alone. */
  readonly faults?: string
  /** Gives the exit status: 0 where all is well, 1 for faults in input or in a check. */
  readonly run: (values: Values<Flags>, files: readonly string[]) => Promise<number>
}

const commonFlags = {
  help: toggle('print this help'),
  verbose: toggle('show the stack trace of an error')
}

/**
 * Runs a command as its flags say and sets the exit status: what it returns, 1
 * with one message where it fails, 2 with one message for wrong use.
 */
export async function runCommand<const Flags extends Readonly<Record<string, Flag>>>(
  command: Command<Flags>,
  args: readonly string[] = process.argv.slice(2)
): Promise<void> {
  const verbose = args.includes('--verbose')
  const fail = (error: unknown): void => {
    const wrong = isWrongUse(error, args)
    console.error(verbose && error instanceof Error ? error.stack : describe(error))
    if (isOfFlags(error)) console.error(`\`${command.name} -- --help\` lists the flags`)
    if (!verbose && !wrong) console.error('(--verbose shows the stack trace)')
    process.exitCode = wrong ? 2 : 1
  }
  // Of a promise or an event that nobody waited for: the program is not to be trusted any more.
  for (const event of ['uncaughtException', 'unhandledRejection']) {
    process.on(event, (error) => {
      fail(error)
      process.exit()
    })
  }
  try {
    const options = {...command.flags, ...commonFlags}
    const allowPositionals = command.files !== undefined
    const config: ParseArgsConfig = {args: [...args], options, allowPositionals}
    const {values, positionals} = parseArgs(config)
    if (values['help'] === true) return console.log(helpOf(command))
    const empty = Object.entries<Flag>(options).find(
      ([flag, {default: usual}]) => values[flag] === '' && usual !== ''
    )?.[0]
    if (empty !== undefined) throw new UsageError(`--${empty} needs a value, found nothing`)
    compileOnce()
    // The same flags, whose type is lost where others are added.
    process.exitCode = await command.run(values as Values<Flags>, positionals)
    // Who stops a server leaves it no time to.
    flushCompileCache()
  } catch (error) {
    fail(error)
  }
}

/** What is loaded from here on is compiled once for all runs; processes that this one starts take the folder from their environment. */
function compileOnce(): void {
  const folder = (process.env['NODE_COMPILE_CACHE'] ??= path.join(root, '.cache/compiled'))
  enableCompileCache(folder)
}

function helpOf<Flags extends Readonly<Record<string, Flag>>>(command: Command<Flags>): string {
  const {name, summary, files, flags, faults = 'an error, or faults in the input'} = command
  const lines = Object.entries<Flag>({...flags, ...commonFlags}).map(([flag, one]) => {
    const spelled = `--${flag}${one.value === undefined ? '' : ` ${one.value}`}`
    const usual = typeof one.default === 'string' && one.default !== '' ? one.default : undefined
    const often = one.multiple === true ? '; may be given several times' : ''
    return [
      spelled,
      one.help + often + (usual === undefined ? '' : ` (default: ${usual})`)
    ] as const
  })
  const width = Math.max(...lines.map(([spelled]) => spelled.length))
  return [
    summary,
    '',
    `  ${name} -- ${files === undefined ? '' : `${files} `}[flags]`,
    '',
    ...lines.map(([spelled, help]) => `  ${spelled.padEnd(width)}  ${help}`),
    '',
    `Exit status: 0 success; 1 ${faults}; 2 wrong use.`
  ].join('\n')
}

/** Wrong flags, as `parseArgs` reports them, and a file or folder that was named and is not there. */
export function isWrongUse(error: unknown, named: readonly string[]): boolean {
  if (error instanceof UsageError) return true
  if (isOfFlags(error)) return true
  if (!(error instanceof Error)) return false
  const missing = missingPath(error)
  return missing !== undefined && named.some((name) => path.resolve(name) === missing)
}

/** Whether `parseArgs` reports it. */
function isOfFlags(error: unknown): boolean {
  return (
    error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
  )
}

/** Reads a number of a port. Throws, as of wrong use, where it is none. */
export function parsePort(text: string): number {
  const port = Number(text)
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port
  throw new UsageError(`--port must be a number up to 65535, found ${text}`)
}

/** What to say of an error to somebody who does not know the program. */
export function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const code = 'code' in error ? error.code : undefined
  const missing = missingPath(error)
  if (missing !== undefined) {
    return code === 'ENOTDIR'
      ? `${missing}: expected a folder, found a file`
      : `There is no file or folder ${missing}`
  }
  const place = 'path' in error && typeof error.path === 'string' ? error.path : undefined
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${'port' in error ? String(error.port) : ''} is in use: choose another with --port`
    case 'ENOSPC':
    case 'EDQUOT':
      return `The disk is full${place === undefined ? '' : `: ${place} could not be written`}`
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return `${place ?? 'A file'} cannot be read or written: check its permissions and those of its folder`
    default:
      return error.message
  }
}

function missingPath(error: Error): string | undefined {
  const isMissing = 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')
  return isMissing && 'path' in error && typeof error.path === 'string'
    ? path.resolve(error.path)
    : undefined
}
