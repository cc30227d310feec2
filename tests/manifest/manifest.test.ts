import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkManifest } from '#infra/local/validators/index.ts'
import { newAjv } from '#infra/local/validators/schemas.ts'
import { fillPlaceholders } from '#manifest/fill.ts'
import manifest from '#manifest/manifest.json' with { type: 'json' }
import { contractsFolder } from '#tests/support/contracts.ts'
import project from '../../package.json' with { type: 'json' }
import { filled, manifestText, values } from './filled.ts'

describe('the manifest', () => {
  it('is one that Teams takes', () => {
    expect(checkManifest(filled)).toEqual([])
    expect(JSON.stringify(filled)).not.toMatch(/\$\{/)
    expect(fillPlaceholders(manifestText, values).unknown).toEqual([])
  })

  const contract = `${contractsFolder}/teams-manifest/MicrosoftTeams.v1.29.schema.json`
  it.skipIf(!existsSync(contract))('is one that Microsoft’s published schema takes', () => {
    const { $schema: _draft, id: _id, ...schema } = JSON.parse(readFileSync(contract, 'utf8'))
    const check = newAjv({ discriminator: false }).compile(schema)
    check(filled)
    expect(check.errors ?? []).toEqual([])
  })

  it('keeps the two rules that the schema misses: tier1 at the root, and no channel types', () => {
    expect(filled.supportsChannelFeatures).toBe('tier1')
    expect(manifestText).not.toContain('supportedChannelTypes')
    const without = { ...filled, supportsChannelFeatures: undefined }
    expect(checkManifest(without).join()).toContain('supportsChannelFeatures must be tier1')
    const declared = { ...filled, supportedChannelTypes: ['privateChannels'] }
    expect(checkManifest(declared).join()).toContain('supportedChannelTypes may not be declared')
  })

  it('offers a bot in teams, group chats and one’s own chat, that hears what only it may see', () => {
    const [bot, ...others] = manifest.bots
    expect(others).toEqual([])
    expect(bot).toMatchObject({
      scopes: ['team', 'personal', 'groupChat'],
      supportsTargetedMessages: true,
    })
    expect(bot?.commandLists[0]).toMatchObject({
      scopes: ['team', 'groupChat'],
      triggers: ['slash', 'mention'],
    })
  })

  it('offers one tab for channels and chats and one of one’s own, both on our own host', () => {
    expect(filled.configurableTabs).toMatchObject([
      { scopes: ['team', 'groupChat'], context: ['channelTab', 'privateChatTab'] },
    ])
    expect(filled.staticTabs).toMatchObject([{ scopes: ['personal'] }])
    expect(filled.validDomains).toEqual(['tvaers.example.dk'])
    for (const url of JSON.stringify(filled).match(/https:\/\/[^"]+/g) ?? [])
      expect(new URL(url).host, url).toBeOneOf(['tvaers.example.dk', 'developer.microsoft.com'])
  })

  it('leads to pages that the tab has', () => {
    const { privacyUrl, termsOfUseUrl } = filled.developer
    for (const url of [privacyUrl, termsOfUseUrl])
      expect(
        existsSync(new URL(`../../tab/public/${url.split('/tab/')[1]}`, import.meta.url)),
      ).toBe(true)
  })

  it('signs people in to the address of the app registration', () => {
    expect(filled.webApplicationInfo).toEqual({
      id: filled.bots[0].botId,
      resource: `api://tvaers.example.dk/botid-${filled.bots[0].botId}`,
    })
  })

  /** Who is in a channel, and whether the app is in it (platform/teams.md section 9); no message is ever read. */
  it('asks a team for the least it can do with', () => {
    expect(manifest.authorization.permissions.resourceSpecific).toEqual([
      { name: 'ChannelMember.Read.Group', type: 'Application' },
      { name: 'TeamsAppInstallation.Read.Group', type: 'Application' },
    ])
    expect(manifestText).not.toMatch(/ChannelMessage|ChatMessage/)
  })

  it('has the version of the project, so that a new one replaces the old', () => {
    expect(manifest.version).toBe(project.version)
  })
})
