import type { AskingState, Handed, SubstituteAsking } from '#bot/domain/substitute.ts'
import { redrawAgenda } from './meeting.ts'
import type { Tables } from './ports.ts'
import { tellPerson } from './tell-person.ts'

/** The message with the question, one for each asking. */
export const askedPostKey = ({ meeting, asking }: Pick<SubstituteAsking, 'meeting' | 'asking'>) =>
  `substitute-asked:${meeting}:${asking}`

/** The question, to the one who is asked. */
export const orderAsked = (tables: Tables, { meeting, asking, substitute }: SubstituteAsking) =>
  tellPerson(tables, substitute, askedPostKey({ meeting, asking }), {
    card: 'substitute-asked',
    meeting,
    asking,
  })

/** The answer, to the one who asked; the question is set right, and with it whatever shows who hosts. */
export const orderAnswered = async (
  tables: Tables,
  { meeting, asking }: Handed,
  before: AskingState,
): Promise<void> => {
  const { state } = asking
  const ref = { card: 'substitute-answered', meeting: meeting.id, asking: asking.asking } as const
  await tellPerson(
    tables,
    asking.host,
    `substitute-answered:${meeting.id}:${asking.asking}:${state}`,
    { ...ref, answer: state === 'accepted' ? 'accepted' : 'declined' },
  )
  await setRight(tables, { meeting, asking }, before)
}

/** Told to the one who had said yes; who had not answered yet finds the question closed. */
export const orderWithdrawn = async (
  tables: Tables,
  { meeting, asking }: Handed,
  before: AskingState,
): Promise<void> => {
  if (before === 'accepted')
    await tellPerson(
      tables,
      asking.substitute,
      `substitute-withdrawn:${meeting.id}:${asking.asking}`,
      { card: 'substitute-withdrawn', meeting: meeting.id, asking: asking.asking },
    )
  await setRight(tables, { meeting, asking }, before)
}

const setRight = async (
  tables: Tables,
  { meeting, asking }: Handed,
  before: AskingState,
): Promise<void> => {
  const post = askedPostKey(asking)
  await tables.errands.order({
    kind: 'update-post',
    key: `update:${post}:${asking.state}`,
    lane: `person:${asking.substitute}`,
    payload: {
      post,
      ref: { card: 'substitute-asked', meeting: meeting.id, asking: asking.asking },
    },
  })
  if (before !== 'accepted' && asking.state !== 'accepted') return
  await redrawAgenda(tables, meeting, `substitute-${asking.asking}-${asking.state}`)
  // Where the host calls people to the meeting, another does so now.
  await tables.errands.orderAgain({
    kind: 'change-attendees',
    key: `change-attendees:${meeting.group}`,
    lane: 'mailbox',
    payload: { group: meeting.group },
  })
}
