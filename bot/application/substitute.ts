import { type Actor, may } from '#bot/domain/access.ts'
import type { MeetingId, PersonId } from '#bot/domain/ids.ts'
import { accept, refuse } from '#bot/domain/result.ts'
import {
  answerSubstitute,
  askSubstitute,
  type Handed,
  takeBackSubstitute,
} from '#bot/domain/substitute.ts'
import { hostedMeeting } from './hosted-meeting.ts'
import type { Tables, World } from './ports.ts'
import { orderAnswered, orderAsked, orderWithdrawn } from './substitute-errands.ts'
import { mayHostAt } from './substitute-view.ts'

type OfMeeting = { readonly meeting: MeetingId }

/** A meeting changes hands when its host asks somebody and that one says yes; either can undo it until it begins. */
export const substitutes = (world: World) => {
  const keep = async (tables: Tables, { meeting, asking }: Handed) => {
    await tables.meetings.save(meeting)
    await tables.substitutes.save(asking)
  }

  return {
    /** Whoever hosts the meeting asks one of the group's other chiefs; that one alone is written to. */
    askSubstitute: async (actor: Actor, input: OfMeeting & { readonly person: PersonId }) => {
      const asked = await world.store.transaction(async (tables) => {
        if (!(await hostedMeeting(tables, actor, 'askSubstitute', input.meeting)))
          return refuse('not-allowed')
        const meeting = await tables.meetings.findForChange(input.meeting)
        const group = meeting && (await tables.groups.find(meeting.group))
        if (!meeting || !group || actor.person === null) return refuse('not-found')
        const before = await tables.substitutes.find(meeting.id)
        const able = await mayHostAt(tables, meeting)
        const made = askSubstitute(
          meeting,
          group,
          before,
          { host: actor.person, substitute: input.person },
          (person) => able(person) !== null,
          world.clock.now(),
        )
        if (!made.ok) return made
        await tables.substitutes.save(made.value)
        await orderAsked(tables, made.value)
        return accept(null)
      })
      if (asked.ok) world.errandsOrdered()
      return asked
    },

    /** The one who was asked says yes or no, or gives back what they said yes to. */
    answerSubstitute: async (
      actor: Actor,
      input: OfMeeting & { readonly asking: number; readonly yes: boolean },
    ) => {
      const answered = await world.store.transaction(async (tables) => {
        const found = await tables.meetings.find(input.meeting)
        if (!may(actor, 'answerSubstitute', found?.group)) return refuse('not-allowed')
        const meeting = await tables.meetings.findForChange(input.meeting)
        const group = meeting && (await tables.groups.find(meeting.group))
        const asking = meeting && (await tables.substitutes.find(meeting.id))
        if (!meeting || !group || asking?.substitute !== actor.person) return refuse('not-found')
        if (asking.asking !== input.asking) return refuse('substitute-closed')
        const isAgain = asking.state === 'accepted' && input.yes
        const handed = answerSubstitute(meeting, group, asking, input.yes, world.clock.now())
        if (!handed.ok) return handed
        if (!isAgain) {
          await keep(tables, handed.value)
          await orderAnswered(tables, handed.value, asking.state)
        }
        return accept({ yes: input.yes })
      })
      if (answered.ok) world.errandsOrdered()
      return answered
    },

    /** Who asked hosts after all. */
    takeBackSubstitute: async (actor: Actor, input: OfMeeting) => {
      const undone = await world.store.transaction(async (tables) => {
        if (!(await hostedMeeting(tables, actor, 'takeBackSubstitute', input.meeting)))
          return refuse('not-allowed')
        const meeting = await tables.meetings.findForChange(input.meeting)
        const group = meeting && (await tables.groups.find(meeting.group))
        const asking = meeting && (await tables.substitutes.find(meeting.id))
        // The one who said yes gives the meeting back by answering.
        if (!meeting || !group || !asking || asking.substitute === actor.person)
          return refuse('not-found')
        const handed = takeBackSubstitute(meeting, group, asking, world.clock.now())
        if (!handed.ok) return handed
        await keep(tables, handed.value)
        await orderWithdrawn(tables, handed.value, asking.state)
        return accept(null)
      })
      if (undone.ok) world.errandsOrdered()
      return undone
    },
  }
}
