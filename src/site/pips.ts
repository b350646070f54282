/** A score as boxes, or as one bar where there are too many points to count at a glance. */
import type {Score} from '../model/fields.ts'

interface Box {
  readonly x: number
  readonly width: number
  readonly on: boolean
}

const most = 10
const box = 20
const step = 24

/** The boxes of a score and the width of them all, in units of the drawing. */
export function boxesOf({points, outOf}: Score): {
  readonly boxes: readonly Box[]
  readonly width: number
} {
  if (outOf <= most) {
    const boxes = Array.from({length: outOf}, (_, index) => ({
      x: index * step + 1,
      width: box,
      on: index < points
    }))
    return {boxes, width: outOf * step}
  }
  const width = most * step
  const filled = Math.round(Math.min(points / outOf, 1) * (width - 2))
  const bar = {x: 1, width: width - 2, on: false}
  return {boxes: filled === 0 ? [bar] : [bar, {x: 1, width: filled, on: true}], width}
}
