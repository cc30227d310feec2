import { type Picture, readPng } from './png.ts'

const COLOR_SIDE = 192
const OUTLINE_SIDE = 32

/** What Teams would refuse the two icons for, or show badly (platform/teams.md section 9). */
export const checkIcons = (color: Buffer, outline: Buffer): readonly string[] => [
  ...sized('color.png', color, COLOR_SIDE, (picture) =>
    opaque(picture) ? [] : ['color.png skal dække hele fladen; den har gennemsigtige punkter.'],
  ),
  ...sized('outline.png', outline, OUTLINE_SIDE, outlineProblems),
]

const sized = (
  name: string,
  file: Buffer,
  side: number,
  check: (picture: Picture) => readonly string[],
): readonly string[] => {
  const picture = readPng(file)
  if (picture === null) return [`${name} er ikke en PNG med 8 bit pr. farve.`]
  const { width, height } = picture
  if (width !== side || height !== side)
    return [`${name} skal være ${side} × ${side} punkter; den er ${width} × ${height}.`]
  return check(picture)
}

const outlineProblems = (picture: Picture): readonly string[] => {
  const seen = pointsOf(picture).filter(([, , , alpha]) => alpha > 0)
  const problems: string[] = []
  if (seen.some(([red, green, blue]) => red !== 255 || green !== 255 || blue !== 255))
    problems.push('outline.png må kun være hvid; den har andre farver.')
  if (seen.length === pointsOf(picture).length)
    problems.push('outline.png skal have gennemsigtig baggrund.')
  if (seen.length === 0) problems.push('outline.png er tom.')
  return problems
}

const opaque = (picture: Picture): boolean =>
  pointsOf(picture).every(([, , , alpha]) => alpha === 255)

type Point = readonly [red: number, green: number, blue: number, alpha: number]

const pointsOf = ({ pixels }: Picture): readonly Point[] =>
  Array.from({ length: pixels.length / 4 }, (_, at) => [
    pixels[at * 4] ?? 0,
    pixels[at * 4 + 1] ?? 0,
    pixels[at * 4 + 2] ?? 0,
    pixels[at * 4 + 3] ?? 0,
  ])
