/**
 * What a page may load: its own files, and of what is in the page itself
 * nothing but one script of ours. A text that came through as markup could therefore still not run.
 *
 * For a page on a disk `'self'` names no place that a file could be at; the
 * scheme of files does. On a host it lets in nothing: no browser loads a file
 * of the disk into a page of the web.
 */
import {createHash} from 'node:crypto'

/**
 * What runs in the head of every page: a script that is fetched would come late, or hold up the page.
 *
 * - No page is drawn in the wrong colours first. `src/browser/menu.ts` stores what is read here.
 * - The typeface of the text is fetched beside the stylesheet that names it, and so is there when the
 *   first words are drawn, and so is what the page names in `data-preload`, a list of links
 *   below the root. Not on a disk, where no page may fetch ahead.
 */
export const openingScript =
  "{const{dataset:d}=document.documentElement;try{const a=localStorage.getItem(new URL(d.root,location).pathname+'appearance');if(a)d.appearance=a}catch{}if(location.protocol!='file:')for(const l of[...JSON.parse(d.preload||'[]').map(l=>({...l,href:d.root+l.href})),{as:'font',type:'font/woff2',crossOrigin:'',href:d.typeface}])document.head.append(Object.assign(document.createElement('link'),{rel:'preload'},l))}"

const own = ["'self'", 'file:']

/** The one script in the page itself, and that letter by letter. */
const opening = createHash('sha256').update(openingScript).digest('base64')

const directives = {
  'default-src': ["'none'"],
  // The search engine is WebAssembly.
  'script-src': [...own, "'wasm-unsafe-eval'", `'sha256-${opening}'`],
  'style-src': own,
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

export const contentSecurityPolicy = Object.entries(directives)
  .map(([name, values]) => `${name} ${values.join(' ')}`)
  .join('; ')
