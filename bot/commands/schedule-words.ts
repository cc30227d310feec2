import type { Day } from '#bot/domain/calendar.ts'
import { clockTime, minutesOf } from '#bot/domain/schedule/slots.ts'
import { list, longDay, plural } from '#bot/text/format.ts'
import type { CandidateView, TakesView, WeekView } from './schedule-result.ts'

/** More names than this are found in the JSON file. */
const MOST_NAMES = 8
const MOST_SHIFTED = 3

/** When, who meets on which day, whom it does not suit, who hosts instead, and what it would take. */
export const sentencesOf = (
  view: CandidateView,
  heading: string,
  meetingMinutes: number,
): readonly string[] => {
  const to = clockTime(minutesOf(view.start) + meetingMinutes)
  const days = [...Map.groupBy(Object.entries(view.groups), ([, on]) => on)].sort()
  const substitutes = Object.entries(view.substitutes)
  return [
    `${heading}: ${weekName(view.week)}, kl. ${dotted(view.start)}-${dotted(to)}.`,
    ...days.map(
      ([on, groups]) =>
        `  ${longDay('da', on as Day)}: ${named(
          groups.map(([id]) => id),
          (count) => plural('da', count, 'gruppe', 'grupper'),
        )}.`,
    ),
    `  ${counts(view, substitutes.length)}`,
    ...(substitutes.length === 0
      ? []
      : [`  Vært i stedet: ${named(substitutes.map(([id, person]) => `${person} i ${id}`))}.`]),
    ...takesSentence(view.takes.hosts, 'alle værter'),
    ...takesSentence(view.takes.everyone, 'alle'),
  ]
}

const counts = (view: CandidateView, substitutes: number): string => {
  const { hostBusy, busy, tentative, unknown, after } = view
  if (hostBusy + busy + tentative + unknown + after === 0) return 'Alle kan.'
  const instead =
    substitutes === 0
      ? ''
      : `, ${substitutes === hostBusy ? (hostBusy === 1 ? 'men en stedfortræder kan' : 'men alle har en stedfortræder') : `heraf ${number(substitutes)} med stedfortræder`}`
  return `Optagne værter: ${number(hostBusy)}${instead}. Andre optagne: ${number(busy)}, måske: ${number(tentative)}, ukendt: ${number(unknown)}.${
    after === 0 ? '' : ` Kan komme, men er optaget lige efter: ${number(after)}.`
  }`
}

/** "Hvis a@x.dk flytter en aftale, kan alle værter." Nothing when all of them can already. */
const takesSentence = ({ moves, away, groups }: TakesView, who: string): readonly string[] => {
  if (moves.length + away.length === 0) return []
  if (away.length > 0)
    return [
      `  Det kan ikke lade sig gøre, at ${who} kan: ${named(away.map(({ person }) => person))} er fraværende.`,
    ]
  const others = Object.entries(groups)
  const shifted =
    others.length === 0
      ? ''
      : others.length <= MOST_SHIFTED
        ? ` Så mødes ${list(
            'da',
            others.map(([id, on]) => `${id} ${longDay('da', on as Day)}`),
          )}.`
        : ` Så mødes ${plural('da', others.length, 'gruppe', 'grupper')} en anden dag.`
  return [
    `  ${condition(
      moves.map(({ person }) => person),
      appointmentsOf(moves),
    )}, kan ${who}.${shifted}`,
  ]
}

/** "Hvis a@x.dk og b@x.dk flytter én aftale hver"; of many, how many. */
const condition = (people: readonly string[], appointments: number): string => {
  if (people.length > MOST_NAMES)
    return `Først når ${number(people.length)} flytter i alt ${plural('da', appointments, 'aftale', 'aftaler')}`
  const what =
    appointments > people.length
      ? `flytter i alt ${plural('da', appointments, 'aftale', 'aftaler')}`
      : people.length === 1
        ? 'flytter én aftale'
        : 'flytter én aftale hver'
  return `Hvis ${list('da', people)} ${what}`
}

const appointmentsOf = (moves: TakesView['moves']): number =>
  moves.reduce((sum, each) => sum + each.appointments, 0)

/** One week in a line: its best, what it can never come under, and what would free it. */
export const weekSentence = (view: WeekView): string => {
  const { best, leastHosts, leastPeople, takes } = view
  const name = capital(weekName(view.week))
  const floor =
    leastHosts !== null && leastHosts > 0
      ? ` Ugen kan ikke komme under ${plural('da', leastHosts, 'optaget vært', 'optagne værter')}, hvordan grupperne end fordeles.`
      : ''
  if (!best) return `${name} kan ikke bruges.${floor}`
  const free =
    takes && takes.moves.length > 0 && takes.away.length === 0
      ? ` ${condition(takes.moves, takes.appointments)}, er den fri for sammenfald kl. ${dotted(takes.start)}.`
      : leastPeople !== null && leastPeople > 0
        ? ` Mindst ${plural('da', leastPeople, 'er optaget', 'er optaget')}.`
        : ''
  return `${name}: bedst kl. ${dotted(best.start)}. Optagne værter: ${number(best.hostBusy)}, andre optagne: ${number(best.busy)}, måske: ${number(best.tentative)}.${floor}${free}`
}

const number = (value: number): string => new Intl.NumberFormat('da-DK').format(value)
const dotted = (time: string): string => time.replace(':', '.')
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
const weekName = (week: string): string => `uge ${Number(week.slice(-2))} i ${week.slice(0, 4)}`

const named = (
  names: readonly string[],
  countOf: (count: number) => string = (count) => number(count),
): string =>
  names.length <= MOST_NAMES
    ? list('da', names)
    : `${list('da', [...names.slice(0, MOST_NAMES - 3), 'flere'])} (${countOf(names.length)} i alt)`
