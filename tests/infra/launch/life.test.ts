import { createServer } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { listen } from '#infra/local/network/listen.ts'
import { startLocal } from '#infra/local/start.ts'
import { temporaryFolder } from '#tests/support/folders.ts'
import { aLocal } from '#tests/support/local.ts'

const types = (heard: { type: string }[]) => heard.map((each) => each.type)

test('what happens while the bot is down reaches it when it comes up', async () => {
  const { bot, post, health, address } = await aLocal()
  await bot.kill()
  expect(bot.pid).toBeUndefined()
  const installed = post('install', { as: address.coordinator.userPrincipalName })
  await installed
  await bot.start()
  await expect
    .poll(async () => types((await health()).heard), { timeout: 8_000 })
    .toEqual(['installationUpdate', 'conversationUpdate'])
})

test('a bot that dies by itself comes up again', async () => {
  const { bot } = await aLocal()
  const first = bot.pid
  process.kill(first ?? 0, 'SIGKILL')
  await expect.poll(() => bot.pid !== undefined && bot.pid !== first, { timeout: 8_000 }).toBe(true)
})

test('the tenant goes on where it was, and starts over when told to', async () => {
  const dataDir = temporaryFolder()
  const first = await aLocal({ dataDir })
  const as = first.address.coordinator.userPrincipalName
  await first.post('say', { as, chat: true, text: 'husk mig' })
  await first.stop()

  const second = await aLocal({ dataDir })
  expect((await second.get('state')).body.chats[0].posts).toHaveLength(2)
  expect(second.address.clientSecret).toBe(first.address.clientSecret)
  const said = await second.post('say', { as, chat: true, text: 'igen' })
  expect(said.body.answers).toMatchObject([{ text: 'ekko: igen' }])
  await second.stop()

  const third = await aLocal({ dataDir, fresh: true })
  expect((await third.get('state')).body.chats).toEqual([])
})

test('a second start in the same folder says that one runs already', async () => {
  const { dataDir } = await aLocal()
  const again = startLocal({ dataDir, port: 0, botPort: 0, pages: false, quiet: true })
  await expect(again).rejects.toThrow(/Tværs kører allerede[\s\S]*is running already/)
})

test('a port that is taken is named, with what to do', async () => {
  const other = createServer()
  onTestFinished(() => void other.close())
  const taken = await listen(other as never, 0)
  const start = (ports: { port: number; botPort: number }) =>
    startLocal({ dataDir: temporaryFolder(), pages: false, quiet: true, ...ports })
  await expect(start({ port: taken, botPort: 0 })).rejects.toThrow(`PORT=${taken + 100} npm start`)
  await expect(start({ port: 0, botPort: taken })).rejects.toThrow(
    `BOT_PORT=${taken + 100} npm start`,
  )
})

test('a bot that cannot start tells why', async () => {
  const botScript = new URL('../../support/no-such-bot.ts', import.meta.url).pathname
  const start = startLocal({
    dataDir: temporaryFolder(),
    port: 0,
    botPort: 0,
    pages: false,
    quiet: true,
    botScript,
  })
  await expect(start).rejects.toThrow(/no-such-bot/)
})
