import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { birthOf } from '#bot/storage/embedded/processes.ts'
import { withStartLock } from '#bot/storage/embedded/start-lock.ts'

let home: string
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'tvaers-lock-'))
})
afterEach(() => rmSync(home, { recursive: true, force: true }))

const leftBehind = (words: string) => writeFileSync(join(home, 'starting.pid'), words)

describe('the lock on starting a database', () => {
  it('lets one in at a time', async () => {
    const order: string[] = []
    const work = (name: string) => () => {
      order.push(`${name} in`)
      return Promise.resolve().then(() => order.push(`${name} out`))
    }
    await Promise.all([withStartLock(home, work('one')), withStartLock(home, work('other'))])
    expect(order.map((each) => each.split(' ')[1])).toEqual(['in', 'out', 'in', 'out'])
  })

  it('is taken over from a bot that was killed, also where another process has its number now', async () => {
    for (const left of [
      '999999999 0a1b an-earlier-boot:1',
      `${process.ppid} 0a1b an-earlier-boot:1`,
    ]) {
      leftBehind(left)
      expect(await withStartLock(home, async () => 'in')).toBe('in')
    }
  })

  it('is taken over from a bot that was killed before it had written its number', async () => {
    leftBehind('')
    expect(await withStartLock(home, async () => 'in')).toBe('in')
  })

  it('is kept by a bot that still runs, whichever version it is', async () => {
    for (const held of [`${process.ppid} 0a1b`, `${process.ppid} 0a1b ${birthOf(process.ppid)}`]) {
      leftBehind(held)
      const waiting = withStartLock(home, async () => 'in')
      await new Promise((resolve) => setTimeout(resolve, 150))
      expect(readFileSync(join(home, 'starting.pid'), 'utf8')).toBe(held)
      rmSync(join(home, 'starting.pid'))
      expect(await waiting).toBe('in')
    }
  })
})
