import { evaluation } from '#bot/application/evaluation.ts'
import { countClosed } from '#bot/application/evaluation-count.ts'
import { readEvaluation, readEvaluationResult } from '#bot/application/messages/evaluation.ts'
import { myMeetings } from '#bot/application/my-meetings.ts'
import { overview } from '#bot/application/overview.ts'
import { addMinutes } from '#bot/domain/calendar.ts'
import { openBallot } from '#bot/domain/evaluation.ts'
import { cards } from '#bot/teams/cards/index.ts'
import { anActor } from '#tests/support/make.ts'
import { aBookedRound, type RoundGroup } from '#tests/support/round.ts'
import type { TestWorld } from '#tests/support/world.ts'
import type { Box } from './box.ts'
import { EVALUATION_SCALES, publishedOf } from './evaluated.ts'

/** The product's own use cases on a real database, with everybody else looking on. */
export const productBox = (world: TestWorld): Box & { hostsWhoAnswered(): ReadonlySet<string> } => {
  const { answerEvaluation, getEvaluation, getRoundEvaluations } = evaluation(world)
  const coordinator = anActor({ isCoordinator: true, isChief: true })
  let groups: readonly RoundGroup[] = []
  const groupAt = (number: number): RoundGroup => {
    const found = groups[number]
    if (!found) throw new Error(`There is no group ${number}.`)
    return found
  }
  let logged = 0
  const hosts = new Set<string>()

  /** What the host, a member, the coordinator and a chief get to see, the card, and the new lines of the log. */
  const heardBy = async ({ host, members, meeting }: RoundGroup): Promise<string> => {
    const onlooker = members.at(-1) ?? host
    const answers = []
    for (const actor of [host, onlooker]) {
      answers.push(await getEvaluation(actor, { meeting: meeting.id }))
      answers.push(await myMeetings(world).getMyMeetings(actor))
    }
    answers.push(await getRoundEvaluations(coordinator))
    answers.push(await overview(world).getOverview(coordinator))
    for (const read of [readEvaluation, readEvaluationResult] as const) {
      const card = read === readEvaluation ? 'evaluation' : 'evaluation-result'
      const ref = { card, meeting: meeting.id } as never
      const message = await world.store.transaction((tables) => read(tables, world, ref))
      if (message) answers.push(cards.draw(message, 'da'))
    }
    const lines = world.log.lines.slice(logged)
    logged = world.log.lines.length
    return JSON.stringify([answers, lines, world.messenger.posts])
  }

  return {
    scales: EVALUATION_SCALES,
    hostsWhoAnswered: () => hosts,

    open: async (sizes) => {
      const round = await aBookedRound(world, {
        groups: sizes.length,
        size: Math.max(...sizes) + 2,
      })
      groups = round.groups
      for (const { meeting, group } of groups)
        await world.tables.ballots.save(
          openBallot(
            meeting,
            addMinutes(meeting.endsAt, -10),
            addMinutes(meeting.endsAt, 24 * 60),
            group.host ? [group.host] : [],
          ),
        )
      world.clock.set(groupAt(0).meeting.endsAt)
      return groups.map(({ host, members }, number) => ({
        number,
        people: [host, ...members].map((each) => each.person ?? ''),
      }))
    },

    put: async ({ number }, { person, good, missed, ratings }) => {
      const group = groupAt(number)
      const actor = [group.host, ...group.members].find((each) => each.person === person)
      if (!actor) throw new Error(`${person} is not in the group.`)
      if (actor === group.host) hosts.add(group.meeting.id)
      const meeting = group.meeting.id
      const { benefit, track = null, focus = null } = ratings
      const given = { good, missed, benefit: benefit ?? 0, track, focus }
      const said = await answerEvaluation(actor, { meeting, ...given })
      if (!said.ok) throw new Error(`The answer was refused: ${said.refusal}`)
      return heardBy(group)
    },

    close: async () => {
      world.clock.set(addMinutes(groupAt(0).meeting.endsAt, 24 * 60))
      await world.store.transaction((tables) => countClosed(tables, world))
      return Promise.all(
        groups.map(async ({ meeting }) =>
          publishedOf(await world.tables.ballots.result(meeting.id)),
        ),
      )
    },
  }
}
