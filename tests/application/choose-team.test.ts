import { describe, expect, it } from 'vitest'
import { TEAM_NAME_TAKEN, teamChoices } from '#bot/application/choose-team.ts'
import { Fault } from '#bot/application/faults.ts'
import { overview } from '#bot/application/overview.ts'
import type { Making } from '#bot/application/ports/making.ts'
import { roomErrands } from '#bot/application/room-errands.ts'
import { anActor } from '#tests/support/make.ts'
import { runErrands } from '#tests/support/run-errands.ts'
import { aWorld } from '#tests/support/world.ts'

const coordinator = anActor({ isCoordinator: true })

/** A tenant with a team of the programme's name that somebody else made. */
const withAnothersTeam = async () => {
  const base = await aWorld()
  const asked: { knownId: string | null; mayBeAnother: boolean }[] = []
  const world = {
    ...base,
    channels: {
      ...base.channels,
      teamsNamed: async () => [{ teamId: 'theirs', madeAt: null }],
      ensureTeam: async (
        _name: string,
        _description: string,
        knownId: string | null,
        _making?: Making,
        mayBeAnother = false,
      ) => {
        asked.push({ knownId, mayBeAnother })
        if (knownId !== null) return { teamId: knownId }
        if (mayBeAnother) return { teamId: 'ours' }
        throw new Fault('refused', TEAM_NAME_TAKEN)
      },
    },
  }
  await world.tables.errands.order({
    kind: 'make-team',
    key: 'make-team',
    lane: 'team',
    payload: {},
  })
  const run = () => runErrands(world, roomErrands(world))
  await run()
  return { world, asked, run, use: { ...teamChoices(world), ...overview(world) } }
}

describe('a team that has our name and that we did not make', () => {
  it('stops the making of ours, and the coordinator is asked which it is', async () => {
    const { use, world } = await withAnothersTeam()
    const seen = await use.getOverview(coordinator)
    expect(seen.ok && seen.value.troubles).toMatchObject([
      { kind: 'make-team', code: TEAM_NAME_TAKEN, mayChooseTeam: true, maySettle: false },
    ])
    expect(await use.getTeamChoice(coordinator)).toMatchObject({
      value: { name: 'Tværgående ledelsesgrupper', teams: [{ team: 'theirs' }] },
    })
    expect(await world.tables.settings.get('team')).toBeNull()
  })

  it('is used when that is chosen', async () => {
    const { use, run, asked, world } = await withAnothersTeam()
    expect(await use.chooseTeam(coordinator, { team: 'unknown' })).toMatchObject({
      refusal: 'not-found',
    })
    expect(await use.chooseTeam(coordinator, { team: 'theirs' })).toMatchObject({ ok: true })
    await run()
    expect(asked.at(-1)).toEqual({ knownId: 'theirs', mayBeAnother: false })
    expect(await world.tables.settings.get('team')).toMatchObject({ teamId: 'theirs' })
    expect(await use.getTeamChoice(coordinator)).toMatchObject({ refusal: 'not-found' })
  })

  it('is left alone when another is chosen', async () => {
    const { use, run, world } = await withAnothersTeam()
    await use.chooseTeam(coordinator, { team: null })
    await run()
    expect(await world.tables.settings.get('team')).toMatchObject({ teamId: 'ours' })
    expect(await use.chooseTeam(anActor(), { team: null })).toMatchObject({
      refusal: 'not-allowed',
    })
  })
})
