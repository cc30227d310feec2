import { createServer } from 'node:net'
import { expect, it, onTestFinished } from 'vitest'
import { freePort } from '#infra/local/launch/ports.ts'

const listeningOn = (port: number) =>
  new Promise<void>((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
    onTestFinished(() => void server.close())
  })

it('gives ports that no outgoing connection is given meanwhile, and that can be listened on', async () => {
  for (let times = 0; times < 20; times++) {
    const port = await freePort(0, 'BOT_PORT')
    expect(port).toBeGreaterThanOrEqual(15_000)
    expect(port).toBeLessThan(32_000)
    await listeningOn(port)
  }
})

it('says which setting to change where the wanted port is taken', async () => {
  const port = await freePort(0, 'BOT_PORT')
  expect(await freePort(port, 'BOT_PORT')).toBe(port)
  await listeningOn(port)
  await expect(freePort(port, 'BOT_PORT')).rejects.toThrow('BOT_PORT')
})
