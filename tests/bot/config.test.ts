import { expect, it } from 'vitest'
import { ConfigError, readConfig } from '#bot/config.ts'

const GOOD = {
  TENANT_ID: '11111111-2222-4333-8444-555555555555',
  APP_ID: 'AAAAAAAA-bbbb-4ccc-8ddd-eeeeeeeeeeee',
  APP_SECRET: 'secret',
  APP_EXTERNAL_ID: 'b7a3a2c4-2f52-4a0e-9f0d-5a7c1e9d4f10',
  SERVICE_MAILBOX: 'Tvaers@fjordby.example',
  PUBLIC_URL: 'https://tvaers.fjordby.example/',
  MUNICIPALITY: 'Fjordby Kommune',
  COORDINATORS: 'anna@fjordby.example, bo@fjordby.example',
}

it('reads the settings, with defaults for what a small municipality need not choose', () => {
  const config = readConfig({ ...GOOD, PATH: '/bin' })
  expect(config).toEqual({
    tenantId: '11111111-2222-4333-8444-555555555555',
    appId: 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee',
    appSecret: 'secret',
    appSecretBefore: null,
    externalId: 'b7a3a2c4-2f52-4a0e-9f0d-5a7c1e9d4f10',
    serviceMailbox: 'tvaers@fjordby.example',
    outsideMailbox: null,
    publicUrl: 'https://tvaers.fjordby.example',
    notificationUrl: 'https://tvaers.fjordby.example',
    municipality: 'Fjordby Kommune',
    language: 'da',
    coordinators: ['anna@fjordby.example', 'bo@fjordby.example'],
    host: '127.0.0.1',
    port: 3978,
    databaseUrl: null,
    dataFolder: '.tvaers',
    logLevel: 'info',
  })
  expect(Object.isFrozen(config)).toBe(true)
})

const problemsOf = (env: Record<string, string | undefined>): string => {
  try {
    readConfig(env)
    return ''
  } catch (error) {
    if (error instanceof ConfigError) return error.message
    throw error
  }
}

it('names everything that is missing at once, and what to do about each', () => {
  const said = problemsOf({})
  for (const name of Object.keys(GOOD)) expect(said).toMatch(new RegExp(`- ${name} \\S`))
  expect(said).toContain('Make one in Entra')
  expect(said.split('\n').filter((line) => line.startsWith('  - '))).toHaveLength(8)
})

it('takes an empty setting as missing, and says what is wrong with a bad one without repeating it', () => {
  const said = problemsOf({ ...GOOD, APP_SECRET: '', TENANT_ID: 'hunter2', PORT: 'http' })
  expect(said).toContain('- APP_SECRET')
  expect(said).toContain('- TENANT_ID must be the id of your Microsoft 365 tenant')
  expect(said).toContain('- PORT must be a port number')
  expect(said).not.toContain('hunter2')
})

it('lets people’s browsers in over https, or on this machine', () => {
  expect(problemsOf({ ...GOOD, PUBLIC_URL: 'http://localhost:4000' })).toBe('')
  expect(problemsOf({ ...GOOD, PUBLIC_URL: 'http://tvaers.fjordby.example' })).toContain('https://')
})

it('may be reached by Microsoft at another address than by people, and then over https alone', () => {
  const config = readConfig({ ...GOOD, NOTIFICATION_URL: 'https://hooks.fjordby.example/' })
  expect(config.notificationUrl).toBe('https://hooks.fjordby.example')
  expect(problemsOf({ ...GOOD, NOTIFICATION_URL: 'http://localhost:4000' })).toContain('https://')
})

it('wants a PostgreSQL address when it is given one', () => {
  expect(readConfig({ ...GOOD, DATABASE_URL: 'postgres://u:p@db/x' }).databaseUrl).toBe(
    'postgres://u:p@db/x',
  )
  expect(problemsOf({ ...GOOD, DATABASE_URL: 'mysql://db' })).toContain('postgres://')
})
