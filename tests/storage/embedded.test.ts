import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, describe, expect, it } from 'vitest'
import { instant } from '#bot/domain/calendar.ts'
import { postmasterOf } from '#bot/storage/embedded/postmaster.ts'
import { openStore } from '#bot/storage/store.ts'
import { connectionIn } from '#tests/privacy/disk.ts'
import { capturingLog, silentLog } from '#tests/support/log.ts'

const NOW = instant('2027-01-20T08:00:00Z')
const folders: string[] = []
/** A folder for one bot's data, with a name so long that no socket fits below it when asked. */
const dataFolder = (deep = ''): string => {
  const top = mkdtempSync('/tmp/tvaers-embedded-')
  folders.push(top)
  const folder = join(top, deep)
  mkdirSync(folder, { recursive: true })
  chmodSync(top, 0o755)
  return folder
}

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

/** Opens the store, keeps a fact, and is in the middle of an errand when it is killed. */
const BOT = `
  import { openStore } from '#bot/storage/store.ts'
  const log = { info() {}, warn() {}, error() {} }
  const opened = await openStore({ dataDir: process.argv[1], secrets: ['a secret'], log })
  await opened.store.transaction(async (tables) => {
    await tables.settings.set('last-tick', 'kept')
    await tables.errands.order({ kind: 'fill-team', key: 'team', lane: 'team', payload: {} })
  })
  await opened.errandQueue.claim('2027-01-20T08:00:00.000Z')
  process.stdout.write('ready')
`

/** A bot in a process of its own, killed as hard as can be while its server runs. */
const killedBot = async (dataDir: string) => {
  const bot = spawn(process.execPath, ['--input-type=module', '-e', BOT, dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(bot.stdout, 'data')
  bot.kill('SIGKILL')
  await once(bot, 'exit')
}

const secrets = ['a secret'] as const

describe('the embedded PostgreSQL', () => {
  it('keeps what was written when the bot is stopped and started', async () => {
    const dataDir = dataFolder()
    const first = await openStore({ dataDir, secrets, log: silentLog })
    await first.store.transaction((tables) => tables.settings.set('last-tick', 'kept'))
    await first.close()
    const second = await openStore({ dataDir, secrets, log: silentLog })
    expect(await second.store.transaction((tables) => tables.settings.get('last-tick'))).toBe(
      'kept',
    )
    await second.close()
  })

  it('takes over the server of a bot that was killed', async () => {
    const dataDir = dataFolder()
    await killedBot(dataDir)
    const log = capturingLog()
    const next = await openStore({ dataDir, secrets, log })
    expect(await next.store.transaction((tables) => tables.settings.get('last-tick'))).toBe('kept')
    await next.close()
    expect(log.lines.filter((line) => line.level === 'error')).toEqual([])
  })

  it('doubts at once what the killed bot was in the middle of', async () => {
    const dataDir = dataFolder()
    await killedBot(dataDir)
    const next = await openStore({ dataDir, secrets, log: silentLog })
    const claimed = await next.errandQueue.claim(NOW)
    expect(claimed?.attempt).toMatchObject({ key: 'team', number: 2, doubtful: true })
    await next.close()
  })

  it('starts its server again when that ends by itself', async () => {
    const dataDir = dataFolder()
    const log = capturingLog()
    const opened = await openStore({ dataDir, secrets, log })
    await opened.store.transaction((tables) => tables.settings.set('last-tick', 'kept'))
    const cluster = join(dataDir, 'postgres', 'pg18')
    process.kill(postmasterOf(cluster) ?? 0, 'SIGKILL')
    // Its children serve on until they notice, so a read alone would not tell that it ended.
    const events = () => log.lines.map((line) => line.event)
    await expect.poll(events, { timeout: 60_000 }).toContain('storage.server-ended')
    const read = () => opened.store.transaction((tables) => tables.settings.get('last-tick'))
    await expect.poll(() => read().catch(() => null), { timeout: 60_000 }).toBe('kept')
    await opened.close()
  })

  it('keeps no row in its own log when it refuses one, so that nothing people wrote lies there', async () => {
    const dataDir = dataFolder()
    const opened = await openStore({ dataDir, secrets, log: silentLog })
    const beside = new pg.Client(connectionIn(dataDir))
    await beside.connect()
    await beside.query('alter table settings add constraint full_disk check (false) not valid')
    await beside.end()
    const said = 'Lone sagde noget i fortrolighed'
    const writing = opened.store.transaction((tables) => tables.settings.set('last-tick', said))
    await expect(writing).rejects.toThrow('full_disk')
    await opened.close()
    const logged = readFileSync(join(dataDir, 'postgres', 'postgres.log'), 'utf8')
    expect(logged).toContain('database system is shut down')
    expect(logged).not.toContain('Lone')
  })

  it('refuses a second bot on the same folder, and leaves the first one running', async () => {
    const dataDir = dataFolder()
    const first = await openStore({ dataDir, secrets, log: silentLog })
    await expect(openStore({ dataDir, secrets, log: silentLog })).rejects.toThrow(
      'Another bot is already running',
    )
    expect((await first.health(NOW)).database).toBe('ok')
    await first.close()
  })

  it('makes one cluster when two bots start for the first time at the same moment', async () => {
    const dataDir = dataFolder()
    const both = await Promise.allSettled([
      openStore({ dataDir, secrets, log: silentLog }),
      openStore({ dataDir, secrets, log: silentLog }),
    ])
    const opened = both.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []))
    expect(opened).toHaveLength(1)
    await opened[0]?.close()
  })

  it('works below a path that is too long for a socket', async () => {
    const dataDir = dataFolder('a-folder-with-a-long-name/'.repeat(6))
    const opened = await openStore({ dataDir, secrets, log: silentLog })
    expect((await opened.health(NOW)).database).toBe('ok')
    await opened.close()
  })
})

/** Only root may enter it, and it is where things are temporary: a killed test leaves nothing for good. */
const rootOnlyFolder = (): string => {
  const folder = mkdtempSync('/tmp/tvaers-embedded-')
  folders.push(folder)
  return folder
}
const homeOf = (log: ReturnType<typeof capturingLog>) =>
  String(log.lines.find(({ event }) => event === 'storage.elsewhere')?.facts?.used)

describe.runIf(process.getuid?.() === 0)(
  'started as root below a folder only root may enter',
  () => {
    it('keeps its data where PostgreSQL can reach it, says where, and finds it again', async () => {
      const dataDir = rootOnlyFolder()
      const log = capturingLog()
      const first = await openStore({ dataDir, secrets, log })
      await first.store.transaction((tables) => tables.settings.set('last-tick', 'kept'))
      await first.close()
      expect(log.lines.filter(({ event }) => !event.startsWith('storage.left'))).toEqual([
        expect.objectContaining({
          event: 'storage.elsewhere',
          facts: expect.objectContaining({ asked: dataDir, why: 'root-only-folder' }),
        }),
      ])
      const second = await openStore({ dataDir, secrets, log })
      expect(await second.store.transaction((tables) => tables.settings.get('last-tick'))).toBe(
        'kept',
      )
      await second.close()
    })

    it('starts over when its folder was removed, and leaves nothing of the old one behind', async () => {
      const dataDir = rootOnlyFolder()
      await killedBot(dataDir)
      rmSync(dataDir, { recursive: true })
      const log = capturingLog()
      const again = await openStore({ dataDir, secrets, log })
      expect(await again.store.transaction((tables) => tables.settings.get('last-tick'))).toBeNull()
      await again.close()
    })

    it('removes at the next start the database whose temporary folder is gone, and never one in use', async () => {
      const [gone, used, next] = [rootOnlyFolder(), rootOnlyFolder(), rootOnlyFolder()]
      await killedBot(gone)
      const usedLog = capturingLog()
      const inUse = await openStore({ dataDir: used, secrets, log: usedLog })
      const goneHome = String(JSON.parse(readFileSync(join(gone, 'postgres.json'), 'utf8')).id)
      for (const folder of [gone, used]) rmSync(folder, { recursive: true })
      const log = capturingLog()
      const opened = await openStore({ dataDir: next, secrets, log })
      expect(existsSync(join('/var/lib/tvaers', goneHome))).toBe(false)
      expect(existsSync(homeOf(usedLog))).toBe(true)
      expect((await inUse.health(NOW)).database).toBe('ok')
      await inUse.close()
      await opened.close()
    })
  },
)
