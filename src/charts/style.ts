import {usualAccent} from '../model/settings.ts'

/** How a picture looks that stands alone: the classes of the stylesheet, in both schemes. */
export const fileStyle = (
  accent: {readonly light: string; readonly dark: string} = usualAccent
): string =>
  `
svg { font-family: Literata, 'Noto Serif', Georgia, serif; color-scheme: light dark; --paper: #fcfbf8; --ink: #1f1d1a; --quiet: #5f5b53; --line: #dedad0; --edge: #8b867b; --accent: ${accent.light} }
@media (prefers-color-scheme: dark) { svg { --paper: #15171a; --ink: #e4e1da; --quiet: #a7a39a; --line: #33373d; --edge: #7a7e85; --accent: ${accent.dark} } }
@media print { svg { --paper: #fff } }
.paper { fill: var(--paper) }
text { fill: var(--ink) }
.name { font-size: 1.4em; font-weight: 600 }
.headline { font-size: 1.15em; font-weight: 600 }
a text { fill: var(--accent) }
.strong { font-weight: 600 }
text.quiet { fill: var(--quiet) }
.less { display: none }
.hit { fill: transparent }
.on { fill: var(--accent); stroke: var(--accent); stroke-width: 1.3 }
.off { fill: none; stroke: var(--edge); stroke-width: 1.3 }
.tick, .base { stroke: var(--line) }
.base { stroke-width: 2 }
.bar { stroke: var(--accent); stroke-width: 6 }
.mark { fill: var(--paper); stroke: var(--accent); stroke-width: 2.5 }
.mark.start, .mark.end { fill: var(--accent) }
text.inverse { fill: var(--paper) }
`.trim()
