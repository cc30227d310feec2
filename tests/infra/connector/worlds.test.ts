import { describe, expect, it } from 'vitest'
import { aConnector, adaptiveCard, codeOf } from '#tests/support/connector.ts'

const inWorld = async (world: 'private' | 'post-blocked' | 'app-missing' | 'no-bot') => {
  const here = await aConnector({ appAdded: world !== 'app-missing' })
  here.running.tenant.setWorld(world)
  const chat = () =>
    here.ask('POST', 'conversations', {
      bot: { id: '28:bot' },
      members: [{ id: here.inside[0]?.id }],
      tenantId: here.running.tenant.tenantId,
    })
  return { ...here, chat, post: () => here.newThread(adaptiveCard('Hej')) }
}

describe('what a tenant lets the bot do', () => {
  it('is to post in private channels and chats, where nothing is set otherwise', async () => {
    const { post, chat } = await inWorld('private')
    expect((await post()).status).toBe(201)
    expect((await chat()).status).toBe(201)
  })

  it('is to be in private channels without posting there (platform/teams.md section 6)', async () => {
    const { post, chat, running } = await inWorld('post-blocked')
    expect(codeOf(await post())).toBe('MessageWritesBlocked')
    expect((await chat()).status).toBe(201)
    expect(running.requests.rejected()).toEqual([])
  })

  it('is not to be in a private channel that takes no app', async () => {
    const { post, chat, running } = await inWorld('app-missing')
    expect(codeOf(await post())).toBe('BotNotInConversationRoster')
    expect((await chat()).status).toBe(201)
    expect(running.requests.rejected()).toEqual([])
  })

  it('is nothing at all where the administrator has blocked the bot, nor does it hear anything', async () => {
    const { post, chat, running } = await inWorld('no-bot')
    expect(codeOf(await post())).toBe('BotDisabledByAdmin')
    expect(codeOf(await chat())).toBe('BotDisabledByAdmin')
    expect(running.requests.rejected()).toEqual([])
    expect(await running.delivery.send({} as never)).toMatchObject({ status: 403 })
  })
})
