import { describe, expect, it } from 'vitest'
import type { Rejected, Requests } from '#infra/local/network/requests.ts'
import { connectorHeldTo, graphHeldTo } from '#infra/local/network/secondYardstick.ts'
import type { WireRequest, WireResponse } from '#infra/local/network/wire.ts'
import { contracts } from '#tests/support/contracts.ts'

const noting = () => {
  const rejected: Omit<Rejected, 'id' | 'at'>[] = []
  const requests: Requests = {
    count: () => {},
    reject: (each) => rejected.push(each),
    counts: () => [],
    rejected: () => [],
  }
  return { rejected, requests }
}

const request = (method: string, path: string, body: unknown): WireRequest => ({
  method,
  path,
  query: new URLSearchParams(),
  headers: {},
  text: JSON.stringify(body),
})

const events = '/v1.0/users/{user-id}/events'
const answering = (answer: WireResponse) => () => answer

describe.skipIf(!contracts)('the second yardstick', () => {
  it('lets pass what Microsoft’s contract allows', async () => {
    const { rejected, requests } = noting()
    const answer = { status: 201, template: events, body: { id: 'a', subject: 'Møde' } }
    const host = graphHeldTo(contracts as never, answering(answer), requests)
    await host(request('POST', '/v1.0/users/a/events', { subject: 'Møde' }))
    expect(rejected).toEqual([])
  })

  it('notes a request that was accepted although the contract has no such property', async () => {
    const { rejected, requests } = noting()
    const answer = { status: 201, template: events, body: { id: 'a' } }
    const host = graphHeldTo(contracts as never, answering(answer), requests)
    await host(request('POST', '/v1.0/users/a/events', { subjekt: 'Møde' }))
    expect(rejected[0]?.problems.join()).toContain('subjekt')
  })

  it('notes an answer of ours that the contract does not allow', async () => {
    const { rejected, requests } = noting()
    const answer = { status: 201, template: events, body: { id: 'a', isOnlineMeeting: 'ja' } }
    const host = graphHeldTo(contracts as never, answering(answer), requests)
    await host(request('POST', '/v1.0/users/a/events', { subject: 'Møde' }))
    expect(rejected).toHaveLength(1)
  })

  it('notes a card that Teams’ own schema refuses', async () => {
    const { rejected, requests } = noting()
    const answer = { status: 201, template: '/v3/conversations/{id}/activities', body: { id: '1' } }
    const host = connectorHeldTo(contracts as never, answering(answer), requests)
    const card = { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlok', text: 'Hej' }] }
    const attachments = [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }]
    await host(
      request('POST', '/v3/conversations/19:a/activities', { type: 'message', attachments }),
    )
    expect(rejected).toHaveLength(1)
  })
})
