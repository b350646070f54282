/** The colours of the site outside its stylesheet, and how an accent is made readable on them. */

/** On which an accent has to be read: paper, and black. */
const grounds = {light: '#f4f2ec', dark: '#1d2024'} as const

/** What small text needs by the rules of accessibility (WCAG 2.2, AA). */
const leastContrast = 4.5

type Colour = readonly [red: number, green: number, blue: number]

/** The accent in light and in dark, changed no further than needed to be read. */
export function accentOf(colour: string): {readonly light: string; readonly dark: string} {
  return {
    light: readable(colour, grounds.light, [0, 0, 0]),
    dark: readable(colour, grounds.dark, [255, 255, 255])
  }
}

/** Mixed with another colour until it can be read on the ground. */
function readable(colour: string, ground: string, other: Colour): string {
  const from = parse(colour)
  for (let share = 0; share < 1; share += 0.02) {
    const mixed = from.map((part, index) => Math.round(part + ((other[index] ?? 0) - part) * share))
    const text = `#${mixed.map((part) => part.toString(16).padStart(2, '0')).join('')}`
    if (contrast(text, ground) >= leastContrast) return text
  }
  return `#${other.map((part) => part.toString(16).padStart(2, '0')).join('')}`
}

/** The contrast of two colours, from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(colour: string): number {
  const [red, green, blue] = parse(colour).map((part) => {
    const share = part / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }) as unknown as Colour
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function parse(colour: string): Colour {
  const number = Number.parseInt(colour.slice(1), 16)
  return [number >> 16, (number >> 8) & 255, number & 255]
}
