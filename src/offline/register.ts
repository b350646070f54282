/**
 * On every page: saves the site for reading without a network, says whether
 * the page is saved, and tells quietly of a new version.
 */
import {addressOf, urlOf} from './release.ts'
import {hostedScope, isSavingOn, register, savedCache} from './scope.ts'

const scope = hostedScope()
if (scope !== undefined) start(scope)

function start(scope: string): void {
  void showState(scope)
  if (!isSavingOn(scope)) return
  followReplacement()
  navigator.serviceWorker.addEventListener('message', () => void showState(scope))
  // What the page itself still needs comes first.
  if (document.readyState === 'complete') void keep(scope)
  else addEventListener('load', () => void keep(scope), {once: true})
}

async function keep(scope: string): Promise<void> {
  const registration = await register(scope)
  if (registration === undefined) return
  if (registration.waiting) offer(registration.waiting)
  registration.addEventListener('updatefound', () => {
    const worker = registration.installing
    worker?.addEventListener('statechange', () => {
      // Without a controller this is the first visit, and nothing is replaced.
      if (worker.state === 'installed' && navigator.serviceWorker.controller) offer(worker)
    })
  })
  await navigator.serviceWorker.ready
  await showState(scope)
}

/** Says at the foot of the page whether it can be read without a network. */
async function showState(scope: string): Promise<void> {
  const line = document.querySelector<HTMLElement>('[data-saved]')
  if (line === null) return
  const page = urlOf(scope, addressOf(scope, new URL(location.href)))
  const saved = await (await savedCache(scope))?.match(page, {ignoreSearch: true})
  line.textContent = saved
    ? 'This page is saved for reading offline.'
    : 'This page is not saved for reading offline.'
}

/** Asks before anything changes under the reader's eyes. */
function offer(worker: ServiceWorker): void {
  const notice = document.querySelector<HTMLElement>('[data-new-version]')
  if (notice === null) return
  const button = document.createElement('button')
  button.type = 'button'
  button.textContent = 'Show it'
  button.addEventListener('click', () => {
    worker.postMessage('take-over')
  })
  notice.replaceChildren('There is a new version of the Atlas. ', button)
}

/** A page of the former release would ask the new one for files that it does not have. */
function followReplacement(): void {
  if (navigator.serviceWorker.controller === null) return
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    location.reload()
  })
}
