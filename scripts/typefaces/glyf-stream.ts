/**
 * Outlines as WOFF 2 keeps them: not glyph by glyph, but all numbers of
 * points, all flags and all steps each in a stream of their own, which
 * compresses better (W3C, WOFF File Format 2.0, 5.1).
 */
import type {Component, Outline, Point} from './glyphs.ts'

/** The table `glyf` of these outlines, transformed. */
export function glyfStream(outlines: readonly Outline[]): Buffer {
  const contourCounts = Buffer.alloc(outlines.length * 2)
  const pointCounts: number[] = []
  const flags: number[] = []
  const steps: number[] = []
  const components: Buffer[] = []
  const boxed = Buffer.alloc(Math.ceil(outlines.length / 32) * 4)
  const boxes: Buffer[] = []
  for (const [glyph, outline] of outlines.entries()) {
    if (outline.kind === 'empty') continue
    if (outline.kind === 'composite') {
      contourCounts.writeInt16BE(-1, glyph * 2)
      components.push(...outline.components.map(componentBytes))
      // The first glyph is the highest bit of the first byte.
      boxed.writeUInt8(boxed.readUInt8(glyph >> 3) | (0x80 >> (glyph & 7)), glyph >> 3)
      boxes.push(outline.box)
      continue
    }
    contourCounts.writeInt16BE(outline.contours.length, glyph * 2)
    let [x, y] = [0, 0]
    for (const contour of outline.contours) {
      pointCounts.push(...shortNumber(contour.length))
      for (const point of contour) {
        const {flag, bytes} = step(point, point.x - x, point.y - y)
        flags.push(flag)
        steps.push(...bytes)
        ;({x, y} = point)
      }
    }
    // No instructions.
    steps.push(0)
  }
  const streams = [contourCounts, pointCounts, flags, steps, Buffer.concat(components)].map(
    (stream) => Buffer.from(stream)
  )
  const boxStream = Buffer.concat([boxed, ...boxes])
  const sizes = [...streams, boxStream, Buffer.alloc(0)].map(({length}) => length)
  const header = Buffer.alloc(8 + sizes.length * 4)
  header.writeUInt16BE(outlines.length, 4)
  for (const [index, size] of sizes.entries()) header.writeUInt32BE(size, 8 + index * 4)
  return Buffer.concat([header, ...streams, boxStream])
}

function componentBytes({flags, glyph, placing}: Component): Buffer {
  const head = Buffer.alloc(4)
  head.writeUInt16BE(flags, 0)
  head.writeUInt16BE(glyph, 2)
  return Buffer.concat([head, placing])
}

/** A number as one byte up to 252, else as a mark and two bytes. */
function shortNumber(value: number): number[] {
  return value < 253 ? [value] : [253, value >> 8, value & 0xff]
}

/** The way from one point to the next: near ones take one byte beside the flag, far ones up to four. */
function step({onCurve}: Point, dx: number, dy: number): {flag: number; bytes: number[]} {
  const [x, y] = [Math.abs(dx), Math.abs(dy)]
  const curve = onCurve ? 0 : 128
  const signs = (dx < 0 ? 0 : 1) + (dy < 0 ? 0 : 2)
  if (dx === 0 && y < 1280) {
    return {flag: curve + ((y & 0xf00) >> 7) + (dy < 0 ? 0 : 1), bytes: [y & 0xff]}
  }
  if (dy === 0 && x < 1280) {
    return {flag: curve + 10 + ((x & 0xf00) >> 7) + (dx < 0 ? 0 : 1), bytes: [x & 0xff]}
  }
  const [a, b] = [x - 1, y - 1]
  if (x < 65 && y < 65) {
    const flag = curve + 20 + (a & 0x30) + ((b & 0x30) >> 2) + signs
    return {flag, bytes: [((a & 0xf) << 4) | (b & 0xf)]}
  }
  if (x < 769 && y < 769) {
    const flag = curve + 84 + 12 * ((a & 0x300) >> 8) + ((b & 0x300) >> 6) + signs
    return {flag, bytes: [a & 0xff, b & 0xff]}
  }
  if (x < 4096 && y < 4096) {
    const bytes = [x >> 4, ((x & 0xf) << 4) | (y >> 8), y & 0xff]
    return {flag: curve + 120 + signs, bytes}
  }
  return {flag: curve + 124 + signs, bytes: [x >> 8, x & 0xff, y >> 8, y & 0xff]}
}
