import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { expect, onTestFinished, test } from 'vitest'
import { temporaryFolder } from '#tests/support/folders.ts'

test('when the launcher is killed outright, tenant and bot go too', async () => {
  const options = JSON.stringify({
    dataDir: temporaryFolder(),
    port: 0,
    botPort: 0,
    pages: false,
    quiet: true,
    botScript: new URL('../../support/echoBot.ts', import.meta.url).pathname,
  })
  const launcher = spawn(
    process.execPath,
    [
      '--input-type=module-typescript',
      '-e',
      `import { startLocal } from '#infra/local/start.ts'
       const local = await startLocal(${options})
       console.log(JSON.stringify({ pid: local.bot.pid, url: local.url }))`,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  onTestFinished(() => void launcher.kill('SIGKILL'))
  const line = await createInterface({ input: launcher.stdout })[Symbol.asyncIterator]().next()
  const { pid, url } = JSON.parse(String(line.value)) as { pid: number; url: string }
  expect((await fetch(`${url}/health`)).status).toBe(200)

  launcher.kill('SIGKILL')
  const isAlive = () => {
    try {
      return process.kill(pid, 0)
    } catch {
      return false
    }
  }
  await expect.poll(isAlive, { timeout: 8_000 }).toBe(false)
  await expect.poll(() => fetch(url).catch(() => 'gone'), { timeout: 8_000 }).toBe('gone')
})
