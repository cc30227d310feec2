import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { expect, onTestFinished, test } from 'vitest'
import { clockFlags } from '#infra/local/launch/botEnvironment.ts'
import { aTenant } from '#tests/support/tenants.ts'

/** Runs a program in the tenant's time; `next` is its next line of JSON. */
async function inTenantTime(program: string) {
  const running = await aTenant()
  const url = running.address.url.replace('localhost', '127.0.0.1')
  const child = spawn(process.execPath, [...clockFlags, '--input-type=module', '-e', program], {
    env: { ...process.env, TVAERS_CLOCK: `${url}/_tenant/clock/stream` },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const next = async () => JSON.parse(String((await lines.next()).value)) as unknown
  const ahead = (ms: number) =>
    running.tenant.clock.moveTo(new Date(Date.parse(running.tenant.now()) + ms).toISOString())
  return { ...running, child, next, ahead }
}

const hour = 3_600_000

test('a program starts in the tenant’s time and follows it', async () => {
  const { tenant, next, ahead } = await inTenantTime(`
    const tell = () => console.log(JSON.stringify(new Date()))
    tell()
    setInterval(tell, 60_000)
  `)
  const close = (told: unknown) => Math.abs(Date.parse(String(told)) - Date.parse(tenant.now()))
  expect(close(await next())).toBeLessThan(5_000)
  ahead(30 * 24 * hour)
  expect(close(await next())).toBeLessThan(5_000)
})

test('a date is still a date, in each way that one is made', async () => {
  const { next } = await inTenantTime(`
    class Own extends Date { twice() { return 2 * this.getTime() } }
    console.log(JSON.stringify([
      new Date() instanceof Date, new Own(0) instanceof Own, new Own(21).twice(), new Own(0) instanceof Date,
      new Date(2027, 0, 20).getFullYear(), new Date('2027-01-20T08:00:00Z').toISOString(), Date.UTC(1970, 0, 1),
      typeof Date(), Date.name, new Date(0).constructor === Date, structuredClone(new Date(0)) instanceof Date,
      Math.abs(Date.now() - new Date().getTime()) < 1000,
    ]))
  `)
  expect(await next()).toEqual([
    true,
    true,
    42,
    true,
    2027,
    '2027-01-20T08:00:00.000Z',
    0,
    'string',
    'Date',
    true,
    true,
    true,
  ])
})

test('long timers that the clock has passed fire, short ones and those to come do not', async () => {
  const { next, ahead } = await inTenantTime(`
    import { setTimeout as pause } from 'node:timers/promises'
    const fired = []
    const tell = (name) => () => { fired.push(name); if (fired.length === 3) setImmediate(() => console.log(JSON.stringify(fired.sort()))) }
    setTimeout(tell('minute'), 60_000)
    setTimeout(tell('two hours'), ${2 * hour})
    setTimeout(tell('short'), 4_900)
    clearTimeout(setTimeout(tell('cleared'), 60_000))
    setInterval(tell('every day'), ${24 * hour})
    pause(60_000).then(tell('pause'))
    console.log('"ready"')
  `)
  expect(await next()).toBe('ready')
  ahead(hour)
  expect(await next()).toEqual(['every day', 'minute', 'pause'])
})

test('timers that packages set are real seconds: a time-out of a request does not strike early', async () => {
  const { next, ahead, child } = await inTenantTime(`
    import { mkdirSync, writeFileSync, mkdtempSync } from 'node:fs'
    const folder = mkdtempSync('/tmp/tvaers-test-') + '/node_modules/pool'
    mkdirSync(folder, { recursive: true })
    writeFileSync(folder + '/index.mjs', 'export const later = (f) => setTimeout(f, 60_000)')
    const { later } = await import(folder + '/index.mjs')
    const heard = []
    later(() => heard.push('package'))
    setTimeout(() => setImmediate(() => console.log(JSON.stringify([...heard, 'own']))), 60_000)
    console.log('"ready"')
  `)
  expect(await next()).toBe('ready')
  ahead(hour)
  expect(await next()).toEqual(['own'])
  child.kill()
  await once(child, 'exit')
})

test('the clock does not keep a program alive that is done', async () => {
  const { child } = await inTenantTime(`console.log('1')`)
  const [code] = await once(child, 'exit')
  expect(code).toBe(0)
})
