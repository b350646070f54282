/** Scratch reader of the seeds, until the converter's own readers are there. */
import {readFileSync, readdirSync} from 'node:fs'
import type {Passage} from '../../scripts/concord/text.ts'

export function readCorpus(): Passage[] {
  const out: Passage[] = []
  for (const file of readdirSync('seeds').filter((f) => f.endsWith('.txt')).sort()) {
    const text = readFileSync('seeds/' + file, 'utf8')
    if (text.startsWith('Database')) dti(text, out)
    else if (text.includes('Country Facts')) fotn(text, out)
    else article(text, out)
  }
  return out
}
const taken = new Map<string, number>()
function slug(s: string): string {
  let v = s.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '')
  if (v.length > 60) v = v.slice(0, 61).replace(/-[^-]*$/, '')
  const n = (taken.get(v) ?? 0) + 1
  taken.set(v, n)
  return n > 1 ? `${v}-${n}` : v
}
const mon: Record<string, string> = Object.fromEntries('January February March April May June July August September October November December'.split(' ').map((m, i) => [m, String(i + 1).padStart(2, '0')]))
function dti(text: string, out: Passage[]) {
  taken.clear()
  if (out.some((p) => p.kind === 'measure')) for (const p of new Set(out.filter((p) => p.kind === 'measure').map((p) => p.page))) {
    const b = p.split('/')[3]!.replace(/-\d+$/, ''); taken.set(b, (taken.get(b) ?? 0) + 1)
  }
  for (const block of text.split(/^KAZAKHSTAN$/m).slice(1)) {
    const lines = block.split('\n')
    const pi = lines.findIndex((l) => l.startsWith('Pillar '))
    const times = lines.slice(0, pi).filter((l) => l.trim())
    const sub = lines[pi]!.split('Sub-pillar ')[1]!
    const page = `/measures/kz/${slug(sub)}/`
    const add = (anchor: string, role: Passage['role'], t: string, since?: string) => out.push({page, kind: 'measure', country: 'KZ', anchor, role, text: t, ...(since ? {since} : {})})
    add('sub-pillar', 'title', sub)
    let i = pi + 1
    for (let n = 0; n < times.length; n++) {
      while (!lines[i]!.trim()) i++
      const m = /^Since (\w+) (\d{4})/.exec(times[n]!)
      add(`basis-${n + 1}`, /^(N\/A|Reported)/.test(times[n]!) ? 'heading' : 'instrument', lines[i]!, m ? `${m[2]}-${mon[m[1]!]}` : undefined)
      i++
    }
    let p = 1
    for (; i < lines.length; i++) {
      const l = lines[i]!
      if (!l.trim() || l.startsWith('Report issue')) continue
      if (l.startsWith('Coverage ')) add('coverage', 'prose', l.slice(9))
      else add(`p${p++}`, 'prose', l.replace(/^- /, ''))
    }
  }
}
const maxima = [5, 8, 8]
function fotn(text: string, out: Passage[]) {
  const lines = text.slice(0, text.indexOf('Country Facts')).split('\n')
  let page = '/indicators/kz/2021/'
  let kind: Passage['kind'] = 'report'
  let q = 0
  let p = 1
  let pend: {anchor: string; text: string}[] = []
  let notes: {anchor: string; text: string}[] = []
  const flush = () => {
    let n = 1
    for (const x of pend) {
      const calls: {at: number; note: string}[] = []
      let t = x.text
      for (;;) {
        if (n > notes.length) break
        const re = new RegExp(`(?<=[\\p{L}.,;:)”"’%]|\\. |148)${n}(?=[\\s.,;:)”]|$)`, 'gu')
        re.lastIndex = calls.at(-1)?.at ?? 0
        let m = re.exec(t)
        while (m && /(COVID-|Article |\b\d+[.,])$/.test(t.slice(0, m.index)) && !/148\.$/.test(t.slice(0, m.index)) && !/\b(2017|2020|2030|148|100)[.,]$/.test(t.slice(0, m.index))&& !/98\.4 percent\.$/.test(t.slice(0, m.index))) m = re.exec(t)
        if (!m) break
        t = t.slice(0, m.index) + t.slice(m.index + String(n).length)
        calls.push({at: m.index, note: `n${n}`})
        n++
      }
      out.push({page, kind, country: 'KZ', edition: 2021, anchor: x.anchor, role: 'prose', text: t, calls})
    }
    if (n - 1 !== notes.length) console.log('calls lost', page, n - 1, notes.length)
    for (const x of notes) out.push({page, kind, country: 'KZ', edition: 2021, anchor: x.anchor, role: 'note', text: x.text})
    pend = []; notes = []
  }
  for (const l of lines.slice(1)) {
    if (!l.trim() || /^[ABC] .*\|$/.test(l)) continue
    const m = /^(.*\?) \| \d/.exec(l)
    if (m) {
      flush()
      let s = 0, k = q
      while (k >= maxima[s]!) { k -= maxima[s]!; s++ }
      page = `/indicators/kz/2021/${'abc'[s]}${k + 1}/`
      kind = 'indicator'
      q++; p = 1
      out.push({page, kind, country: 'KZ', edition: 2021, anchor: 'question', role: 'title', text: m[1]!})
      continue
    }
    const nm = kind === 'indicator' ? /^- (\d+)(.*)$/.exec(l) : null
    if (nm) { const num = String(notes.length + 1); notes.push({anchor: `n${num}`, text: l.slice(2 + num.length)}) }
    else pend.push({anchor: `p${p++}`, text: l.replace(/^- /, '')})
  }
  flush()
}
function article(text: string, out: Passage[]) {
  const ai = text.startsWith('Understanding')
  const page = ai ? '/articles/understanding-cybersecurity-and-data-protection-laws-in/' : '/articles/kazakhstan-amendments-to-privacy-law/'
  const lines = (ai ? text : text.slice(text.indexOf('Kazakhstan: Amendments'))).split('\n').filter((l) => l.trim())
  let p = 1
  lines.forEach((l, i) => {
    const add = (anchor: string, role: Passage['role']) => out.push({page, kind: 'article', country: 'KZ', anchor, role, text: l.trim().replace(/^(- |• +)/, '')})
    if (i === 0) add('title', 'title')
    else if (/^(Leila Makh\w+ P|Aliya|GRATA|\[email|📝)/.test(l)) return
    else if (l.length < 110 && !/[.;:,]$/.test(l.trim()) && !/^ *(-|•)/.test(l)) add(l.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, ''), 'heading')
    else add(`p${p++}`, 'prose')
  })
}
