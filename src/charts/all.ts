/** Which pictures a build has. */
import type {Atlas} from '../atlas/atlas.ts'
import type {Report} from '../kinds/report/index.ts'
import {withQuestions} from '../site/reports.ts'
import {datedPicture} from './dated.ts'
import {pillarsPicture} from './pillars.ts'
import type {Picture} from './picture.ts'
import {scoresPicture} from './scores.ts'
import {subjectsOf, wholeOf} from './subject.ts'
import {timelinePicture} from './timeline.ts'
import {webPicture} from './web.ts'

export function reportPicturesOf(report: Report, atlas: Atlas): readonly Picture[] {
  return defined([scoresPicture(report, atlas), webPicture(report, atlas)])
}

/** Every picture there is, each with a way to draw it. */
export function picturesOf(atlas: Atlas): readonly Picture[] {
  const whole = wholeOf(atlas)
  const subjects = subjectsOf(atlas)
  return defined([
    ...(subjects.length === 0 ? [] : [pillarsPicture(whole), datedPicture(whole)]),
    ...subjects.flatMap((subject) => [
      pillarsPicture(subject),
      datedPicture(subject),
      timelinePicture(subject)
    ]),
    ...withQuestions(atlas.reports).flatMap((report) => reportPicturesOf(report, atlas))
  ])
}

function defined<T>(values: readonly (T | undefined)[]): T[] {
  return values.filter((value) => value !== undefined)
}
