import { fillPlaceholders, placeholdersOf } from '#manifest/fill.ts'
import { checkManifest } from '../validators/index.ts'
import type { LocalTenant } from './open.ts'
import { ourApp } from './roster.ts'

/**
 * Puts the app into the organisation's catalogue, or its newest manifest when it is there already;
 * `tabDomain` is where the tab is served, host and port. Throws when Teams would refuse the manifest.
 */
export function publish(tenant: LocalTenant, manifest: string, tabDomain: string): void {
  const { appId, externalId } = tenant.registration
  const values = placeholdersOf({ appId, externalId, domain: tabDomain })
  const filled = fillPlaceholders(manifest, values)
  if (filled.unknown.length > 0)
    throw new Error(
      `The manifest has placeholders that nobody fills: ${filled.unknown.join(', ')}.`,
    )
  const parsed = JSON.parse(filled.text) as Record<string, unknown>
  const problems = checkManifest(parsed)
  if (parsed.id !== externalId) problems.push(`Its id is ${String(parsed.id)}, not ${externalId}.`)
  if (problems.length > 0) throw new Error(`Teams would refuse the manifest: ${problems.join(' ')}`)
  const { name, version } = parsed as { name: { short: string }; version: string }
  tenant.collections.catalogApps.put({
    id: ourApp(tenant)?.id ?? tenant.newId(),
    externalId,
    displayName: name.short,
    version,
    manifest: parsed,
  })
  tenant.changed('catalogApps')
}
