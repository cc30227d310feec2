import pg from 'pg'
import { readEnvironment } from '#infra/local/launch/environmentFile.ts'
import { groupRooms, settled } from '#tests/journeys/round/cast.ts'
import type { Stage } from '#tests/journeys/stage/tenant.ts'
import { connectionIn } from '#tests/privacy/disk.ts'
import type { TenantClient } from '#tests/support/tenant-client.ts'

const SAID = 'Hun græd på mødet, da vi talte om fyringerne i hjemmeplejen'

/** Words where ids, addresses, tokens and JSON belong: what is refused may not be repeated in a log. */
export const askAmiss = async ({ client, dataDir }: Stage) => {
  const { users } = await client.state()
  const as = groupRooms(await client.state())[0]?.host ?? ''
  const name = users.find(({ userPrincipalName }) => userPrincipalName === as)?.displayName ?? ''
  await client.ask(as, 'openSummary', { meeting: name })
  await client.ask(as, 'saveSummary', { meeting: SAID, content: { [SAID]: name } })
  await client.ask(as, 'proposeTopic', { title: SAID.repeat(99), why: name, [name]: as })
  await client.ask(as, encodeURIComponent(SAID), {})
  await client.ask(as, 'findConfidential', {
    gate: 'proposeTopic',
    texts: [{ field: 'why', text: `${SAID}. Ring til ${name}` }],
  })
  const { PORT = '' } = readEnvironment(dataDir)?.env ?? {}
  const bot = `http://127.0.0.1:${PORT}`
  const post = (path: string, body: string, authorization = `Bearer ${as}`) =>
    fetch(`${bot}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization },
      body,
    })
  const token = `Bearer ${await client.token(as)}`
  await post('/api/saveSummary', `{"meeting": ${SAID}`, token)
  await post('/api/messages', `{"text": "${SAID}", "from": {"name": "${name}"}}`)
  await post('/api/messages', SAID)
  await post('/api/notifications', JSON.stringify({ value: [{ resource: `Users/${as}/${SAID}` }] }))
  await post('/api/notifications?validationToken=', SAID)
  await fetch(`${bot}/tab/${encodeURIComponent(SAID)}?name=${encodeURIComponent(name)}`)
  await fetch(`${bot}/${encodeURIComponent(name)}`, { method: 'PUT', body: SAID })
  await client
    .press({ as, postId: 'none', verb: SAID, data: { meeting: name } })
    .catch(() => undefined)
}

/** Tables in which no row can be written for a while: whoever writes is told of a fault on our side. */
const FULL = ['commitments', 'summaries', 'topics', 'leaders', 'contracts', 'newsletter_notes']

/** The database refuses rows with people's words in them, then loses its connections; the bot is killed and comes again. */
export const loseTheDatabase = async (stage: Stage, coordinator: string) => {
  const { client, dataDir } = stage
  const database = new pg.Client(connectionIn(dataDir))
  await database.connect()
  for (const table of FULL)
    await database.query(`alter table ${table} add constraint full_disk check (false) not valid`)
  await writeInVain(client)
  await importInVain(client, coordinator)
  for (const table of FULL) await database.query(`alter table ${table} drop constraint full_disk`)
  const asking = writeInVain(client)
  await database.query(
    'select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid()',
  )
  await asking
  await database.end()
  await settled(client)
  // What a program ran is written down when it ends by itself, and is lost when it is killed.
  await stage.local.bot.stop()
  await stage.local.bot.start()
  await stage.local.bot.kill()
  await stage.local.bot.start()
  await settled(client)
}

/** Whatever comes of it: the database refuses each of these, or none of them. */
const writeInVain = async (client: TenantClient) => {
  const [room] = groupRooms(await client.state())
  const as = room?.host ?? ''
  const round = (await client.must(as, 'getMyMeetings', {})).meetings[0]?.round ?? ''
  await Promise.all([
    client.ask(as, 'makeCommitment', { text: `${SAID} igen og igen` }),
    client.ask(as, 'proposeTopic', {
      title: 'Når fyringer rammer en hel vagt',
      why: SAID,
      kind: 'operational',
      isNamed: true,
    }),
    client.ask(as, 'saveContract', { version: 99, content: { trust: SAID } }),
    client.ask(as, 'saveNewsletterNotes', { round, notes: SAID }),
  ])
}

/** One leader by a new name, and all others gone: nothing of it may be kept. */
const importInVain = async (client: TenantClient, coordinator: string) => {
  const { people } = await client.must(coordinator, 'listPeople', {})
  const [first] = people
  const list = `Navn;E-mail;Område;Niveau\r\n${first?.name} Ny;${first?.email};Rådhuset;Chef\r\n`
  const { body } = await client.ask(coordinator, 'applyImport', {
    fileName: `${first?.name}.csv`,
    content: Buffer.from(list, 'latin1').toString('base64'),
  })
  if ('value' in body) throw new Error('The database was to refuse the list.')
}
