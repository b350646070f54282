/** Hugo, where the system has it, with Pagefind after it. */
import {spawnSync} from 'node:child_process'
import {frontMatter, pageAround, pagefind, pagefindVersion, type Peer} from './peer.ts'

const config = `disableKinds = ['taxonomy', 'term', 'RSS', 'sitemap', 'section']
publishDir = 'dist'
[markup.goldmark.renderer]
unsafe = true
`

export const hugo: Peer = {
  name: 'Hugo + Pagefind',
  packages: {pagefind: pagefindVersion},
  isThere: () => spawnSync('hugo', ['version']).status === 0,
  *files(texts) {
    yield ['hugo.toml', config]
    yield ['layouts/_default/single.html', pageAround('{{ .Title }}', '{{ .Content }}')]
    yield ['layouts/index.html', pageAround('Home', '')]
    for (const text of texts) yield [`content/${text.path}.md`, frontMatter(text) + text.body]
  },
  commands: [['hugo', '--quiet'], pagefind]
}
