/** Where the site lies: on any host, below any path, in a folder on a disk. */

/** The way from the open page to the root of the site, with a slash at its end. */
export const wayUp = document.documentElement.dataset['root'] ?? '/'

/** The root of the site. */
export const root = new URL(wayUp, location.href)

/** Whether the page is a file that was opened from a disk. */
export const onDisk = location.protocol === 'file:'
