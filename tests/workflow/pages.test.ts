/** The workflow publishes only what passed every check, and gives no step more than it needs. */
import {readdir, readFile} from 'node:fs/promises'
import {registerHooks} from 'node:module'
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {parse} from 'yaml'
import {z} from 'zod'

// The parser imports JSON without saying so, which Node refuses.
const hooks = registerHooks({
  load: (url, context, load) =>
    load(url, url.endsWith('.json') ? {...context, importAttributes: {type: 'json'}} : context)
})
const {NoOperationTraceWriter, parseWorkflow} = await import('@actions/workflow-parser')
hooks.deregister()

const step = z.looseObject({
  uses: z.string().optional(),
  run: z.string().optional(),
  with: z.record(z.string(), z.unknown()).optional()
})
const job = z.looseObject({
  needs: z
    .union([z.string(), z.array(z.string())])
    .transform((needs) => (typeof needs === 'string' ? [needs] : needs))
    .optional(),
  permissions: z.record(z.string(), z.string()).optional(),
  steps: z.array(step)
})
const workflowSchema = z.looseObject({
  permissions: z.record(z.string(), z.string()),
  jobs: z.record(z.string(), job)
})

const folder = path.resolve(import.meta.dirname, '../../.github/workflows')
const files = await readdir(folder)
const texts = await Promise.all(files.map((name) => readFile(path.join(folder, name), 'utf8')))
const workflows = texts.map((text) => workflowSchema.parse(parse(text)))
const content = texts[files.indexOf('pages.yml')] ?? ''
const {jobs} = workflowSchema.parse(parse(content))
const steps = workflows.flatMap(({jobs}) => Object.values(jobs)).flatMap((one) => one.steps)

/** Every job that has to succeed before a job starts. */
function allNeeds(name: string): Set<string> {
  const direct = jobs[name]?.needs ?? []
  return new Set([...direct, ...direct.flatMap((one) => [...allNeeds(one)])])
}

function faultsIn(text: string): string[] {
  const {context} = parseWorkflow({name: 'a.yml', content: text}, new NoOperationTraceWriter())
  return context.errors.getErrors().map(({message}) => message)
}

describe('every workflow', () => {
  test.each(files)('is one that its language allows: %s', (name) => {
    expect(faultsIn(texts[files.indexOf(name)] ?? '')).toEqual([])
  })

  test('names every action by its commit', () => {
    for (const {uses} of steps) {
      if (uses !== undefined) expect(uses).toMatch(/^actions\/[\w-]+@[0-9a-f]{40}$/)
    }
  })

  test('leaves no credentials in a checkout', () => {
    for (const one of steps) {
      if (one.uses?.startsWith('actions/checkout@') === true) {
        expect(one.with).toMatchObject({'persist-credentials': false})
      }
    }
  })

  test('puts no expression into a shell line', () => {
    for (const {run = ''} of steps) expect(run).not.toContain('${{')
  })

  test('may do no more than read unless a job says so', () => {
    for (const {permissions} of workflows) expect(permissions).toEqual({contents: 'read'})
  })
})

describe('the publishing workflow', () => {
  test('is checked by its language', () => {
    expect(faultsIn(content.replace('needs: check', 'neds: check'))).not.toEqual([])
  })

  test.each(['parts', 'build', 'provenance', 'deploy'])('runs %s after all checks', (name) => {
    expect([...allNeeds(name)]).toContain('check')
  })

  test('checks with the command that runs everything', () => {
    expect(jobs['check']?.steps.map(({run}) => run)).toContain('.ci/run')
  })

  test('refuses content that was not regenerated, and addresses that would change', () => {
    const commands = jobs['build']?.steps.map(({run = ''}) => run) ?? []
    const check = commands.findIndex((run) => run.includes('content -- --check --strict'))
    const build = commands.findIndex((run) => run.includes('npm run build'))
    expect(check).toBeGreaterThanOrEqual(0)
    expect(build).toBeGreaterThan(check)
    for (const {run = ''} of steps) {
      if (run.includes('npm run build')) expect(run).toMatch(/npm run build -- --frozen /)
    }
  })

  test('may write in the jobs that publish alone', () => {
    const writing = Object.entries(jobs).filter(([, {permissions = {}}]) =>
      Object.values(permissions).includes('write')
    )
    expect(writing.map(([name]) => name)).toEqual(['provenance', 'deploy'])
  })
})
