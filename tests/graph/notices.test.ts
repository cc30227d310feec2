import { describe, expect, it } from 'vitest'
import { noticesOn } from '#bot/graph/notices.ts'
import manifest from '#manifest/manifest.json' with { type: 'json' }
import { appBind, catalogAppId } from '#tests/support/graph.ts'
import { fjordby } from './fjordby.ts'

const LINK = 'https://teams.microsoft.com/l/entity/app/home?context=%7B%7D'

/** Our app as its manifest says, installed for the first leader alone. */
const office = async () => {
  const world = fjordby()
  const app = world.kept.catalogApps.get(catalogAppId)
  if (!app) throw new Error('The app is not in the catalogue.')
  const { activities } = manifest
  world.kept.catalogApps.put({ ...app, manifest: { ...app.manifest, activities } })
  const [first, second] = world.people
  if (!first || !second) throw new Error('Fjordby has no leaders.')
  await world.ask('POST', `/v1.0/users/${first}/teamwork/installedApps`, appBind)
  return { ...world, first, second, notices: noticesOn(world.graph, world.service) }
}

const sendsNow = async () => {}

describe('a line in the activity feed', () => {
  it('says what there is, in the words of the manifest, and leads to the tab', async () => {
    const { notices, first, kept } = await office()
    await notices.feed(first, 'Dagsorden for 1. møderunde', LINK, sendsNow)
    expect(kept.feed.all()).toMatchObject([
      { userId: first, text: 'Dagsorden for 1. møderunde', webUrl: LINK },
    ])
  })

  it('is refused for who does not have the app', async () => {
    const { notices, second } = await office()
    await expect(notices.feed(second, 'x', LINK, sendsNow)).rejects.toMatchObject({
      kind: 'refused',
    })
  })

  it('is never sent blindly a second time', async () => {
    const { notices, first, tenant, kept } = await office()
    tenant.fault = () => 'cut-after'
    await expect(notices.feed(first, 'x', LINK, sendsNow)).rejects.toMatchObject({
      kind: 'doubtful',
    })
    expect(kept.feed.all()).toHaveLength(1)
  })
})

describe('a mail that stands in for a card', () => {
  const to = [
    { email: 'rikke.lauridsen@fjordby.example', name: 'Rikke Lauridsen' },
    { email: 'per.iversen@fjordby.example', name: 'Per Iversen' },
  ]

  it('goes out of the service mailbox, once, to all of them', async () => {
    const { notices, kept, service } = await office()
    await notices.mail(to, 'Tværs: Dagsorden', '<p>Dagsorden</p>', sendsNow)
    expect(kept.mails.all()).toMatchObject([
      { from: service, to: to.map(({ email }) => email), subject: 'Tværs: Dagsorden' },
    ])
  })

  it('is never sent blindly a second time', async () => {
    const { notices, tenant, kept } = await office()
    tenant.fault = () => 'cut-after'
    await expect(notices.mail(to, 'x', 'x', sendsNow)).rejects.toMatchObject({ kind: 'doubtful' })
    expect(kept.mails.all()).toHaveLength(1)
  })
})
