import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { asCheck, type Check, newAjv } from './schemas.ts'

const require = createRequire(import.meta.url)
const checks = new Map<string, Check>()

/**
 * What is wrong with an app manifest: by the schema of its version as `@microsoft/app-manifest` ships
 * it, and by two rules that the schema does not know but Teams refuses an app for.
 */
export function checkManifest(manifest: unknown): string[] {
  const version = String((manifest as { manifestVersion?: unknown } | null)?.manifestVersion)
  const check = checks.get(version) ?? load(version)
  if (!check) return [`manifestVersion ${version} has no schema in @microsoft/app-manifest.`]
  checks.set(version, check)
  return [...check(manifest), ...brokenRules(manifest, version)]
}

/** From manifest 1.25 on (platform/teams.md section 1.2). */
function brokenRules(manifest: unknown, version: string): string[] {
  const { bots, configurableTabs, ...root } = manifest as {
    supportsChannelFeatures?: unknown
    supportedChannelTypes?: unknown
    bots?: { scopes?: string[] }[]
    configurableTabs?: { scopes?: string[] }[]
  }
  if (Number(version.split('.')[1]) < 25) return []
  const inTeams = [...(bots ?? []), ...(configurableTabs ?? [])].some((part) =>
    part.scopes?.includes('team'),
  )
  const broken: string[] = []
  if (inTeams && root.supportsChannelFeatures !== 'tier1')
    broken.push('supportsChannelFeatures must be tier1 in an app with the team scope.')
  if (root.supportedChannelTypes !== undefined)
    broken.push('supportedChannelTypes may not be declared from manifest 1.25 on.')
  return broken
}

function load(version: string): Check | undefined {
  if (!/^1\.\d{2}$/.test(version)) return undefined
  const root = require.resolve('@microsoft/app-manifest').replace(/(app-manifest[\\/]).*$/, '$1')
  try {
    const path = `${root}build/json-schemas/teams/v${version}/MicrosoftTeams.schema.json`
    return asCheck(
      newAjv({ discriminator: false }).compile(withoutDraft04(readFileSync(path, 'utf8'))),
    )
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

/** The file is draft-04, of which only `id` and `$schema` mean something else to Ajv. */
function withoutDraft04(text: string): object {
  const { $schema: _, id: __, ...schema } = JSON.parse(text)
  return schema
}
