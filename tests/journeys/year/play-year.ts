import type { TenantClient } from '#tests/support/tenant-client.ts'
import { coordinatorOf } from '../round/cast.ts'
import { summarise } from '../round/meeting.ts'
import { gather, proposeTopics, type Say } from '../round/preparing.ts'
import { listed } from '../round/programme.ts'
import { agreeOnContracts } from './agree.ts'
import { evaluateConcept } from './concept.ts'
import { tooMuch } from './counted.ts'
import { answerAsGuest, sitInElsewhere, type Visit } from './guest.ts'
import { replaceHost } from './host.ts'
import { ledgerOf, type Received } from './ledger.ts'
import { releaseAgainstObjections } from './objections.ts'
import { publishPlan } from './plan.ts'
import { playRoundOf, type Special } from './round.ts'
import { seasons } from './seasons.ts'
import { holdSeminar } from './seminar.ts'
import { asList, LEAVING, succeed } from './succession.ts'
import { noted, patient, type Year } from './year.ts'

export type PlayedYear = {
  readonly received: readonly Received[]
  /** A sentence for everything that was not as it should be. */
  readonly broken: readonly string[]
}

/** Two years of three rounds through the doors that people use, with all that happens between them. */
export const playYear = async (
  impatient: TenantClient,
  say: Say,
  leaders: number,
): Promise<PlayedYear> => {
  const client = patient(impatient)
  const broken: string[] = []
  const ledger = ledgerOf(client)
  const coordinator = await coordinatorOf(client)
  const check = (isSo: boolean, otherwise: string) => {
    if (isSo) return
    broken.push(otherwise)
    say(`FEJL: ${otherwise}`)
  }
  const year: Year = { client, coordinator, leaders: leaders - LEAVING, say, ledger, check }

  await gather(client, coordinator, say, asList(listed.slice(0, year.leaders)))
  await noted(year, 'Grupperne dannes')
  const [first, second] = seasons()
  if (!first || !second) throw new Error('There are no two years.')

  const season = await publishPlan(year, first)
  for (const [index, round] of first.rounds.entries()) {
    await playRoundOf(year, round, specialIn(year, index, round.label))
    if (index === 0) await holdSeminar(year, season, first.label, '2027-03-16')
  }
  await publishPlan(year, second)
  for (const round of second.rounds) await playRoundOf(year, round)
  await evaluateConcept(year)

  const { rejected } = await client.state()
  for (const each of rejected.slice(0, 10)) check(false, `Afvist: ${JSON.stringify(each)}`)
  return { received: ledger.received, broken: [...broken, ...tooMuch(ledger.received)] }
}

/** What happens in the first year beside what happens in every round. */
const specialIn = (year: Year, index: number, label: string): Special => {
  if (index === 0) return firstRound(year, label)
  if (index === 1) return secondRound(year, label)
  return { beforeAgenda: () => replaceHost(year) }
}

const firstRound = (year: Year, label: string): Special => {
  let hasObjected = false
  return {
    beforeAgenda: async () => {
      await agreeOnContracts(year)
      await proposeTopics(year.client, year.say)
    },
    afterMeeting: async (room) => {
      if (hasObjected) return summarise(year.client, room)
      hasObjected = true
      await releaseAgainstObjections(year, label, room)
    },
  }
}

const secondRound = (year: Year, label: string): Special => {
  let visit: Visit | null = null
  let hasAnswered = false
  return {
    beforeAgenda: () => succeed(year),
    beforeMeeting: async (round) => {
      visit = await sitInElsewhere(year, round, label)
      return [visit.guest]
    },
    beforeClosing: async () => {
      if (visit && !hasAnswered) hasAnswered = await answerAsGuest(year, visit)
    },
  }
}
