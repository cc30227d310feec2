import type { Day } from '#bot/domain/calendar.ts'
import { experienceOf } from '#bot/domain/composition/criteria.ts'
import { unavoidable, type ValueClass } from '#bot/domain/composition/explain.ts'
import type { Leader } from '#bot/domain/leader.ts'
import { text } from '#bot/text/text.ts'
import { type Composed, criteriaOf } from './compose-result.ts'
import type { EarlierGroups } from './earlier-groups.ts'

const { composition, composeCommand: words, leader: leaderWords } = text('da')

/** What to call people: by name, with the address where two share one. */
export const namingOf = (leaders: readonly Leader[]): ((person: number) => string) => {
  const bearers = Map.groupBy(leaders, ({ name }) => name)
  return (person) => {
    const { name, email } = leaders[person] ?? { name: '', email: '' }
    return (bearers.get(name)?.length ?? 0) > 1 ? `${name} (${email})` : name
  }
}

type Columns = { column(heading: string): readonly (string | null)[] | null }
type Asked = {
  readonly columns: Columns
  readonly from: EarlierGroups | null
  readonly earlier: readonly EarlierGroups[]
  readonly today: Day
}

/** What was found, how good it is, and why it cannot be better; line by line. */
export const reportOf = (composed: Composed, asked: Asked): readonly string[] => {
  const { leaders, groups, solution, broken } = composed
  const sizes = groups.map(({ members }) => members.length)
  const criteria = criteriaOf(composed)
  const value = criteria.reduce((sum, { weight, cost }) => sum + weight * cost, 0)
  const isBest = solution.proven && broken.length === 0
  return [
    words.summary(leaders.length, groups.length, Math.min(...sizes), Math.max(...sizes)),
    ...(broken.length > 0
      ? []
      : [isBest ? words.best(value) : words.notProven(value, solution.bound)]),
    ...spreadLines(composed, asked, criteria),
    ...(asked.from ? movedLines(composed, asked.from) : []),
  ]
}

const spreadLines = (
  { problem, leaders }: Composed,
  asked: Asked,
  criteria: ReturnType<typeof criteriaOf>,
): readonly string[] => {
  const name = namingOf(leaders)
  const causes = unavoidable(problem)
  return criteria.flatMap(({ name: criterion, cost, bound }, at) => {
    if (criterion === 'moves') return []
    if (criterion === 'line') return cost === 0 ? [] : [words.inLine(cost)]
    const [title, alike] = wordsFor(criterion, asked)
    const [cause] = causes[at] ?? []
    const because = cause ? [becauseOf(criterion, cause, leaders, name, asked)] : []
    return [words.spread(title, alike, cost, bound), ...because]
  })
}

const wordsFor = (criterion: string, { earlier }: Asked): readonly [string, string] => {
  const round = /^earlier-(\d+)$/.exec(criterion)?.[1]
  const file = round === undefined ? undefined : earlier[Number(round) - 1]?.file
  if (file !== undefined) return [words.earlier(file), words.metIn]
  return criterion in composition.criteria
    ? [
        composition.criteria[criterion as keyof typeof composition.criteria],
        composition.alike[criterion as keyof typeof composition.alike],
      ]
    : [words.column(criterion), words.alikeIn(criterion)]
}

const becauseOf = (
  criterion: string,
  { people, openGroups, fewest }: ValueClass,
  leaders: readonly Leader[],
  name: (person: number) => string,
  { columns, earlier, today }: Asked,
): string => {
  const first = people[0] ?? 0
  const leader = leaders[first]
  if (criterion === 'team') {
    const manager = leaders.findIndex(({ id }) => id === leader?.manager)
    return words.becauseOfManager(name(manager), people.length, openGroups, fewest)
  }
  const round = /^earlier-(\d+)$/.exec(criterion)?.[1]
  const value = !leader
    ? null
    : criterion === 'area'
      ? leader.area
      : criterion === 'level'
        ? leaderWords.levels[leader.level]
        : criterion === 'experience'
          ? composition.experiences[experienceOf(leader, today)]
          : criterion === 'workplace'
            ? leader.workplace
            : round === undefined
              ? columns.column(criterion)?.[first]
              : earlier[Number(round) - 1]?.groupOf.get(leader.email)
  return words.because(value ?? '', people.length, openGroups, fewest)
}

/** Who changes group, who is new and who is gone, against the groups there were. */
const movedLines = (
  { leaders, names, moved }: Composed,
  { groupOf, nameOf, names: before }: EarlierGroups,
): readonly string[] => {
  const here = new Set<string>(leaders.map(({ email }) => email))
  const name = namingOf(leaders)
  const newcomers = leaders.flatMap(({ email }, at) => (groupOf.has(email) ? [] : [name(at)]))
  const gone = [...groupOf.keys()]
    .filter((email) => !here.has(email))
    .map((email) => nameOf.get(email) ?? email)
  const dissolved = before.filter((each) => !names.includes(each))
  return [
    words.moved(moved, leaders.length - newcomers.length),
    ...(newcomers.length > 0 ? [words.fromNew(newcomers)] : []),
    ...(gone.length > 0 ? [words.fromGone(gone)] : []),
    ...(dissolved.length > 0 ? [words.dissolved(dissolved)] : []),
  ]
}

/** The groups themselves, for a run that writes no file. */
export const groupLines = ({ groups, names, leaders }: Composed): readonly string[] => {
  const place = new Map(leaders.map(({ id }, at) => [id, at]))
  const name = namingOf(leaders)
  return groups.map(({ number, host, members }) =>
    words.group(
      names[number - 1] ?? '',
      [host, ...members.filter((member) => member !== host)].map((member) => {
        const called = name(place.get(member) ?? 0)
        return member === host ? words.hostMark(called) : called
      }),
    ),
  )
}

/** The rules that are broken, by name. */
export const brokenLines = ({
  broken,
  names,
  leaders,
}: Pick<Composed, 'broken' | 'names' | 'leaders'>): readonly string[] => {
  const name = namingOf(leaders)
  return broken.map(({ rule, group, people }) =>
    words.broken[rule](names[group] ?? '', people.map(name)),
  )
}
