import { describe, expect, it } from 'vitest'
import { ownData as danish } from '#bot/text/da/own-data.ts'
import { ownData as english } from '#bot/text/en/own-data.ts'
import { shown } from '#tab/pages/my-data/value.ts'

describe('a kept value', () => {
  it('is read in the reader’s own words where it is one of the program’s, and as it was written elsewhere', () => {
    expect(shown('da', danish, 'language', 'da')).toBe('Dansk')
    expect(shown('en', english, 'state', 'let-go')).toBe('Let go')
    expect(shown('da', danish, 'text', 'open')).toBe('open')
    expect(shown('da', danish, 'leftOn', null)).toBe('–')
  })

  it('is one line for each time something happened, with its day', () => {
    const history = JSON.stringify([
      { state: 'done', at: '2027-01-25T08:00:00Z' },
      { state: 'open', at: '2027-02-01T08:00:00Z' },
    ])
    expect(shown('da', danish, 'history', history)).toBe(
      'mandag d. 25. januar 2027: Gjort\nmandag d. 1. februar 2027: Åben',
    )
    const answers = [
      { round: 'r', at: '2027-01-19T08:00:00Z', went: 'Godt', hard: '', needed: 'Ro' },
    ]
    expect(shown('da', danish, 'followUps', JSON.stringify(answers))).toBe(
      'tirsdag d. 19. januar 2027: Godt / Ro',
    )
    expect(shown('da', danish, 'followUps', '[]')).toBe('–')
  })
})
