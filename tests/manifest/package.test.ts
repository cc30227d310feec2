import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { startTenant } from '#infra/local/main.ts'
import { appId, externalId } from '#infra/local/tenant/registration.ts'
import { packageFor } from '#manifest/package.ts'
import { temporaryFolder } from '#tests/support/folders.ts'
import { filled, folder, values } from './filled.ts'

const ENV = {
  APP_ID: values.BOT_ID,
  APP_EXTERNAL_ID: values.APP_EXTERNAL_ID,
  PUBLIC_URL: 'https://tvaers.example.dk/',
}

/** A copy of the manifest's folder, to spoil. */
const aFolder = () => {
  const copy = join(temporaryFolder(), 'manifest')
  cpSync(folder, copy, { recursive: true, filter: (path) => !path.includes('/dist') })
  return {
    path: (name: string) => join(copy, name),
    spoil: (name: string, change: (text: string) => string) =>
      writeFileSync(join(copy, name), change(readFileSync(join(copy, name), 'utf8'))),
    pack: async (env: Record<string, string | undefined>, ...args: string[]) => {
      const printed: string[] = []
      const complaints: string[] = []
      const code = await packageFor(env, copy)(args, {
        print: (line) => printed.push(line),
        complain: (line) => complaints.push(line),
      })
      const dist = join(copy, 'dist')
      const written = existsSync(dist) ? readdirSync(dist) : []
      return { code, printed, complaints, written }
    },
  }
}

const contentsOf = (path: string) =>
  Object.fromEntries(
    Object.entries(unzipSync(readFileSync(path))).map(([name, file]) => [name, Buffer.from(file)]),
  )

describe('npm run package', () => {
  it('writes a zip that holds the filled manifest, the icons and the languages, and no more', async () => {
    const { pack, path } = aFolder()
    const { code, printed, written } = await pack(ENV, '--env', 'prod')
    expect([code, written]).toEqual([0, ['tvaers-prod.zip']])
    expect(printed[0]).toContain('tvaers-prod.zip: Tværs 0.1.0, ')
    const contents = contentsOf(path('dist/tvaers-prod.zip'))
    expect(Object.keys(contents)).toEqual(['manifest.json', 'color.png', 'outline.png', 'en.json'])
    expect(JSON.parse(String(contents['manifest.json']))).toEqual(filled)
    for (const name of ['color.png', 'outline.png', 'en.json'])
      expect(contents[name]).toEqual(readFileSync(path(name)))
  })

  it('gives the same bytes for the same files and values, and others for another place', async () => {
    const { pack, path } = aFolder()
    const bytes = async (env: Record<string, string>) => {
      await pack(env, '--env', 'prod', '--to', path('x.zip'))
      return readFileSync(path('x.zip'))
    }
    const once = await bytes(ENV)
    expect((await bytes(ENV)).equals(once)).toBe(true)
    expect((await bytes({ ...ENV, PUBLIC_URL: 'https://other.example.dk' })).equals(once)).toBe(
      false,
    )
  })

  it('reads the file of the environment, and what is set in the process before it', async () => {
    const { pack, path } = aFolder()
    const domainOf = async (env: Record<string, string>) => {
      expect(await pack(env, '--env', 'dev')).toMatchObject({ code: 0 })
      const contents = contentsOf(path('dist/tvaers-dev.zip'))
      return JSON.parse(String(contents['manifest.json'])).validDomains
    }
    expect(await domainOf({ PUBLIC_URL: '' })).toEqual(['localhost:4000'])
    expect(await domainOf({ PUBLIC_URL: 'https://x.example.dk' })).toEqual(['x.example.dk'])
  })

  it('tells everything that is wrong at once, and writes nothing', async () => {
    const { pack } = aFolder()
    const nothing = await pack({}, '--env', 'prod')
    expect(nothing).toMatchObject({ code: 2, printed: [], written: [] })
    expect(nothing.complaints.join('\n')).toMatch(
      /ingen fil .*prod\.env[\s\S]*APP_ID skal[\s\S]*APP_EXTERNAL_ID skal[\s\S]*PUBLIC_URL skal/,
    )
    const bad = await pack(
      { APP_ID: 'x', APP_EXTERNAL_ID: '0'.repeat(8), PUBLIC_URL: 'http://evil.dk/x?y' },
      '--env',
      'dev',
    )
    expect(bad).toMatchObject({ code: 2, written: [] })
    expect(bad.complaints.filter((line) => line.startsWith('  - '))).toHaveLength(4)
    const zeros = await pack(
      { ...ENV, APP_ID: '00000000-0000-0000-0000-000000000000' },
      '--env',
      'x',
    )
    expect(zeros.complaints.join()).toContain('lutter nuller')
    for (const args of [[], ['--env', '../dev'], ['--env', 'dev', 'more'], ['--wrong', 'x']])
      expect(await pack(ENV, ...args)).toMatchObject({ code: 2, written: [] })
  })

  it('refuses files that Teams would refuse, each with its reason', async () => {
    const { pack, path, spoil } = aFolder()
    spoil('manifest.json', (text) =>
      text
        .replace('"supportsChannelFeatures": "tier1",', '"supportedChannelTypes": [],')
        .replace('"accentColor": "#', `"accentColor": "$\{{COLOR}}`),
    )
    spoil('en.json', (text) => text.replace('"name.full"', '"name.long"'))
    rmSync(path('outline.png'))
    const { code, complaints, written } = await pack(ENV, '--env', 'prod')
    expect([code, written]).toEqual([2, []])
    const said = complaints.join('\n')
    for (const part of [
      'pladsholderen COLOR',
      'accentColor',
      'must be tier1',
      'supportedChannelTypes may not',
      'outline.png mangler',
      'en.json mangler name.full',
      'name.long',
    ])
      expect(said).toContain(part)
    spoil('manifest.json', () => '{')
    expect((await pack(ENV, '--env', 'prod')).complaints.join()).toContain('ikke JSON')
  })

  it('packs for “dev” the very app that the tenant on one’s own machine has in its catalogue', async () => {
    const { pack, path } = aFolder()
    expect((await pack({}, '--env', 'dev')).code).toBe(0)
    const contents = contentsOf(path('dist/tvaers-dev.zip'))
    const tenant = await startTenant({ dataDir: temporaryFolder(), port: 0, botUrl: 'http://x' })
    try {
      const [app] = tenant.tenant.collections.catalogApps.all()
      const there = JSON.stringify(app?.manifest).replaceAll(
        new URL(tenant.address.url).host,
        'localhost:4000',
      )
      expect(JSON.parse(String(contents['manifest.json']))).toEqual(JSON.parse(there))
      expect(app).toMatchObject({ externalId })
      expect(there).toContain(appId)
    } finally {
      await tenant.stop()
    }
  })
})
