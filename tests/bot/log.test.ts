import { spawnSync } from 'node:child_process'
import { expect, it } from 'vitest'

const LOG = new URL('../../bot/log.ts', import.meta.url).href

/** What the log writes, by a process of its own, since it writes to standard output. */
const written = (script: string): string =>
  spawnSync(
    process.execPath,
    [
      '--input-type=module',
      '-e',
      `import { logAt } from '${LOG}'; const log = logAt('info'); ${script}`,
    ],
    { encoding: 'utf8', env: {} },
  ).stdout

it('writes one line of JSON for each event, with its facts', () => {
  const line = JSON.parse(written("log.info('errand.done', { key: 'agenda:1' })"))
  expect(line).toMatchObject({ level: 30, msg: 'errand.done', key: 'agenda:1' })
  expect(Date.parse(line.time)).not.toBeNaN()
})

it('tells of an error what it is and where, not what it carries', () => {
  const said = written(`
    const cause = Object.assign(new Error('inner'), { code: '23505', detail: 'Key (email)=(anna@x) exists' })
    log.error('store.failed', Object.assign(new Error('outer', { cause }), { body: 'what somebody wrote' }), { incident: 'i' })`)
  const line = JSON.parse(said)
  expect(line).toMatchObject({
    level: 50,
    incident: 'i',
    error: { message: 'outer', cause: { message: 'inner', code: '23505' } },
  })
  expect(line.error.stack).toContain('Error: outer')
  expect(said).not.toMatch(/anna|what somebody wrote'?[^)]*"body"/)
  expect(line.error.body).toBeUndefined()
})

it('takes whatever is thrown', () => {
  expect(JSON.parse(written("log.error('x', 'a secret string')")).error).toEqual({ kind: 'string' })
  expect(JSON.parse(written("log.error('x', undefined)")).error).toEqual({ kind: 'undefined' })
})
