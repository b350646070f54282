/** The page on offline reading: what is saved, saving everything, removing it all. */
import {
  cacheKey,
  cacheName,
  parseRelease,
  releaseName,
  urlOf,
  type Release,
  type ReleaseFile
} from './release.ts'
import {saveFiles} from './save.ts'
import {forgetTrouble, readTrouble, type Reason} from './trouble.ts'
import {hostedScope, isSavingOn, register, savedCache, turnSaving} from './scope.ts'

const noPlace =
  'Pages cannot be saved here: this browser, or the way the Atlas was opened, does not allow it.'

const stateLine = part('state')
const room = part('room')
const saveButton = part('save')
const stopButton = part('stop')
const removeButton = part('remove')
const progress = document.querySelector<HTMLProgressElement>('progress[data-offline]')

const scope = hostedScope()
if (scope === undefined) {
  say(noPlace)
} else {
  let stopped = false
  saveButton?.addEventListener('click', () => {
    stopped = false
    void saveEverything(scope, () => stopped)
  })
  stopButton?.addEventListener('click', () => {
    stopped = true
  })
  removeButton?.addEventListener('click', () => void removeEverything(scope))
  void show(scope)
  void navigator.serviceWorker.ready.then(() => show(scope))
  navigator.serviceWorker.addEventListener('message', () => void show(scope))
}

function part(name: string): HTMLElement | null {
  return document.querySelector(`[data-offline="${name}"]`)
}

function say(text: string): void {
  if (stateLine && stateLine.textContent !== text) stateLine.textContent = text
}

interface State {
  readonly release: Release
  readonly saved: readonly ReleaseFile[]
  readonly missing: readonly ReleaseFile[]
}

async function readState(scope: string): Promise<State | undefined> {
  const response = await fetch(urlOf(scope, releaseName)).catch(() => undefined)
  const release = response?.ok === true ? await parseRelease(await response.text()) : undefined
  if (release === undefined) return undefined
  const cache = await savedCache(scope)
  const keys = new Set((await cache?.keys())?.map(({url}) => url))
  const {saved = [], missing = []} = Object.groupBy(release.files, (file) =>
    keys.has(cacheKey(scope, file)) ? 'saved' : 'missing'
  )
  return {release, saved, missing}
}

async function show(scope: string): Promise<void> {
  const state = await readState(scope)
  reveal(removeButton, isSavingOn(scope) && (state === undefined || state.saved.length > 0))
  reveal(saveButton, state !== undefined && state.missing.length > 0)
  if (state === undefined) {
    say('The list of files cannot be downloaded offline.')
    return
  }
  const trouble = await readTrouble(scope)
  const words = inWords(state, isSavingOn(scope))
  say(trouble === undefined ? words : `${words} ${troubles[trouble.reason]}`)
  if (saveButton) saveButton.textContent = `Save everything (${megabytes(state.missing)})`
  await showRoom()
}

/** Said where the last try to save failed in a way in which the next would. */
const troubles: Readonly<Record<Reason, string>> = {
  full: 'Saving stopped: the browser has no storage left for this site. It will be tried again with the next version, or when you press the button.',
  altered:
    'Saving stopped: this host alters files of the Atlas in transit, so they could not be verified. It will be tried again with the next version, or when you press the button.',
  missing:
    'Saving stopped: a file of the Atlas is missing on this host. It will be tried again with the next version, or when you press the button.',
  half: 'Saving stopped: a new version is being published right now. It will be tried again in an hour, or when you press the button.'
}

function inWords({release, saved, missing}: State, on: boolean): string {
  if (!on) return 'Nothing is saved here, and nothing will be until you ask for it.'
  if (missing.length === 0) {
    return `Everything is saved here: ${count(saved.length)}, ${megabytes(saved)}.`
  }
  const sofar = `${saved.length} of ${count(release.files.length)} are saved here, ${megabytes(saved)}.`
  return release.whole === true ? sofar : `${sofar} Pages are added as you read them.`
}

function count(files: number): string {
  return `${files} ${files === 1 ? 'file' : 'files'}`
}

function megabytes(files: readonly {size: number}[]): string {
  return inMegabytes(files.reduce((sum, {size}) => sum + size, 0))
}

function inMegabytes(bytes: number): string {
  return bytes < 1e9 ? `${(bytes / 1e6).toFixed(1)} MB` : `${(bytes / 1e9).toFixed(1)} GB`
}

async function showRoom(): Promise<void> {
  const {quota, usage} = await navigator.storage.estimate()
  if (room === null || quota === undefined || usage === undefined) return
  room.textContent = `Using ${inMegabytes(usage)} of the ${inMegabytes(quota)} that this browser allows.`
}

/** Goes on where an earlier try stopped: what is saved is not fetched again. */
async function saveEverything(scope: string, stopped: () => boolean): Promise<void> {
  turnSaving(scope, true)
  busy(true)
  say('Saving …')
  await navigator.storage.persist()
  await forgetTrouble(scope)
  const registration = await register(scope)
  if (registration === undefined) {
    busy(false)
    say(noPlace)
    return
  }
  const state = (await isStarted(registration)) ? await readState(scope) : undefined
  if (state === undefined) {
    busy(false)
    say('The Atlas could not be fetched. Press the button to try again.')
    return
  }
  const all = state.missing.reduce((sum, {size}) => sum + size, 0)
  let done = 0
  const errors = await saveFiles({
    scope,
    release: state.release,
    files: state.missing,
    stopped,
    onSaved: ({size}) => {
      done += size
      if (progress) progress.value = done / all
      // In steps, so that a screen reader is not flooded.
      say(`${Math.floor((done / all) * 10) * 10}% of ${inMegabytes(all)} saved.`)
    }
  })
  busy(false)
  await show(scope)
  if (errors.length > 0) say(`${stateLine?.textContent ?? ''} ${reason(errors)}`)
}

/** Waits until the worker, which saves the core by itself, is there to serve what is saved. */
function isStarted({installing, waiting, active}: ServiceWorkerRegistration): Promise<boolean> {
  const worker = active ?? waiting ?? installing
  return new Promise((resolve) => {
    const look = (): void => {
      if (worker?.state === 'activated') resolve(true)
      if (worker?.state === 'redundant') resolve(false)
    }
    worker?.addEventListener('statechange', look)
    look()
  })
}

function reason(errors: readonly unknown[]): string {
  const full = errors.some(
    (error) => error instanceof DOMException && error.name === 'QuotaExceededError'
  )
  return full
    ? 'The browser has no storage left for this site.'
    : 'Some files could not be fetched. Press the button again to continue.'
}

function busy(on: boolean): void {
  if (progress) progress.hidden = !on
  // Without a value until it is known how much there is to do.
  progress?.removeAttribute('value')
  reveal(stopButton, on)
  reveal(saveButton, !on)
  reveal(removeButton, !on)
}

function reveal(element: HTMLElement | null, on: boolean): void {
  if (element) element.hidden = !on
}

/** The worker goes with what it saved, and stays away until it is asked back. */
async function removeEverything(scope: string): Promise<void> {
  turnSaving(scope, false)
  const registration = await navigator.serviceWorker.getRegistration(scope)
  for (const worker of [registration?.active, registration?.waiting, registration?.installing]) {
    worker?.postMessage('forget')
  }
  await registration?.unregister()
  await caches.delete(cacheName(scope))
  await show(scope)
}
