/** What is done with a page: reporting an error in it, copying its link, sharing and printing it. */
import {copy} from './copy.ts'

for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-report]')) {
  const {href} = link
  link.addEventListener('click', () => {
    const url = new URL(href)
    for (const [name, text] of url.searchParams) {
      if (!text.startsWith('Page: ')) continue
      url.searchParams.set(
        name,
        text.replace(/^Page: .*/, (page) => page + location.hash)
      )
    }
    link.href = url.href
  })
}

// The contents close behind whoever follows them.
document.querySelector('#on-this-page')?.addEventListener('click', ({target, currentTarget}) => {
  const isOpen = currentTarget instanceof HTMLElement && currentTarget.matches(':popover-open')
  if (isOpen && target instanceof Element && target.closest('a')) currentTarget.hidePopover()
})

for (const heading of document.querySelectorAll<HTMLElement>('main:not(.volume) :is(h2, h3)')) {
  const id = heading.id || (heading.matches(':first-child') ? heading.parentElement?.id : '')
  if (id === undefined || id === '' || heading.closest('#on-this-page, [popover]')) continue
  const link = document.createElement('a')
  link.className = 'heading-link'
  link.href = `#${id}`
  link.setAttribute('aria-label', `Link to “${heading.textContent.trim()}”`)
  heading.append(link)
}

/** Does what a button is there for. */
export function press(button: HTMLElement): void {
  if (button.matches('[data-print]')) print()
  else if (button.matches('[data-share]')) share()
  else copyLink(button)
}

function share(): void {
  // Whoever closes the dialog has not failed at anything.
  navigator.share({title: document.title, url: location.href}).catch(() => undefined)
}

function copyLink(button: HTMLElement): void {
  const link = document.createElement('a')
  link.href = linkToPage()
  link.textContent = link.href
  void copy(link).then((done) => {
    button.textContent = done ? 'Copied' : 'Could not be copied'
    setTimeout(() => {
      button.textContent = 'Copy link'
    }, 2000)
  })
}

/** Where the page is for good, with the place on it that was chosen. */
function linkToPage(): string {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href
  return (canonical ?? location.href.replace(/#.*/, '')) + location.hash
}
