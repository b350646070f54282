/** Light or dark, as the reader chose. `opening-script.ts` reads the choice before a page is drawn. */

/** What a reader can choose; nothing means as the system says. */
export const appearances = [
  {value: '', name: 'As the system'},
  {value: 'light', name: 'Light'},
  {value: 'dark', name: 'Dark'}
] as const
