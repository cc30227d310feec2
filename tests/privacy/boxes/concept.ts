import { concepts } from '#bot/application/concept.ts'
import { countConcepts } from '#bot/application/concept-count.ts'
import { overview } from '#bot/application/overview.ts'
import { yearPictures } from '#bot/application/year-pictures.ts'
import { addDays, addMinutes, dayOf, momentAt } from '#bot/domain/calendar.ts'
import { CONCEPT_QUESTIONS, eachQuestion } from '#bot/domain/concept.ts'
import { BENEFITS, openBallot } from '#bot/domain/evaluation.ts'
import { anActor } from '#tests/support/make.ts'
import { aBookedRound, type RoundGroup } from '#tests/support/round.ts'
import type { TestWorld } from '#tests/support/world.ts'
import type { Given } from '../episode.ts'
import type { Box } from './box.ts'

const noReport = { concept: async () => ({ fileName: '', bytes: new Uint8Array() }) }

/**
 * The boxes in which groups say what they think of the concept. Only what all groups say together is ever published;
 * the attacker is told every group's own words and figures besides, in an order that says nothing.
 */
export const conceptBox = (world: TestWorld): Box & { reports(): Promise<number> } => {
  const { answerConcept, getConcept, getConceptReports } = concepts(world, noReport)
  const coordinator = anActor({ isCoordinator: true, isChief: true })
  let groups: readonly RoundGroup[] = []
  const given: Given[][] = []
  const groupAt = (number: number): RoundGroup => {
    const found = groups[number]
    if (!found) throw new Error(`There is no group ${number}.`)
    return found
  }
  const opens = () => momentAt(addDays(dayOf(groupAt(0).meeting.endsAt), 2), '09:00')
  const closes = () => addMinutes(opens(), 14 * 24 * 60)

  let logged = 0
  const heardBy = async ({ host, members }: RoundGroup): Promise<string> => {
    const answers: unknown[] = []
    for (const actor of [host, members.at(-1) ?? host]) answers.push(await getConcept(actor))
    answers.push(await getConceptReports(coordinator))
    answers.push(await yearPictures(world).getYearPictures(coordinator, { season: null }))
    answers.push(await overview(world).getOverview(coordinator))
    const lines = world.log.lines.slice(logged)
    logged = world.log.lines.length
    return JSON.stringify([answers, lines, world.messenger.posts])
  }

  return {
    scales: CONCEPT_QUESTIONS.map((name) => ({ name, isOptional: false })),

    open: async (sizes) => {
      const round = await aBookedRound(world, {
        groups: sizes.length,
        size: Math.max(...sizes) + 2,
      })
      groups = round.groups
      given.length = 0
      for (const { meeting, group } of groups) {
        given.push([])
        const hosts = group.host ? [group.host] : []
        const box = { ...openBallot(meeting, opens(), closes(), hosts), answers: [] }
        await world.tables.concepts.open(box, Math.max(...sizes) + 2)
      }
      world.clock.set(opens())
      return groups.map(({ host, members }, number) => ({
        number,
        people: [host, ...members].map((each) => each.person ?? ''),
      }))
    },

    put: async ({ number }, answer) => {
      const group = groupAt(number)
      const actor = [group.host, ...group.members].find(({ person }) => person === answer.person)
      if (!actor) throw new Error(`${answer.person} is not in the group.`)
      const said = await answerConcept(actor, {
        meeting: group.meeting.id,
        ratings: eachQuestion((question) => answer.ratings[question] ?? 0),
        keep: answer.good,
        change: answer.missed,
      })
      if (!said.ok) throw new Error(`The answer was refused: ${said.refusal}`)
      given[number]?.push(answer)
      return heardBy(group)
    },

    close: async () => {
      // When no group can be asked or answer any more.
      world.clock.set(addMinutes(closes(), 3 * 24 * 60))
      await world.store.transaction((tables) => countConcepts(tables, world))
      return given.map((all) => ({
        good: all.map(({ good }) => good).toSorted(),
        counts: eachQuestion((question) =>
          BENEFITS.map((value) => all.filter(({ ratings }) => ratings[question] === value).length),
        ),
      }))
    },

    reports: async () => (await world.tables.concepts.reports()).length,
  }
}
