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

// A page on a disk has no address that anybody else could open.
if ('share' in navigator && location.protocol !== 'file:') {
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-share]')) {
    button.hidden = false
    button.addEventListener('click', () => {
      // Whoever closes the dialog has not failed at anything.
      void navigator.share({title: document.title, url: location.href}).catch(() => undefined)
    })
  }
}

/** Where the page is for good, with the place on it that was chosen. */
function linkToPage(): string {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href
  return (canonical ?? location.href.replace(/#.*/, '')) + location.hash
}

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy-link]')) {
  const words = button.textContent
  button.hidden = false
  button.addEventListener('click', () => {
    const link = document.createElement('a')
    link.href = linkToPage()
    link.textContent = link.href
    void copy(link).then((done) => {
      button.textContent = done ? 'Copied' : 'Could not be copied'
      setTimeout(() => {
        button.textContent = words
      }, 2000)
    })
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

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-print]')) {
  button.hidden = false
  button.addEventListener('click', () => {
    print()
  })
}
