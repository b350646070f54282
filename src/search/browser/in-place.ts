/**
 * Shows the page of the search in place of another whose form leads there, at its own address. What the
 * search needs is on its way from the first touch of the form; to leave for the page would break that off.
 */

/** Has Enter show the page that a form leads to; `start` then takes it over. Where that cannot be, the form leads there by itself. */
export function answerInPlace(
  form: HTMLFormElement,
  start: (main: HTMLElement) => Promise<void>
): void {
  const page = loadPage(form.action)
  // Whoever presses no Enter need not know.
  page.catch(() => undefined)
  const enter = async (): Promise<void> => {
    const one = await page
    show(one, addressOf(form))
    await start(one.main)
  }
  let entering: Promise<void> | undefined
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    entering ??= enter().catch(() => form.submit())
  })
}

interface SearchPage {
  readonly main: HTMLElement
  readonly title: string
  /** The way from its address to the root of the site. */
  readonly root: string | undefined
}

async function loadPage(address: string): Promise<SearchPage> {
  const page = await fetchDocument(address)
  const main = page.querySelector<HTMLElement>('main.searching')
  if (main === null) throw new Error(`${address} is not the page of the search`)
  // Styles of the open page leave it with its text: these stay.
  for (const {href} of main.querySelectorAll('link')) {
    const style = Object.assign(document.createElement('link'), {rel: 'stylesheet', href})
    document.head.append(style)
  }
  for (const unneeded of main.querySelectorAll('link, script')) unneeded.remove()
  return {main, title: page.title, root: page.documentElement.dataset['root']}
}

/** By the one interface that makes a document of a file and no markup of a string. */
function fetchDocument(address: string): Promise<Document> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('GET', address)
    request.responseType = 'document'
    request.addEventListener('loadend', () => {
      const page: unknown = request.response
      if (request.status === 200 && page instanceof Document) resolve(page)
      else reject(new Error(`${address} could not be loaded`))
    })
    request.send()
  })
}

/** Where a form leads with what is in its fields. */
function addressOf(form: HTMLFormElement): URL {
  const address = new URL(form.action)
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string') address.searchParams.append(name, value)
  }
  return address
}

function show({main, title, root}: SearchPage, address: URL): void {
  // What stays was written for the address of the open page.
  for (const link of document.querySelectorAll<HTMLAnchorElement | HTMLLinkElement>(
    'a[href^="."], link[href^="."]:not([rel="stylesheet"])'
  )) {
    link.setAttribute('href', link.href)
  }
  history.pushState(null, '', address)
  Object.assign(document.documentElement.dataset, {root, path: location.pathname})
  document.title = title
  document.querySelector('main')?.replaceWith(main)
  scrollTo(0, 0)
}
