/**
 * What a page may load: its own files, and of what is in the page itself
 * nothing but two scripts and a style of ours. A text that came through as markup could therefore still not run.
 *
 * For a page on a disk `'self'` names no place that a file could be at; the
 * scheme of files does. On a host it lets in nothing: no browser loads a file
 * of the disk into a page of the web.
 */
import {createHash} from 'node:crypto'

/** The letters of the face that every page begins with, as in `src/styles/typefaces.css`. */
export const firstLetters =
  'U+20-3B, U+3D, U+3F-5B, U+5D, U+5F, U+61-7A, U+A0, U+AB, U+B7, U+BB, U+2013-2014, U+2018-2019, U+201C-201D, U+2026, U+203A'

/**
 * What runs in the head of every page: a script that is fetched would come late, or hold up the page.
 *
 * - No page is drawn in the wrong colours first. `src/browser/menu.ts` stores what is read here.
 * - The typeface of the text is fetched at once: a rule in the page would have to name its file from
 *   each page otherwise, and one in the stylesheet comes after the first words are drawn. Below
 *   2 Mbit/s with answers after an eighth of a second or later, or where a reader saves data, none is:
 *   it would come too late to be shown, and take from the text what it needs. Early answers tell a wire
 *   that Chromium has not measured yet: of one it supposes 1.5 Mbit/s, and answers after a tenth.
 *   Browsers that do not say how quick they are fetch it, and a copy that is read offline has it.
 * - So is what the page names in its `data-preload`, a list of links below the root. Not on a disk, where
 *   no page may fetch ahead.
 * - Where the page of the search took the place of another, Back and Forward lead from one to the other
 *   without a new document: the page of the address is then loaded, however early somebody goes.
 */
export const openingScript = `{const{dataset:d}=document.documentElement;d.path=location.pathname;addEventListener('popstate',()=>d.path!=location.pathname&&location.reload());try{const a=localStorage.getItem(new URL(d.root,location).pathname+'appearance');if(a)d.appearance=a}catch{}const h=location.protocol!='file:',c=navigator.connection;if(h&&navigator.onLine&&c&&(c.saveData||c.downlink<2&&c.rtt>125))d.typeface='none';else{const f=new FontFace('Literata',\`url(\${d.typeface})\`,{display:'optional',unicodeRange:'${firstLetters}'});document.fonts.add(f);f.load().catch(()=>{})}if(h)for(const l of JSON.parse(document.currentScript.dataset.preload||'[]'))document.head.append(Object.assign(document.createElement('link'),l,{href:d.root+l.href.replace('{opened}',Math.round(performance.timeOrigin))}))}`

/** Below the stylesheet: no browser runs it before that is there, and some would draw the text without. */
export const waitingScript = 'document.currentScript.remove()'

const own = ["'self'", 'file:']

/** How a policy names what is in the page itself, letter by letter. */
function hashSource(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}

const directives = {
  'default-src': ["'none'"],
  // The search engine is WebAssembly.
  'script-src': [...own, "'wasm-unsafe-eval'", ...[openingScript, waitingScript].map(hashSource)],
  'img-src': own,
  'font-src': own,
  'connect-src': ["'self'"],
  'worker-src': ["'self'"],
  'manifest-src': ["'self'"],
  'form-action': own,
  'base-uri': ["'none'"],
  // Where a browser knows it, no string becomes markup or a script but by `src/browser/trusted-types.ts`.
  'require-trusted-types-for': ["'script'"],
  'trusted-types': ['default']
}

/** The policy of a page with a style in it. */
export function policyFor(style: string): string {
  return Object.entries({...directives, 'style-src': [...own, hashSource(style)]})
    .map(([name, values]) => `${name} ${values.join(' ')}`)
    .join('; ')
}
