import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStore } from '#bot/storage/store.ts'
import { killAll } from '#tests/support/kill-all.ts'
import { silentLog } from '#tests/support/log.ts'

/** What is drawn is drawn anew each time; `SEED=7` kills at the same points again. */
const SEED = Number(process.env.SEED ?? Math.trunc(Math.random() * 2 ** 31))

/** Counts on from what is kept, telling each number once it is kept. */
const WRITER = `
  import { openStore } from '#bot/storage/store.ts'
  const log = { info() {}, warn() {}, error() {} }
  const opened = await openStore({ dataDir: process.argv[1], secrets: ['a secret'], log })
  const kept = await opened.store.transaction((tables) => tables.settings.get('last-tick'))
  for (let n = Number(kept ?? 0); ; n++) {
    await opened.store.transaction((tables) => tables.settings.set('last-tick', String(n)))
    process.stdout.write(n + '\\n')
  }
`
let seed = SEED
/** mulberry32: from 0 up to 1. */
const drawn = (): number => {
  seed = (seed + 0x6d2b79f5) | 0
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
  return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
}

let top: string
let dataDir: string
let copy: string
beforeAll(() => {
  top = mkdtempSync('/tmp/tvaers-killed-')
  chmodSync(top, 0o755)
  dataDir = join(top, 'data')
  copy = join(top, 'a.backup')
})
afterAll(() => rmSync(top, { recursive: true, force: true }))

const PROJECT = join(import.meta.dirname, '../..')
const BACKUP = join(PROJECT, 'bot/backup.ts')
const RESTORE = join(PROJECT, 'bot/restore.ts')

/** A restore keeps what it replaces in the folder one stands in. */
const started = (args: readonly string[], cwd = top) =>
  spawn(process.execPath, args, {
    cwd,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, TVAERS_DATA: dataDir, DATABASE_URL: '' },
  })

/** Writes until it is killed, so long after it began or after it told this number or a later; gives the last it told. */
const writeUntilKilled = async (after: 'start' | number, milliseconds: number): Promise<number> => {
  const writer = started(['--input-type=module', '-e', WRITER, dataDir], PROJECT)
  let told = -1
  const telling = new Promise<void>((hasTold) => {
    let said = ''
    writer.stdout.on('data', (text: Buffer) => {
      said += text.toString()
      told = Number(said.split('\n').slice(0, -1).at(-1) ?? -1)
      if (after !== 'start' && told >= after) hasTold()
    })
  })
  if (after !== 'start') await Promise.race([telling, once(writer, 'exit')])
  await pause(milliseconds)
  await killAll(writer, dataDir)
  return told
}

const runUntilKilled = async (program: string, args: readonly string[], milliseconds: number) => {
  const run = started([program, ...args])
  run.stdout.resume()
  await Promise.race([once(run, 'exit'), pause(milliseconds)])
  await killAll(run, dataDir)
}

/** The last that PostgreSQL said, which is why it did not start. */
const databaseLog = (): string =>
  readFileSync(join(dataDir, 'postgres', 'postgres.log'), 'utf8')
    .split('\n')
    .slice(-15)
    .join('\n')

const kept = async (): Promise<number> => {
  const opened = await openStore({ dataDir, secrets: ['a secret'], log: silentLog }).catch(
    (error) => {
      throw new Error(databaseLog(), { cause: error })
    },
  )
  try {
    const value = await opened.store.transaction((tables) => tables.settings.get('last-tick'))
    return Number(value ?? -1)
  } finally {
    await opened.close()
  }
}

describe.runIf(process.platform === 'linux')(
  `the embedded database, killed with all its processes (SEED=${SEED})`,
  () => {
    it('starts again from wherever its first start had come to, migrations too', async () => {
      for (let times = 0; times < 3; times++) await writeUntilKilled('start', drawn() * 4_000)
      expect(await kept()).toBeGreaterThanOrEqual(-1)
    })

    it('keeps all that was told as kept, and begins nothing twice, killed in the middle of writing', async () => {
      let told = -1
      for (let times = 0; times < 4; times++) {
        told = Math.max(told, await writeUntilKilled(0, drawn() * 400))
        const found = await kept()
        expect(found).toBeGreaterThanOrEqual(told)
        // At most the one that was kept and could not be told any more.
        expect(found).toBeLessThanOrEqual(told + 1)
        told = found
      }
    })

    it('has all of the copy or all of what was there, killed while a copy is taken or put in', async () => {
      const before = await kept()
      const whole = started([BACKUP, copy])
      whole.stdout.resume()
      expect(await once(whole, 'exit')).toEqual([0, null])
      const later = await writeUntilKilled(before + 1, drawn() * 400)
      expect(later).toBeGreaterThan(before)
      const half = join(top, 'half.backup')
      await runUntilKilled(BACKUP, [half], drawn() * 3_000)
      expect(await kept()).toBeGreaterThanOrEqual(later)
      for (let times = 0; times < 2; times++) {
        await runUntilKilled(RESTORE, [copy, '--replace'], drawn() * 4_000)
        const found = await kept()
        expect(found === before || found >= later, `${found}`).toBe(true)
      }
      // A copy that carries its name is whole.
      if (existsSync(half)) {
        const check = started([RESTORE, half, '--replace'])
        check.stdout.resume()
        expect(await once(check, 'exit')).toEqual([0, null])
      }
    })
  },
)
