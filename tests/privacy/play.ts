import type { Box, OpenGroup } from './boxes/box.ts'
import { drawAnswers, shuffled } from './draw.ts'
import type { Dumper } from './dump.ts'
import type { Episode, Given, Observation } from './episode.ts'

/** Numbers in the new lines of a log, by event and name. */
const loggedIn = (heard: string): Record<string, number> =>
  Object.fromEntries(
    [...heard.matchAll(/"event":"([\w.-]+)","facts":\{([^}]*)\}/g)].flatMap(([, event, facts]) =>
      [...(facts ?? '').matchAll(/"(\w+)":(\d+)/g)].map(
        ([, name, value]) => [`log ${event} ${name}`, Number(value)] as const,
      ),
    ),
  )

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
    const truth = drawAnswers(people, chance)
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
