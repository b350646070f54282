/** What a search reads before anything else, by its path below the root: the page of the search fetches it with its style and its script, any other page when somebody reaches for the search. */
export const firstRead = [
  {rel: 'modulepreload', href: 'pagefind/pagefind.js'},
  {rel: 'preload', as: 'fetch', crossOrigin: '', href: 'pagefind/wasm.en.pagefind'},
  {rel: 'preload', as: 'script', href: 'search/terms.js'}
] as const
