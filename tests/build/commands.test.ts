/** How commands are called and how they end, run as a user does. */
import {execFile} from 'node:child_process'
import path from 'node:path'
import {expect, test} from 'vitest'
import program from '../../package.json' with {type: 'json'}
import {checkPlace, describe, runCommand, UsageError} from '../../scripts/terminal/usage.ts'

const root = path.resolve(import.meta.dirname, '../..')

const scripts = Object.entries(program.scripts).flatMap(([name, line]) => {
  const [, script] = /^node (scripts\/\w+\.ts)$/.exec(line) ?? []
  return script === undefined ? [] : [[name, script] as const]
})

interface Ending {
  readonly status: number
  readonly stdout: string
  readonly stderr: string
}

function run(script: string, ...flags: readonly string[]): Promise<Ending> {
  return new Promise((resolve) => {
    execFile(process.execPath, [script, ...flags], {cwd: root}, (error, stdout, stderr) => {
      resolve({status: Number(error?.code ?? 0), stdout, stderr})
    })
  })
}

test.each(scripts)(
  'npm run %s says how it is called, and refuses other flags',
  async (name, script) => {
    const help = await run(script, '--help')
    expect(help).toMatchObject({status: 0, stderr: ''})
    expect(help.stdout).toContain(name === 'start' ? 'npm start --' : `npm run ${name} --`)
    expect(help.stdout).toContain('--help')
    const wrong = await run(script, '--no-such-flag')
    expect(wrong).toMatchObject({status: 2, stdout: ''})
    expect(wrong.stderr).toContain('--no-such-flag')
    expect(wrong.stderr).toMatch(/`npm (?:run )?[\w:]+ -- --help` lists the flags/)
    expect(wrong.stderr).not.toMatch(/^\s+at /m)
  }
)

test('a folder that is named and is not there is wrong use', async () => {
  const {status, stderr} = await run('scripts/check.ts', '--dist', '/no/such/folder')
  expect([status, stderr]).toEqual([2, 'There is no file or folder /no/such/folder\n'])
})

test('a flag without a value, and a file for a folder, are wrong use', async () => {
  expect(await run('scripts/content.ts', '--out', '')).toMatchObject({
    status: 2,
    stderr: '--out needs a value, found nothing\n'
  })
  const file = path.join(root, 'README.md')
  expect(
    await run('scripts/content.ts', '--seeds', file, '--out', '/no/such/folder')
  ).toMatchObject({status: 2, stderr: `${file}: expected a folder, found a file\n`})
})

test('a port that another program has is named, with what to do', () => {
  const error = Object.assign(new Error('listen EADDRINUSE'), {code: 'EADDRINUSE', port: 4321})
  expect(describe(error)).toBe('Port 4321 is in use: choose another with --port')
})

test('a checkout in a folder that Vite cannot read is named before anything is built', () => {
  for (const name of ['a#b', 'what?', 'a%20b']) {
    expect(() => checkPlace(`/${name}/atlas`)).toThrow(/cannot be built in .*rename the folder/)
  }
  expect(() => checkPlace('/папка с пробелом (x)/atlas')).not.toThrow()
})

test.each([
  ['1, of an error', new Error('It broke.'), [], 1, /^It broke\.\n.*--verbose/],
  [
    '1, with its place where that is asked for',
    new Error('It broke.'),
    ['--verbose'],
    1,
    /\n +at /
  ],
  ['2, of wrong use', new UsageError('Not so.'), [], 2, /^Not so\.$/],
  ['1, of a file that nobody named', missing('/x'), [], 1, /^There is no file or folder \/x\n/],
  ['2, of a file that was named', missing('/x'), ['--file', '/x'], 2, /^There is no .* \/x$/]
] as const)('a command that fails ends with %s', async (_, error, args, status, message) => {
  const before = {exit: process.exitCode, error: console.error}
  const listening = (['uncaughtException', 'unhandledRejection'] as const).map(
    (event) => [event, process.listeners(event) as unknown[]] as const
  )
  const lines: string[] = []
  console.error = (line: unknown) => lines.push(String(line))
  try {
    await runCommand(
      {
        name: 'npm run x',
        summary: 'X',
        flags: {file: {type: 'string', help: 'a file'}},
        run: () => Promise.reject(error)
      },
      args
    )
    expect(process.exitCode).toBe(status)
    expect(lines.join('\n')).toMatch(message)
  } finally {
    process.exitCode = before.exit
    console.error = before.error
    for (const [event, listeners] of listening) {
      for (const one of process.listeners(event)) {
        if (!listeners.includes(one)) process.removeListener(event, one)
      }
    }
  }
})

function missing(file: string): Error {
  return Object.assign(new Error(`ENOENT: ${file}`), {code: 'ENOENT', path: file})
}
