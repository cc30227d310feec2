import { type GroupRoom, groupRooms } from '#tests/journeys/round/cast.ts'
import type { TenantClient } from '#tests/support/tenant-client.ts'

/** What the groups and their leaders write before the meetings of a round, by the tab. */
export const writeBeforeMeeting = async (
  client: TenantClient,
  coordinator: string,
  round: number,
) => {
  for (const room of groupRooms(await client.state())) {
    await agreeAnew(client, room, round)
    await commit(client, room, round)
    await sayWhoIsAway(client, room)
  }
  await client.must(coordinator, 'saveClosedDays', {
    ranges: [
      {
        from: `2028-0${round}-10`,
        to: `2028-0${round}-11`,
        reason: `Byrådets budgetseminar på Hotel Fjorden, nummer ${round}`,
      },
    ],
  })
}

const agreeAnew = async (client: TenantClient, { host, members }: GroupRoom, round: number) => {
  const { draft } = await client.must(host, 'getContract', {})
  const content = {
    meeting: `Vi møder hinanden nysgerrigt og uden skærme, også i runde ${round}.`,
    benefit: 'Vi tager det svære med og ikke kun det, der lykkedes hos os selv.',
    trust: 'Det, som bliver sagt her, går ikke videre, heller ikke til ens egen chef.',
    attendance: 'Vi melder afbud til værten selv og aldrig gennem en sekretær.',
  }
  const saved = await client.must(host, 'saveContract', { version: draft?.version ?? 0, content })
  const version = saved.draft?.version ?? 0
  const { group, standing } = await client.must(host, 'shareContract', { version })
  for (const member of members.filter((each) => each !== host).slice(0, 3))
    await client.ask(member, 'acceptContract', {
      group,
      revision: standing?.revision,
      accepted: true,
    })
}

const OWN = 'Jeg vil spørge to kolleger til råds, inden jeg svarer på høringen'
const SHARED = 'Jeg vil sige det højt, når jeg ikke er enig i direktionens linje'
const OURS = 'Vi ringer til hinanden, før en sag om et udsat barn bliver sendt videre'

/** Three write what they will do, and follow up what they wrote before the last meeting. */
const commit = async (client: TenantClient, { host, members }: GroupRoom, round: number) => {
  const [own, shared, ours] = members.filter((each) => each !== host)
  if (!own || !shared || !ours) throw new Error('A group of fewer than four.')
  for (const as of [own, shared, ours]) await followUp(client, as, round)
  await client.must(own, 'makeCommitment', { text: `${OWN} (${round})` })
  const { colleagues } = await client.must(shared, 'getCommitments', {})
  const colleague = colleagues[0]
  await client.must(shared, 'makeCommitment', {
    text: `${SHARED} (${round}), sammen med ${colleague?.name}`,
    audience: 'colleague',
    colleague: colleague?.id ?? null,
    despite: [colleague?.name ?? ''],
  })
  await client.must(ours, 'makeCommitment', { text: `${OURS} (${round})`, of: 'group' })
}

const followUp = async (client: TenantClient, as: string, round: number) => {
  const { commitments } = await client.must(as, 'getCommitments', {})
  const [first, ...others] = commitments.filter(({ isAsked, of }) => isAsked && of === 'me')
  if (!first) return
  await client.must(as, 'followUpCommitment', {
    commitment: first.id,
    went: `Det gik bedre end ventet, især med vagtplanen i uge ${10 + round}`,
    hard: 'Det var svært at holde fast, da to var sygemeldt på samme tid',
    needed: 'Jeg har brug for, at min egen chef spørger til det hver anden uge',
  })
  const [settled, removed] = others
  if (settled)
    await client.must(as, 'settleCommitment', { commitment: settled.id, state: 'let-go' })
  if (removed) await client.must(as, 'removeCommitment', { commitment: removed.id })
}

const sayWhoIsAway = async (client: TenantClient, { host, members }: GroupRoom) => {
  const [away, comes] = members.filter((each) => each !== host).slice(-2)
  for (const as of [away, comes]) {
    if (!as) continue
    const { now } = await client.state()
    const { meetings } = await client.must(as, 'getMyMeetings', {})
    const next = meetings.find(({ startsAt, isCancelled }) => !isCancelled && startsAt > now)
    if (!next) continue
    await client.must(as, 'sayAbsence', { meeting: next.id, reason: 'leave' })
    if (as === comes) await client.must(as, 'takeBackAbsence', { meeting: next.id })
  }
}

/** The hosts show the meeting on the wall: points, a drawn round, and who came. */
export const holdMeetings = async (client: TenantClient, rooms: readonly GroupRoom[]) => {
  for (const { host } of rooms) {
    const { meeting } = await client.must(host, 'getMeetingView', { meeting: null })
    if (!meeting) throw new Error('A host has no meeting to show.')
    const { id } = meeting
    await client.must(host, 'goToPoint', { meeting: id, point: 'joint-focus' })
    await client.must(host, 'drawSpeakers', { meeting: id })
    const { meeting: drawn } = await client.must(host, 'getMeetingView', { meeting: id })
    const from = drawn?.run.speakers[0] ?? null
    await client.must(host, 'passTurn', { meeting: id, from, how: 'next' })
    const there = meeting.people.slice(1).map(({ person }) => person)
    await client.must(host, 'confirmAttendance', { meeting: id, there })
  }
}
