/**
 * What runs in the head of every page: a script that is fetched would come late, or hold up the page.
 *
 * - No page is drawn in the wrong colours first. `src/browser/menu.ts` stores what is read here.
 * - The typeface of the text is fetched beside the stylesheet that names it, and so is there when the
 *   first words are drawn. Not on a disk, where no page may fetch a typeface ahead.
 */
export const openingScript =
  "{const{dataset:d}=document.documentElement;try{const a=localStorage.getItem(new URL(d.root,location).pathname+'appearance');if(a)d.appearance=a}catch{}if(location.protocol!='file:')document.head.append(Object.assign(document.createElement('link'),{rel:'preload',as:'font',type:'font/woff2',crossOrigin:'',href:d.typeface}))}"
