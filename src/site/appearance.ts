/** Light or dark, as the reader chose: the choice is read before the first page is drawn. */

/** What a reader can choose; nothing means as the system says. */
export const appearances = [
  {value: '', name: 'As the system'},
  {value: 'light', name: 'Light'},
  {value: 'dark', name: 'Dark'}
] as const

/**
 * Runs in the head, so that no page is drawn in the wrong colours first: a script that is fetched
 * would come late, or hold up every page. `src/browser/menu.ts` stores what it reads.
 */
export const appearanceScript =
  "try{const{dataset:d}=document.documentElement,a=localStorage.getItem(new URL(d.root,location).pathname+'appearance');if(a)d.appearance=a}catch{}"
