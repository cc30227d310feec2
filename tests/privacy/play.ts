import type { Box, OpenGroup } from './boxes/box.ts'
import { drawAnswers, shuffled } from './draw.ts'
import type { Dumper } from './dump.ts'
import type { Episode, Given, Observation } from './episode.ts'

/** Numbers in the new lines of a log, by event and name; of several lines the sum. */
const loggedIn = (heard: string): Record<string, number> => {
  const sums: Record<string, number> = {}
  const add = (event: string | undefined, facts: string | undefined) => {
    for (const [, name, value] of (facts ?? '').matchAll(/"(\w+)":(\d+)\b/g))
      sums[`log ${event} ${name}`] = (sums[`log ${event} ${name}`] ?? 0) + Number(value)
  }
  for (const [, event, facts] of heard.matchAll(/"event":"([\w.-]+)","facts":\{([^}]*)\}/g))
    add(event, facts)
  // As the bot writes them: one object a line, the event last.
  for (const [, facts, event] of heard.matchAll(/^\{"level":\d+(.*)"msg":"([\w.-]+)"\}$/gm))
    add(event, facts)
  return sums
}

/** Plays one round: so many answer in each group, one group after the other, with a full dump after every single answer. */
export const playRound = async (
  box: Box,
  dumper: Dumper,
  sizes: readonly number[],
  chance: () => number,
): Promise<readonly Episode[]> => {
  const groups = await box.open(sizes)
  const played: Omit<Episode, 'end' | 'published'>[] = []
  for (const group of groups) {
    const people = shuffled(group.people, chance).slice(0, sizes[group.number])
    const truth = drawAnswers(people, box.scales, chance)
    const { state: before } = await dumper.take()
    const observations: Observation[] = []
    for (const given of truth) observations.push(await observe(box, dumper, group, given))
    played.push({ before, observations, truth })
  }
  const published = await box.close()
  const { state: end } = await dumper.take()
  return played.flatMap((each, number) => {
    const shown = published[number]
    return shown ? [{ ...each, end, published: shown }] : []
  })
}

const observe = async (
  box: Box,
  dumper: Dumper,
  group: OpenGroup,
  given: Given,
): Promise<Observation> => {
  const began = performance.now()
  const heard = await box.put(group, given)
  const milliseconds = performance.now() - began
  const { state, wal, measures } = await dumper.take()
  return {
    person: given.person,
    state,
    wal,
    heard,
    measures: {
      ...measures,
      ...loggedIn(heard),
      milliseconds,
      'what others are shown': heard.length,
    },
  }
}
