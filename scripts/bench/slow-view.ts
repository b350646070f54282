/** How a first view feels on a slow phone and network: when the largest part shows, what blocks the page. */
import type {Browser} from 'playwright-core'

export interface SlowView {
  /** Milliseconds until anything is drawn, and until the largest part of the first screen is. */
  readonly firstPaint: number
  readonly largestPaint: number
  /** Milliseconds of the longest task; 0 where none takes 50. */
  readonly longestTask: number
  /** The sum of all layout shifts. */
  readonly shift: number
  /** What travelled until the network was still, headers and all. */
  readonly requests: number
  readonly bytes: number
}

/** As in Chrome’s tools: “Fast 3G”, and a processor a quarter as quick. */
const network = {
  offline: false,
  latency: 150 * 3.75,
  downloadThroughput: ((1.6 * 1_000_000) / 8) * 0.9,
  uploadThroughput: ((750 * 1000) / 8) * 0.9
}
const slowdown = 4

interface Seen {
  largest: number
  first: number
  task: number
  shift: number
}

declare global {
  interface Window {
    /** Kept by `watch`, in the page. */
    seen: Seen
  }
}

/** Opens a page for the first time, with nothing kept from before. */
export async function slowView(browser: Browser, url: string): Promise<SlowView> {
  const context = await browser.newContext({
    viewport: {width: 412, height: 823},
    deviceScaleFactor: 1.75,
    isMobile: true,
    hasTouch: true,
    serviceWorkers: 'block'
  })
  try {
    const page = await context.newPage()
    await page.addInitScript(watch)
    const session = await context.newCDPSession(page)
    let [requests, bytes] = [0, 0]
    session.on('Network.loadingFinished', ({encodedDataLength}) => {
      requests++
      bytes += encodedDataLength
    })
    await session.send('Network.enable')
    await session.send('Network.emulateNetworkConditions', network)
    await session.send('Emulation.setCPUThrottlingRate', {rate: slowdown})
    await page.goto(url, {waitUntil: 'networkidle', timeout: 60_000})
    const {largest, first, task, shift} = await page.evaluate(() => window.seen)
    return {
      firstPaint: first,
      largestPaint: largest,
      longestTask: task,
      shift,
      requests,
      bytes
    }
  } finally {
    await context.close()
  }
}

/** Runs in the page, before everything else. */
function watch(): void {
  const seen = {largest: 0, first: 0, task: 0, shift: 0}
  window.seen = seen
  const look = (type: string, take: (entry: PerformanceEntry) => void): void => {
    new PerformanceObserver((list) => {
      list.getEntries().forEach(take)
    }).observe({type, buffered: true})
  }
  look('largest-contentful-paint', ({startTime}) => (seen.largest = startTime))
  look('paint', ({name, startTime}) => {
    if (name === 'first-contentful-paint') seen.first = startTime
  })
  look('longtask', ({duration}) => (seen.task = Math.max(seen.task, duration)))
  look('layout-shift', (entry) => (seen.shift += 'value' in entry ? Number(entry.value) : 0))
}
