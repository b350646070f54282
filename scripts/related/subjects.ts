/** Where the two methodologies ask about the same subject, by the table of sub-pillars and questions. */
import {z} from 'zod'
import {spellingKey} from '../../src/model/spelling.ts'
import {readDataFile} from '../passages/data-file.ts'

const rows = readDataFile(
  new URL('data/subjects.yaml', import.meta.url),
  z.array(
    z.strictObject({
      subPillar: z.string().min(1),
      codes: z.array(z.string().regex(/^[A-C]\d+$/)).min(1),
      subject: z.string().min(1)
    })
  )
)

const subjects = new Map(rows.map((row) => [spellingKey(row.subPillar), row]))

/** The subject that a sub-pillar, as printed, and a question share. */
export function sharedSubject(subPillar: string, code: string | undefined): string | undefined {
  const row = subjects.get(spellingKey(subPillar))
  return code !== undefined && row?.codes.includes(code) ? row.subject : undefined
}
