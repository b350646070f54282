/**
 * What counts as valid HTML, for every page of the built site: all that
 * html-validate recommends, except what is named here with its reason.
 */
import {defineConfig} from 'html-validate'

export default defineConfig({
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // Layout of the markup, which a compiler wrote and nobody reads.
    'no-trailing-whitespace': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'doctype-style': 'off',
    'void-style': 'off',
    // `"` and `'` may stand in text, and the sources are full of them.
    'no-raw-characters': ['error', {relaxed: true}],
    // Titles are the source's own words and may be long; search engines cut them, readers do not.
    'long-title': 'off',
    // Telephone numbers of the sources are not ours to set.
    'tel-non-breaking': 'off'
  }
})
