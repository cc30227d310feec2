import { addPost } from '#infra/local/connector/posts.ts'
import { chatIdOf } from '#infra/local/tenant/identities.ts'
import type { CalendarEvent, Channel, User } from '#infra/local/tenant/model.ts'
import type { Tenant } from '#infra/local/tenant/tenant.ts'
import { agendaCard, evaluationCard } from './cards.ts'

/** Who and where a test of the workbench is about. */
export type Scene = {
  readonly coordinator: User
  readonly host: User
  readonly leader: User
  readonly outsider: User
  readonly channel: Channel
}

const bot = { kind: 'bot', id: 'bot' } as const

/** A municipality in the middle of a round: rooms, an agenda, an evaluation, a booked meeting, mails. */
export function setScene(tenant: Tenant): Scene {
  const users = tenant.collections.users.all()
  const leaders = users.filter((user) => user.persona === 'leader')
  const host = one(leaders, (user) => /chef$/i.test(user.jobTitle ?? ''))
  const leader = one(leaders, (user) => /Skoleleder/.test(user.jobTitle ?? ''))
  const coordinator = one(users, (user) => user.persona === 'coordinator')
  const outsider = one(users, (user) => user.persona === 'employee')
  const staff = leaders.filter(
    (user) => !/chef|direktør/i.test(user.jobTitle ?? '') && user !== leader,
  )
  const channel = rooms(tenant, coordinator, host, [host, leader, ...staff.slice(0, 9)], staff)
  talk(tenant, channel, host, leader)
  book(tenant, channel, [host, leader, ...staff.slice(0, 9)], users)
  letters(tenant, leader)
  return { coordinator, host, leader, outsider, channel }
}

function one(users: readonly User[], fits: (user: User) => boolean): User {
  const found = users.find(fits)
  if (!found) throw new Error('The municipality has nobody of the kind a test needs.')
  return found
}

const member = (user: User, owner = false) => ({
  id: `m-${user.id}`,
  userId: user.id,
  roles: owner ? (['owner'] as 'owner'[]) : [],
})

function rooms(
  tenant: Tenant,
  coordinator: User,
  host: User,
  group: readonly User[],
  staff: readonly User[],
): Channel {
  const teamId = 'a1a1a1a1-0000-4000-8000-000000000001'
  const app = tenant.collections.catalogApps.all()[0]?.id ?? 'app'
  tenant.collections.teams.put({
    id: teamId,
    displayName: 'Tværgående ledelsesgrupper 2027',
    description: null,
    threadId: '19:general@thread.tacv2',
    createdAt: tenant.now(),
    members: [
      member(coordinator, true),
      ...group.map((user) => member(user)),
      ...staff.slice(9).map((user) => member(user)),
    ],
    installedApps: [{ id: 'i1', teamsAppId: app, version: '0.1.0' }],
    memberSettings: {},
  })
  const channel = (id: string, displayName: string, people: readonly User[] | null): Channel => ({
    id: `19:${id}@thread.tacv2`,
    teamId,
    displayName,
    description: null,
    membershipType: people ? 'private' : 'standard',
    createdAt: tenant.now(),
    deletedAt: null,
    members: people ? [member(coordinator, true), ...people.map((user) => member(user))] : [],
    enabledApps: [app],
    tabs: people
      ? [
          {
            id: `tab-${id}`,
            displayName: 'Tværs',
            teamsAppId: app,
            entityId: 'group',
            contentUrl: 'https://localhost/tab/#/group/3',
            websiteUrl: null,
            removeUrl: null,
          },
        ]
      : [],
  })
  tenant.collections.channels.put(channel('general', 'Generelt', null))
  tenant.collections.channels.put(channel('chiefs', 'Chefgruppen', [host]))
  for (let n = 1; n <= 11; n++)
    if (n !== 3)
      tenant.collections.channels.put(
        channel(`group${n}`, `Gruppe ${n}`, staff.slice(9 + n, 20 + n)),
      )
  const own = channel('group3', 'Gruppe 3', group)
  tenant.collections.channels.put(own)
  return own
}

function talk(tenant: Tenant, channel: Channel, host: User, leader: User): void {
  const write = (post: Partial<Parameters<typeof addPost>[1]>) =>
    addPost(tenant, {
      conversationId: channel.id,
      replyTo: null,
      from: bot,
      text: null,
      card: null,
      targetedTo: null,
      ...post,
    })
  write({ text: `Velkommen til **Gruppe 3**. Her finder I dagsorden, forberedelse og opsamling.` })
  const agenda = write({ card: agendaCard })
  tenant.collections.posts.put({ ...agenda, updates: 1, updatedAt: tenant.now() })
  write({
    replyTo: agenda.id,
    from: { kind: 'user', id: host.id },
    text: 'Jeg glæder mig til at se jer alle. Tag gerne en case med fra jeres egen hverdag.',
  })
  write({
    replyTo: agenda.id,
    from: { kind: 'user', id: leader.id },
    text: 'Tak, det gør jeg. <at>Tværs</at> dagsorden',
  })
  write({ card: evaluationCard })
  write({ text: 'Du mangler at forberede dig til mødet på onsdag.', targetedTo: leader.id })
  tenant.collections.chats.put({
    id: chatIdOf(leader.id),
    userId: leader.id,
    createdAt: tenant.now(),
  })
  write({
    conversationId: chatIdOf(leader.id),
    text: 'Hej. Jeg er Tværs. Skriv **hjælp**, hvis du vil se, hvad jeg kan.',
  })
  write({
    conversationId: chatIdOf(leader.id),
    from: { kind: 'user', id: leader.id },
    text: 'hjælp',
  })
  write({ conversationId: chatIdOf(leader.id), card: evaluationCard })
}

function book(
  tenant: Tenant,
  channel: Channel,
  people: readonly User[],
  users: readonly User[],
): void {
  const service = one(users, (user) => user.persona === 'service')
  const day = tenant.now().slice(0, 10)
  const event: CalendarEvent = {
    id: 'event-1',
    organizerId: service.id,
    subject: `Ledelsesgruppemøde: ${channel.displayName}`,
    bodyHtml:
      '<p>Dagsordenen ligger i gruppens kanal.</p><p><a href="https://teams.microsoft.com/l/channel/19%3Agroup3%40thread.tacv2/Gruppe%203">Åbn kanalen</a></p><script>document.title="x"</script>',
    start: `${day}T13:00:00`,
    end: `${day}T15:30:00`,
    timeZone: 'Europe/Copenhagen',
    location: 'Mødelokale Fjorden',
    attendees: people.map((user, index) => ({
      address: user.mail ?? '',
      name: user.displayName,
      type: 'required',
      response:
        (
          [
            'notResponded',
            'notResponded',
            'accepted',
            'accepted',
            'declined',
            'tentativelyAccepted',
          ] as const
        )[index] ?? 'accepted',
      respondedAt: null,
    })),
    isOnlineMeeting: true,
    joinUrl: 'https://teams.microsoft.com/l/meetup-join/19%3ameeting/0',
    showAs: 'busy',
    transactionId: 'meeting:1',
    extendedProperties: [],
    cancelled: false,
    cancelComment: null,
    changeKey: 1,
    createdAt: tenant.now(),
    updatedAt: null,
  }
  tenant.collections.events.put(event)
}

function letters(tenant: Tenant, leader: User): void {
  const mail = (id: string, subject: string, body: string) =>
    tenant.collections.mails.put({
      id,
      from: 'tvaers@fjordby.example',
      to: [leader.mail ?? ''],
      subject,
      body,
      sentAt: tenant.now(),
    })
  mail(
    'mail-1',
    'Orientering efter 1. møderunde',
    '<h2>Det talte grupperne om</h2><p>I alt <b>132 ledere</b> mødtes i 11 grupper. Tre temaer gik igen:</p><ul><li>Sygefravær og trivsel</li><li>Rekruttering</li><li>Samarbejde på tværs</li></ul><p>Venlig hilsen<br>Chefgruppen</p>',
  )
  mail('mail-2', 'Din plads i Gruppe 3', 'Hej\n\nDu er nu med i Gruppe 3.\n\nVenlig hilsen\nTværs')
}
