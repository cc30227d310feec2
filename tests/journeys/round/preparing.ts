import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { TenantClient } from '#tests/support/tenant-client.ts'
import { chiefRoom, groupRooms, settled } from './cast.ts'

export type Say = (line: string) => void

const LIST = join(import.meta.dirname, '../../../infra/local/municipality/ledere.xlsx')

export type ListFile = { readonly fileName: string; readonly content: string }

/** The HR office's workbook as it ships. */
const wholeList = (): ListFile => ({
  fileName: 'ledere.xlsx',
  content: readFileSync(LIST).toString('base64'),
})

/** From the HR office's list to groups that are approved; their rooms are being made when this returns. */
export const approveGroups = async (
  client: TenantClient,
  coordinator: string,
  say: Say,
  list: ListFile = wholeList(),
) => {
  const dryRun = await client.must(coordinator, 'previewImport', list)
  say(`Prøvekørsel: ${dryRun.arrived.count} nye ledere, ${dryRun.problems.count} problemer.`)
  const applied = await client.must(coordinator, 'applyImport', list)
  say(`Indlæst: ${applied.arrived} ledere.`)
  await chooseRooms(client, coordinator, say)
  await compose(client, coordinator)
  const { composition } = await client.must(coordinator, 'getComposition', {})
  if (!composition) throw new Error('No composition was made')
  const { groups } = await client.must(coordinator, 'approveComposition', {
    composition: composition.id,
    version: composition.version,
  })
  say(`Sammensat og godkendt: ${groups} grupper. Rummene laves …`)
}

/** Where the tenant has no private channels, the coordinator chooses what it has. */
const chooseRooms = async (client: TenantClient, coordinator: string, say: Say) => {
  const { world } = await client.state()
  if (world !== 'shared-channel' && world !== 'group-chat') return
  await client.must(coordinator, 'chooseRoomKind', { kind: world })
  say(world === 'group-chat' ? 'Valgt: gruppechats.' : 'Valgt: delte kanaler.')
}

/** Composes, and follows it to its end as the tab does where it takes longer than one answer. */
const compose = async (client: TenantClient, coordinator: string) => {
  await client.must(coordinator, 'composeGroups', { seed: 1 })
  for (;;) {
    const { work } = await client.must(coordinator, 'getComposing', {})
    if (work?.state !== 'working') return
    await setTimeout(200)
  }
}

/** From the HR office's list to rooms for all groups. */
export const gather = async (
  client: TenantClient,
  coordinator: string,
  say: Say,
  list?: ListFile,
) => {
  await approveGroups(client, coordinator, say, list)
  await settled(client)
  say('Rum, app, faneblade og velkomst er på plads.')
}

/** The first round that is not booked; the season is planned when there is none yet. */
const nextRound = async (client: TenantClient, coordinator: string) => {
  const planned = async () => {
    const { seasons } = await client.must(coordinator, 'getSeason', {})
    return seasons[0]?.rounds.find(({ state }) => state === 'planned')
  }
  const first = await planned()
  if (first) return first
  await client.must(coordinator, 'planSeason', {
    season: null,
    label: '2027',
    rounds: [
      { label: '1. møderunde 2027', from: '2027-01-11', to: '2027-02-05', meetingMinutes: 180 },
      { label: '2. møderunde 2027', from: '2027-05-10', to: '2027-06-11', meetingMinutes: 180 },
      { label: '3. møderunde 2027', from: '2027-08-30', to: '2027-09-24', meetingMinutes: 180 },
    ],
  })
  const made = await planned()
  if (!made) throw new Error('The season has no round left to book')
  return made
}

/** The season, the week, and the approval; the meetings are on their way to Outlook when this returns. */
export const bookRound = async (
  client: TenantClient,
  coordinator: string,
  say: Say,
  beforeApproval: () => Promise<unknown> = async () => {},
) => {
  const round = await nextRound(client, coordinator)
  const proposal = await client.must(coordinator, 'proposeWeeks', { round: round.id, days: 3 })
  const best = proposal.choices[0]
  if (!best) throw new Error('No week holds the groups')
  say(
    `${proposal.calendars} kalendere læst. Bedst: ${best.week} kl. ${best.start}; ${best.cannot} kan ikke, ${best.perhaps} måske.`,
  )
  await beforeApproval()
  await client.must(coordinator, 'bookRound', {
    round: round.id,
    start: best.start,
    meetings: best.meetings.map(({ group, day }) => ({ group, day })),
  })
  return round.id
}

/** The season, the week, and the meetings in Outlook. */
export const planRound = async (client: TenantClient, coordinator: string, say: Say) => {
  const round = await bookRound(client, coordinator, say)
  await settled(client)
  say('Møderne står i Outlook.')
  return round
}

const TOPICS = [
  {
    title: 'Når sygefraværet rammer to steder på én gang',
    why: 'Vi dækker ind for hinanden uden at have aftalt hvordan.',
    kind: 'operational',
    isNamed: true,
  },
  {
    title: 'Hvordan giver vi hinanden feedback på tværs af forvaltninger?',
    why: 'Vi ser hinandens arbejde, men siger det sjældent højt.',
    kind: 'developmental',
    isNamed: false,
  },
] as const

/** Two leaders propose, others support. */
export const proposeTopics = async (client: TenantClient, say: Say) => {
  const [first, second] = groupRooms(await client.state())
  if (!first || !second) throw new Error('There are no groups to propose topics')
  const proposers = [first.members[3], second.members[4]]
  for (const [index, topic] of TOPICS.entries()) {
    const { id } = await client.must(proposers[index] ?? first.host, 'proposeTopic', topic)
    for (const supporter of first.members
      .filter((each) => !proposers.includes(each))
      .slice(0, 4 - index))
      await client.must(supporter, 'supportTopic', { topic: id, support: true })
  }
  say('To emner foreslået og støttet i emnebanken.')
}

/** The chief group's agenda, written and released; the cards are on their way when this returns. */
export const sendAgenda = async (client: TenantClient, round: string) => {
  const state = await client.state()
  const chief = state.users.find((user) =>
    chiefRoom(state).members.some(
      (member) => member.userId === user.id && user.mail !== 'tvaers@fjordby.example',
    ),
  )?.userPrincipalName
  if (!chief) throw new Error('Nobody is in the chief group’s channel')
  const agenda = await client.must(chief, 'getAgenda', { round })
  const operational = agenda.topics.find((topic) => topic.kind === 'operational')
  const developmental = agenda.topics.find((topic) => topic.kind === 'developmental')
  const due = (agenda.round.firstMeeting ?? '2027-01-18') as string
  const dayBefore = new Date(Date.parse(`${due}T12:00:00Z`) - 3 * 86_400_000)
    .toISOString()
    .slice(0, 10)
  const content = {
    ...agenda.content,
    theme: 'Ledelse på tværs, når borgeren har brug for flere af os',
    why: 'Flere borgere har forløb i to eller tre forvaltninger. Det lykkes kun, hvis vi ledere aftaler, hvem der gør hvad.',
    points: agenda.content.points.map((point) => ({
      ...point,
      topics:
        point.name === 'joint-focus' && operational
          ? [operational.id]
          : point.name === 'good-leadership' && developmental
            ? [developmental.id]
            : [],
      text:
        point.name === 'joint-focus'
          ? 'Tag udgangspunkt i et konkret forløb, som mindst to af jer kender.'
          : point.text,
    })),
    tasks: [
      {
        id: '0190a000-0000-7000-8000-000000000001',
        title: 'Spørg dine medarbejdere',
        text: 'Hvornår mangler de et svar fra en anden forvaltning? Tag ét eksempel med.',
        due: dayBefore,
      },
      {
        id: '0190a000-0000-7000-8000-000000000002',
        title: 'Læs artiklen om tværgående ledelse',
        text: 'Den tager ti minutter.',
        due: dayBefore,
      },
    ],
  }
  const saved = await client.must(chief, 'saveAgenda', { round, version: agenda.version, content })
  const { groups } = await client.must(chief, 'releaseAgenda', { round, version: saved.version })
  return { chief, groups }
}

/** The chief group's agenda, written and released to all groups. */
export const releaseAgenda = async (client: TenantClient, round: string, say: Say) => {
  const { chief, groups } = await sendAgenda(client, round)
  await settled(client)
  say(`Dagsordenen er udsendt til ${groups} grupper.`)
  return chief
}
