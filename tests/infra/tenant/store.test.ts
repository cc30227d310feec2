import { spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openStore } from '#infra/local/tenant/store.ts'
import { temporaryFolder } from '#tests/support/folders.ts'

type Thing = { id: string; name: string }
const keyOf = (thing: Thing) => thing.id

test('what was put is there when the store is opened again', () => {
  const file = join(temporaryFolder(), 'tenant.db')
  const store = openStore(file)
  const things = store.collection('things', keyOf)
  things.put({ id: 'a', name: 'Ærø' })
  things.put({ id: 'b', name: 'Bo' })
  things.put({ id: 'a', name: 'Århus' })
  things.remove('b')
  store.setting('colour', () => 'blue').set('red')
  store.close()

  const again = openStore(file)
  expect(again.collection('things', keyOf).all()).toEqual([{ id: 'a', name: 'Århus' }])
  expect(again.setting('colour', () => 'blue').get()).toBe('red')
  again.close()
})

test('what was put before anything could be answered survives kill -9', () => {
  const file = join(temporaryFolder(), 'tenant.db')
  const program = `
    import { openStore } from '#infra/local/tenant/store.ts'
    const things = openStore(${JSON.stringify(file)}).collection('things', (t) => t.id)
    things.put({ id: 'a', name: 'saved' })
    setImmediate(() => process.kill(process.pid, 'SIGKILL'))
  `
  const run = spawnSync(process.execPath, ['--input-type=module-typescript', '-e', program])
  expect(run.signal).toBe('SIGKILL')
  const store = openStore(file)
  expect(store.collection('things', keyOf).get('a')).toEqual({ id: 'a', name: 'saved' })
  store.close()
})

test('a second process is told that the tenant is open', () => {
  const file = join(temporaryFolder(), 'tenant.db')
  const store = openStore(file)
  expect(() => openStore(file)).toThrow(/open in another process.*TVAERS_DATA/)
  store.close()
  openStore(file).close()
})

test('only its owner can read the store, because it holds keys and secrets', () => {
  const file = join(temporaryFolder(), 'tenant', 'tenant.db')
  openStore(file).close()
  expect(statSync(file).mode & 0o077).toBe(0)
})
