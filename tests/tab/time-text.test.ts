import { expect, it } from 'vitest'
import { readTime, writeTime } from '#tab/pages/seminar/time-text.ts'

it('reads a time of day however a Dane writes it, and nothing else', () => {
  for (const written of ['9.30', '09:30', '930', '0930', ' 9 30 ', '09.30'])
    expect(readTime(written), written).toBe('09:30')
  expect(readTime('9')).toBe('09:00')
  expect(readTime('13')).toBe('13:00')
  for (const written of ['', 'ni', '24.00', '9.60', '9.3', '12345'])
    expect(readTime(written)).toBeNull()
})

it('writes it with a full stop in Danish', () => {
  expect(writeTime('da', '09:30')).toBe('09.30')
  expect(writeTime('en', '09:30')).toBe('09:30')
})
