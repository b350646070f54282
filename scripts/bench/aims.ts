/** The tables that report what was measured. */
import {verdict, type Figures} from '../../src/site/performance.ts'

/** The figures as they are printed. */
export function printFigures({machine, aims, costs}: Figures): string {
  const aimRows = aims.map((aim) => [
    `${aim.what} ${aim.unit}`,
    aim.most.toFixed(2),
    aim.measured?.toFixed(2) ?? '–',
    verdict(aim)
  ])
  const costRows = costs.map(({texts, generator, ...row}) => [
    texts,
    generator,
    ...[row.records, row.pages].map(String),
    ...[row.html, row.cpu, row.memory, row.wall].map((number) => number.toFixed(1))
  ])
  return [
    table([['', 'at most', 'measured', 'result'], ...aimRows]),
    `Measured on ${machine}.`,
    table([
      ['texts', 'generator', 'records', 'pages', 'MB HTML', 'CPU s', 'peak MB', 'wall s'],
      ...costRows
    ])
  ].join('\n\n')
}

function table(rows: readonly (readonly string[])[]): string {
  const [head = [], ...body] = rows
  return [head, head.map(() => '---'), ...body].map((row) => `| ${row.join(' | ')} |`).join('\n')
}
