import {
  AGENDA_POINTS,
  type AgendaContent,
  type AgendaPoint,
  type AgendaPointName,
} from '../agenda.ts'

/** How a meeting of three hours is shared out; shorter ones keep the proportions. */
const USUAL_MINUTES: Readonly<Record<AgendaPointName, number>> = {
  welcome: 10,
  'since-last-time': 25,
  'joint-focus': 50,
  'weather-report': 30,
  'good-leadership': 40,
  summary: 15,
  evaluation: 10,
}
const USUAL_LENGTH = 180

/** Minutes people can keep in their heads. */
const STEP = 5

/** The point that takes what does not divide by five: it is the longest. */
const LONGEST: AgendaPointName = 'joint-focus'

/** The template with minutes that add up to the meeting's length (at least 45), nothing else filled in. */
export const defaultAgenda = (meetingMinutes: number): AgendaContent => {
  const minutes = shareOut(meetingMinutes)
  return {
    theme: '',
    why: '',
    opening: null,
    points: AGENDA_POINTS.map((name) => ({
      name,
      minutes: minutes[name],
      text: '',
      topics: [],
      materials: [],
    })),
    tasks: [],
  }
}

/** Each point its share in steps of five, what is left to those who lost most by rounding. */
const shareOut = (length: number): Record<AgendaPointName, number> => {
  const steps = Math.floor(length / STEP)
  const shares = AGENDA_POINTS.map((name) => {
    const exact = (USUAL_MINUTES[name] * steps) / USUAL_LENGTH
    return { name, steps: Math.max(1, Math.floor(exact)), lost: exact - Math.floor(exact) }
  })
  let left = steps - shares.reduce((sum, share) => sum + share.steps, 0)
  for (const share of shares.toSorted((one, other) => other.lost - one.lost))
    if (left > 0) {
      share.steps += 1
      left -= 1
    }
  const minutes = Object.fromEntries(shares.map((each) => [each.name, each.steps * STEP]))
  return {
    ...(minutes as Record<AgendaPointName, number>),
    [LONGEST]: (minutes[LONGEST] ?? 0) + length - steps * STEP + left * STEP,
  }
}

/** The opening's minutes and those of the seven points. */
export const minutesPlanned = (content: Pick<AgendaContent, 'opening' | 'points'>): number =>
  content.points.reduce(
    (sum: number, point: AgendaPoint) => sum + point.minutes,
    content.opening?.minutes ?? 0,
  )

/** Positive: minutes to give away. Negative: more is planned than the meeting lasts. */
export const minutesLeft = (
  content: Pick<AgendaContent, 'opening' | 'points'>,
  meetingMinutes: number,
): number => meetingMinutes - minutesPlanned(content)
