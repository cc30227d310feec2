import { describe, expect, it } from 'vitest'
import { searchFor } from './year/words/leaks.ts'
import { linesWith } from './year/words/planted.ts'

const search = searchFor({
  names: ['Lone Sørensen', 'Bo Åkjær-Holm'],
  addresses: ['lone.sorensen@fjordby.example'],
  phones: ['20 12 34 56', 'lokal 2017'],
  sentences: ['Vi mangler en aftale om, hvem der ringer til "borgeren" først.'],
})

describe('the search for what people wrote in a log', () => {
  it('finds each of it however the logger came to have it: as a fact, an address, an error and its cause', async () => {
    const texts = [
      'Lone Sørensen',
      'Åkjær',
      'LONE.SORENSEN@fjordby.example',
      '20123456',
      'Lokal 2017',
      'aftale om, hvem der',
      'ringer til "borgeren" først',
    ]
    const lines = await linesWith(texts)
    expect(lines).toHaveLength(4 * texts.length)
    const clean = lines.filter((line) => search.leaksIn([line]).length === 0)
    expect(clean).toEqual([])
  })

  it('finds nothing in ids, outcomes, and what a program says of itself', () => {
    const lines = [
      '{"level":30,"time":"2027-01-20T08:00:00.000Z","key":"evaluation:0190a000","msg":"errand.done"}',
      '{"level":50,"error":{"message":"relation \\"leaders\\" does not exist","stack":"Error: bo\\n at lone (node:internal)"}}',
      'LOG:  database system is ready to accept connections',
      '{"hvem":"der er en aftale","room":"019 20 12 34"}',
    ]
    expect(search.leaksIn(lines)).toEqual([])
  })
})
