/** Saves the site for reading without a network, and tells quietly of a new version. */

const base = import.meta.env.BASE_URL

/** Not from a disk, where pages need no saving, and not while the site is being made. */
if ('serviceWorker' in navigator && location.protocol !== 'file:' && import.meta.env.PROD) {
  void register()
}

async function register(): Promise<void> {
  const registration = await navigator.serviceWorker.register(`${base}sw.js`, {
    updateViaCache: 'none'
  })
  if (registration.waiting) offer(registration.waiting)
  registration.addEventListener('updatefound', () => {
    const worker = registration.installing
    worker?.addEventListener('statechange', () => {
      // Without a controller this is the first visit, and nothing is replaced.
      if (worker.state === 'installed' && navigator.serviceWorker.controller) offer(worker)
    })
  })
}

/** Asks before anything changes under the reader's eyes. */
function offer(worker: ServiceWorker): void {
  const notice = document.querySelector<HTMLElement>('[data-new-version]')
  const button = notice?.querySelector('button')
  if (!notice || !button) return
  notice.hidden = false
  button.addEventListener('click', () => {
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), {
      once: true
    })
    worker.postMessage('take-over')
  })
}
