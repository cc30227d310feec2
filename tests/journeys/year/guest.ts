import { cardIn, type GroupRoom, groupRooms } from '../round/cast.ts'
import { chatOf } from '../round/doors.ts'
import { checkSame, noted, type Year } from './year.ts'

/** Somebody who sits in with another group; by principal names. */
export type Visit = { readonly guest: string; readonly meeting: string; readonly group: string }

/** One who cannot come is offered a seat at another group's table in the same week, and takes it. */
export const sitInElsewhere = async (year: Year, round: string, label: string): Promise<Visit> => {
  const { client, coordinator } = year
  const period = `${label}: gæst hos en anden gruppe`
  await noted(year, label)
  const { people } = await client.must(coordinator, 'listPeople', {})
  for (const { email: guest, group: own, isHost } of people) {
    if (own === null || isHost) continue
    const { meetings } = await client.must(guest, 'getMyMeetings', {})
    const meeting = meetings.find((each) => each.round === round)?.id
    if (!meeting) continue
    await client.must(guest, 'sayAbsence', { meeting, reason: 'other-duty' })
    const { offers } = await client.must(guest, 'getVisitOffers', { meeting })
    const [offer] = offers
    if (!offer) {
      await client.must(guest, 'takeBackAbsence', { meeting })
      continue
    }
    await client.must(guest, 'sitIn', { meeting, visit: offer.meeting })
    const state = await noted(year, period)
    const hostOf = (name: string) =>
      people.find((each) => each.isHost && each.group === name)?.email ?? ''
    const told = year.ledger.received
      .filter((each) => each.period === period)
      .map(({ person, kind }) => `${person} ${kind}`)
    checkSame(
      year,
      `${period}: beskeder`,
      told.toSorted(),
      [
        `${guest} Indkaldelse`,
        `${hostOf(offer.group)} I får en gæst`,
        `${hostOf(own)} En af jer er gæst et andet sted`,
      ].toSorted(),
    )
    const visited = roomOf(groupRooms(state), offer.group)
    year.check(!visited?.members.includes(guest), `${period}: Gæsten kom ind i gruppens rum.`)
    year.say(`En leder, der ikke kan komme, sidder med hos ${offer.group}.`)
    return { guest, meeting: offer.meeting, group: offer.group }
  }
  throw new Error('Nobody can be a guest anywhere.')
}

const roomOf = (rooms: readonly GroupRoom[], group: string) =>
  rooms.find(({ channel }) => channel.displayName === group.replace('Gruppe', 'Ledelsesgruppe'))

/** Right before the end the guest says how it was there, on the card that came to them alone. */
export const answerAsGuest = async (year: Year, { guest, meeting }: Visit): Promise<boolean> => {
  const { client } = year
  const chat = chatOf(await client.state(), guest)
  const post = chat && cardIn(chat, meeting)
  if (!post || !JSON.stringify(post.card).includes('answerEvaluation')) return false
  const data = { meeting, good: 'Jeg blev taget godt imod.', missed: '', benefit: '5' }
  const [answer] = await client.press({
    as: guest,
    postId: post.id,
    verb: 'answerEvaluation',
    data,
  })
  if (answer?.kind === 'message')
    year.check(/allerede/.test(answer.text ?? ''), `Gæsten fik at vide: ${answer.text}`)
  return true
}
