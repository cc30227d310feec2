import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { startLocal } from '#infra/local/start.ts'
import { groupRooms, settled } from '#tests/journeys/round/cast.ts'
import { evaluate, prepare } from '#tests/journeys/round/meeting.ts'
import { coordinatorOf } from '#tests/journeys/round/play-round.ts'
import { gather, planRound, proposeTopics, releaseAgenda } from '#tests/journeys/round/preparing.ts'
import { tenantClient } from '#tests/support/tenant-client.ts'
import { launch, openPage } from '#tests/support/workbench/browser.ts'

/** `npm run screenshots`: plays to the last minutes of a meeting and takes README's pictures. */
const folder = join(import.meta.dirname, '../../infra/screenshots')
const dataDir = mkdtempSync(join(tmpdir(), 'tvaers-screenshots-'))
const local = await startLocal({ dataDir, port: 0, botPort: 0 })
const client = tenantClient(local.url)
const browser = await launch()

const open = async (hash: Record<string, string>, height = 900): Promise<Page> => {
  const url = `${local.url}/#${new URLSearchParams(hash)}`
  const { page } = await openPage(browser, url, { width: 1280, height })
  await page.waitForLoadState('networkidle').catch(() => undefined)
  await page.waitForTimeout(2000)
  return page
}

try {
  const say = (line: string) => console.log(`  ${line}`)
  const coordinator = await coordinatorOf(client)
  await gather(client, coordinator, say)
  const round = await planRound(client, coordinator, say)
  await proposeTopics(client, say)
  const chief = await releaseAgenda(client, round, say)
  await prepare(client, say)

  const first = (await client.state()).events.map((event) => event.end).sort()[0] ?? ''
  await client.clock(new Date(Date.parse(`${first.slice(0, 19)}+01:00`) - 8 * 60_000).toISOString())
  await settled(client)
  const state = await client.state()
  const meeting = groupRooms(state).find((room) =>
    JSON.stringify(room.channel.posts).includes('answerEvaluation'),
  )
  if (!meeting) throw new Error('No group is evaluating')
  await evaluate(client, { ...meeting, members: meeting.members.slice(0, 4) })

  mkdirSync(folder, { recursive: true })
  const member = meeting.members.at(-1) ?? meeting.host
  const channel = await open({ as: member, view: 'teams', id: meeting.channel.id }, 1900)
  await channel.screenshot({ path: join(folder, 'channel.png') })
  const topics = await open({ as: chief, view: 'app', tab: 'home', sub: 'topics' })
  await topics.screenshot({ path: join(folder, 'topics.png') })
  const agenda = await open({ as: chief, view: 'app', tab: 'home', sub: `agenda/${round}` }, 1100)
  await agenda.screenshot({ path: join(folder, 'agenda.png') })
  console.log(`Tre billeder ligger i ${folder}.`)
} finally {
  await browser.close()
  await local.stop()
  rmSync(dataDir, { recursive: true, force: true })
}
