/** How well the verdicts on the claims of AI-written texts agree with the judged keys. */
import {cp, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {readdirSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {dump, load} from 'js-yaml'
import {z} from 'zod'
import {readDataFile} from '../../src/model/data-file.ts'
import {verdictOf} from '../../src/claims/pages.ts'
import type {Claim} from '../../src/atlas/concordance.ts'
import {claims, type Judgement} from '../laws/judge.ts'
import {findingsIn} from '../laws/unseen.ts'

const keySchema = z.strictObject({
  judged: z.array(z.tuple([z.string(), z.enum(['contradicts', 'supports'])])),
  open: z.array(z.string())
})

type Key = z.infer<typeof keySchema>

/** Claims of which other passages speak: one is right if its verdict is the reader's. */
function judge(
  found: readonly {
    readonly statement: {readonly text: string}
    readonly evidence: Parameters<typeof verdictOf>[0]['evidence']
  }[],
  key: Key
): Judgement {
  const shown = found
    .map((claim) => ({text: claim.statement.text, verdict: verdictOf(claim)}))
    .filter(({verdict}) => verdict !== 'silent')
  const isOf =
    ([words, verdict]: readonly [string, string]) =>
    (one: (typeof shown)[number]) =>
      one.text.includes(words) && one.verdict === verdict
  const hits = key.judged.filter((judged) => shown.some(isOf(judged)))
  const wrong = shown.filter(
    (one) =>
      !key.judged.some((judged) => isOf(judged)(one)) &&
      !key.open.some((words) => one.text.includes(words))
  )
  return {
    expected: key.judged.length,
    hits: hits.length,
    missed: key.judged.filter((judged) => !hits.includes(judged)).map(([words]) => words),
    wrong: wrong.map(({text, verdict}) => `${verdict}: ${text}`)
  }
}

/** The claims of the five texts. */
export function judgeClaims(): Judgement {
  return judge(claims, readDataFile(new URL('key.yaml', import.meta.url), keySchema))
}

const root = fileURLToPath(new URL('../fixtures/', import.meta.url))

/** The claims of a second AI-written text on some of the invented countries, by country. */
export async function judgeSecondTexts(): Promise<Judgement[]> {
  const codes = readdirSync(path.join(root, 'claims')).sort()
  return Promise.all(
    codes.map(async (code) => {
      const key = readDataFile(
        new URL(`../fixtures/claims/${code}/key.yaml`, import.meta.url),
        keySchema
      )
      return judge(await claimsOfSecondText(code), key)
    })
  )
}

/** The claims of a country whose AI-written text is replaced by the second one. */
async function claimsOfSecondText(code: string): Promise<Claim[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'claims-'))
  try {
    await cp(path.join(root, 'countries', code, 'seeds'), folder, {recursive: true})
    const text = await readFile(path.join(root, 'claims', code, 'second.txt'), 'utf8')
    await writeFile(path.join(folder, 'ai.txt'), text)
    const manifest = path.join(folder, 'sources.yaml')
    const {sources} = load(await readFile(manifest, 'utf8')) as {sources: {file: string}[]}
    const [title] = text.split('\n')
    const replaced = sources.map((one) => (one.file === 'ai.txt' ? {...one, title} : one))
    await writeFile(manifest, dump({sources: replaced}))
    const {concordances} = await findingsIn(folder)
    return concordances.flatMap((each) => each.claims)
  } finally {
    await rm(folder, {recursive: true})
  }
}
