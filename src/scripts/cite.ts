/** Citing with script: the box with its day, place and buttons; links to passages once words are selected. */
import './cite-box.ts'

document.addEventListener('selectionchange', () => void import('./passage.ts'), {once: true})
