/**
 * What a page asks of the rest of the site while it is made.
 *
 * Pages see other pages, the concordance and the lock only through what is
 * made here `askable` or `answering`, so that each of their questions is
 * noted. A later build asks them again: where all answers are the same, the
 * page would come out the same, and need not be made.
 */
import {AsyncLocalStorage} from 'node:async_hooks'
import {digestOf, digestOfText, identityOf, objectOf, UndigestibleError} from './digest.ts'
import {shared} from './shared.ts'

/** A name, and what was asked about: nothing, a text, or an object by its digest. */
export type Question = readonly [name: string, about?: string]

/** What one page asked, and one digest of all answers. */
export interface Asked {
  readonly questions: readonly Question[]
  readonly answers: string
}

type Answer = (about: unknown) => unknown

interface Notes {
  /** Digests of the answers, by the question as JSON. */
  readonly answers: Map<string, string>
  comparable: boolean
}

const notesNow = shared('notes', () => new AsyncLocalStorage<Notes | undefined>())
const answerers = shared('answers', () => new Map<string, Answer>())

/** Makes something once for the whole build; what that asks is nobody's question. */
export function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined
  return () => (made ??= notesNow.run(undefined, make))
}

/** A function of one value, or of none, whose every call is noted; what it asks itself is not. */
export function answering<About extends [] | [string], T>(
  name: string,
  answer: (...about: About) => Promise<T>
): (...about: About) => Promise<T> {
  const apart = (...about: About): Promise<T> => notesNow.run(undefined, () => answer(...about))
  answerers.set(name, (about) => apart(...((about === undefined ? [] : [about]) as About)))
  return async (...about) => {
    const found = await apart(...about)
    note(name, about[0], found)
    return found
  }
}

/** The same object; whatever is read of it, and each call of a function of one value, is noted. */
export function askable<T extends object>(name: string, object: T): T {
  for (const key of Object.keys(object)) {
    answerers.set(`${name}.${key}`, (about) => {
      const member: unknown = Reflect.get(object, key)
      return typeof member === 'function' ? member.call(object, about) : member
    })
  }
  return new Proxy(object, {
    get(target, key) {
      const member: unknown = Reflect.get(target, key)
      // Whatever is awaited is asked first whether it is a promise.
      if (typeof key === 'symbol' || key === 'then') return member
      if (typeof member !== 'function') {
        note(`${name}.${key}`, undefined, member)
        return member
      }
      return (about: unknown): unknown => {
        const found: unknown = member.call(target, about)
        note(`${name}.${key}`, about, found)
        return found
      }
    }
  })
}

function note(name: string, about: unknown, found: unknown): void {
  const notes = notesNow.getStore()
  if (notes === undefined || !notes.comparable) return
  try {
    const question: Question = about === undefined ? [name] : [name, nameOf(about)]
    notes.answers.set(JSON.stringify(question), digestOf(found))
  } catch (error) {
    if (!(error instanceof UndigestibleError)) throw error
    notes.comparable = false
  }
}

/** A text stands for itself, an object is named by its digest. */
function nameOf(about: unknown): string {
  if (typeof about === 'string') return `=${about}`
  const identity = typeof about === 'object' && about !== null ? identityOf(about) : undefined
  if (identity === undefined) throw new UndigestibleError('asked about something without a digest')
  return `#${identity}`
}

function meantBy(name: string): string | object | undefined {
  return name.startsWith('=') ? name.slice(1) : objectOf(name.slice(1))
}

/** Runs `make` and tells what it asked; nothing where some answer cannot be compared with a later one. */
export async function noting<T>(
  make: () => Promise<T>
): Promise<{readonly made: T; readonly asked: Asked | undefined}> {
  const notes: Notes = {answers: new Map(), comparable: true}
  const made = await notesNow.run(notes, make)
  const questions = [...notes.answers.keys()].map((text) => JSON.parse(text) as Question)
  const answers = digestOfText([...notes.answers.values()].join(' '))
  return {made, asked: notes.comparable ? {questions, answers} : undefined}
}

/** Asks again; whether the answers are what they were. */
export async function answersAreSame({questions, answers}: Asked): Promise<boolean> {
  const digests: string[] = []
  for (const question of questions) {
    const digest = await answerTo(question)
    if (digest === undefined) return false
    digests.push(digest)
  }
  return digestOfText(digests.join(' ')) === answers
}

/** The digest of today's answer; nothing where there is none, or the object asked about is gone. */
async function answerTo([name, about]: Question): Promise<string | undefined> {
  const answer = answerers.get(name)
  const meant = about === undefined ? undefined : meantBy(about)
  if (answer === undefined || (about !== undefined && meant === undefined)) return undefined
  try {
    return digestOf(await answer(meant))
  } catch {
    // What cannot be answered any more, such as a question about a page that is gone, has changed.
    return undefined
  }
}
