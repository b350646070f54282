/**
 * What was added, changed, withdrawn, returned and moved, day by day: the data
 * of `/changes/` and of the feeds. Everything in it is in the lock.
 */
import {z} from 'zod'
import {
  addressSchema,
  compare,
  versionSchema,
  type Entry,
  type Lock,
  type LockEvent
} from './lock.ts'

const about = {
  address: addressSchema,
  kind: z.string(),
  /** ISO 3166 code, where the page is about a country. */
  country: z.string().optional(),
  title: z.string()
}

export const loggedChangeSchema = z.discriminatedUnion('what', [
  z.strictObject({...about, what: z.literal('added'), version: versionSchema}),
  /** `earlier` is the version replaced, which keeps an address of its own. */
  z.strictObject({
    ...about,
    what: z.literal('changed'),
    version: versionSchema,
    earlier: versionSchema
  }),
  /** The page stays, with this version. */
  z.strictObject({...about, what: z.literal('withdrawn'), version: versionSchema}),
  /** `earlier` is the version withdrawn, if another one returned. */
  z.strictObject({
    ...about,
    what: z.literal('returned'),
    version: versionSchema,
    earlier: versionSchema.optional()
  }),
  z.strictObject({...about, what: z.literal('moved'), to: addressSchema})
])

export const changeLogSchema = z.array(
  z.strictObject({on: z.iso.date(), changes: z.array(loggedChangeSchema).min(1)})
)

export type LoggedChange = z.infer<typeof loggedChangeSchema>
/** Newest day first; within a day by address. */
export type ChangeLog = z.infer<typeof changeLogSchema>

/** The change log a lock holds. */
export function changeLogOf(lock: Lock): ChangeLog {
  const events = Object.entries(lock.addresses).flatMap(([address, entry]) =>
    changesOf(address, entry)
  )
  const arrivals = new Set(
    events.flatMap(({on, change}) => (change.what === 'moved' ? [`${on} ${change.to}`] : []))
  )
  const reported = events.filter(
    // A page that only took over from another address is no new page.
    ({on, change}) => change.what !== 'added' || !arrivals.has(`${on} ${change.address}`)
  )
  return [...Map.groupBy(reported, ({on}) => on)]
    .sort(([a], [b]) => compare(b, a))
    .map(([on, those]) => ({
      on,
      changes: those.map(({change}) => change).sort((a, b) => compare(a.address, b.address))
    }))
}

interface Dated {
  readonly on: string
  readonly change: LoggedChange
}

function changesOf(address: string, {identity, history}: Entry): Dated[] {
  const {kind, title} = identity
  const country = 'country' in identity ? identity.country : undefined
  const page = {address, kind, ...(country === undefined ? {} : {country}), title}
  let version = ''
  return history.map((event) => {
    const earlier = version
    if ('version' in event) version = event.version
    return {on: event.on, change: {...page, ...detailsOf(event, version, earlier)}}
  })
}

type Details = LoggedChange extends infer Change
  ? Change extends LoggedChange
    ? Omit<Change, keyof typeof about>
    : never
  : never

function detailsOf(event: LockEvent, version: string, earlier: string): Details {
  switch (event.what) {
    case 'added':
      return {what: 'added', version}
    case 'changed':
      return {what: 'changed', version, earlier}
    case 'withdrawn':
      return {what: 'withdrawn', version}
    case 'returned':
      return {what: 'returned', version, ...(earlier === version ? {} : {earlier})}
    case 'moved':
      return {what: 'moved', to: event.to}
  }
}
