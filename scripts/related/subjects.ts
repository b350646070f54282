/** Where the two methodologies ask about the same subject, by the table of sub-pillars and questions. */
import {z} from 'zod'
import {spellingKey} from '../../src/model/spelling.ts'
import {readDataFile} from '../../src/model/data-file.ts'

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

/** The subject that a sub-pillar, as printed, and a question share. */
export function sharedSubject(subPillar: string, code: string | undefined): string | undefined {
  if (code === undefined) return undefined
  return subjects.get(spellingKey(subPillar))?.find(({codes}) => codes.includes(code))?.subject
}

const subjects = Map.groupBy(rows, (row) => spellingKey(row.subPillar))
