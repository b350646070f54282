/** Adds to a report of an error the place the reader is at, and shares the page where the browser can. */
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

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-print]')) {
  button.hidden = false
  button.addEventListener('click', () => {
    print()
  })
}

export {}
