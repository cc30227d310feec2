import { type Actor, may } from '#bot/domain/access.ts'
import { passCpr } from '#bot/domain/confidential/check.ts'
import { hasAccepted, standing } from '#bot/domain/contract.ts'
import { type Group, membersOf } from '#bot/domain/group.ts'
import type { Meeting } from '#bot/domain/meeting.ts'
import { accept, refuse } from '#bot/domain/result.ts'
import { meetingsAround } from './commitment-view.ts'
import { membersView } from './group.ts'
import { groupsOwn } from './messages/groups-own.ts'
import type { Tables, World } from './ports.ts'

export type Greeting = { readonly words: string; readonly signedBy: string }

/** Everything a leader needs to begin in their group, on one page; and the directors' greeting to them. */
export const welcomes = (world: World) => {
  const meetingView = async (tables: Tables, meeting: Meeting | null) => {
    if (!meeting) return null
    const agenda = await tables.agendas.find(meeting.round)
    return {
      round: meeting.round,
      roundLabel: (await tables.seasons.findRound(meeting.round))?.label ?? '',
      startsAt: meeting.startsAt,
      endsAt: meeting.endsAt,
      theme: agenda?.released?.content.theme ?? null,
    }
  }

  const contractView = async (tables: Tables, actor: Actor, group: Group) => {
    const contract = await tables.contracts.find(group.id)
    const last = standing(contract)
    if (!last || actor.person === null) return null
    return { revision: last.revision, isAccepted: hasAccepted(contract, actor.person) }
  }

  /** What is carried on: the group's own, and what the newcomer has open, perhaps from the one before. */
  const carriedView = async (
    tables: Tables,
    actor: Actor,
    group: Group,
    meeting: Meeting | null,
  ) => ({
    groups: (await groupsOwn(tables, meeting)).carried.map(({ text, from }) => ({ text, from })),
    own:
      actor.person === null
        ? []
        : (await tables.commitments.around(actor.person, null))
            .filter(({ person, state }) => person === actor.person && state === 'open')
            .filter((each) => each.group === group.id)
            .map(({ text }) => text),
  })

  return {
    /** The caller's own group; `group` is null for a coordinator who sits in none. */
    getWelcome: (actor: Actor) =>
      world.store.transaction(async (tables) => {
        if (!may(actor, 'getWelcome')) return refuse('not-allowed')
        const greeting = await tables.settings.get('greeting')
        const mayGreet = may(actor, 'saveGreeting')
        const found = actor.group === null ? null : await tables.groups.find(actor.group)
        if (!found) return accept({ greeting, mayGreet, group: null })
        const { next } = meetingsAround(await tables.meetings.ofGroup(found.id), world.clock.now())
        const members = await tables.leaders.of(membersOf(found))
        return accept({
          greeting,
          mayGreet,
          group: {
            id: found.id,
            name: found.name,
            meeting: await meetingView(tables, next),
            contract: await contractView(tables, actor, found),
            carried: await carriedView(tables, actor, found, next),
            members: membersView(members, found.host, actor.person),
          },
        })
      }),

    /** The greeting that newcomers read first; null: the product's own words again. */
    saveGreeting: (actor: Actor, input: { readonly greeting: Greeting | null }) =>
      world.store.transaction(async (tables) => {
        if (!may(actor, 'saveGreeting')) return refuse('not-allowed')
        const passed = passCpr('saveGreeting', input)
        if (!passed.ok) return passed
        await tables.settings.set('greeting', input.greeting)
        return accept(null)
      }),
  }
}
