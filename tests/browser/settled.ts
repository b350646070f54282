/** Opening a page and waiting for all that it asks for by itself. */
import type {Page} from 'playwright-core'

/**
 * Opens a page and waits until nothing more is under way: no request, no face, no task.
 * Playwright's `networkidle` means the same, and waits half a second more on every page.
 */
export async function openSettled(page: Page, url: string): Promise<void> {
  let pending = 0
  const begin = (): void => void pending++
  const end = (): void => void pending--
  page.on('request', begin)
  page.on('requestfinished', end)
  page.on('requestfailed', end)
  try {
    await page.goto(url, {waitUntil: 'load'})
    // A script that has come may ask for the next one, once it has run.
    do await page.evaluate(untilIdle)
    while (pending > 0)
  } finally {
    page.off('request', begin)
    page.off('requestfinished', end)
    page.off('requestfailed', end)
  }
}

/** Runs in the page: two frames and all tasks that are due. */
async function untilIdle(): Promise<void> {
  await document.fonts.ready
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
  await new Promise((resolve) => requestIdleCallback(resolve))
}
