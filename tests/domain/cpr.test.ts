import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findCpr } from '#bot/domain/cpr.ts'

describe('finding CPR numbers', () => {
  it.each([
    'Han hedder 010190-1234.',
    '0101901234',
    '010190 1234',
    '010190 - 1234',
    '010190–1234',
    '010190/1234',
    '01.01.90-1234',
    '01 01 90 1234',
    '01-01-1990-1234',
    '(010190-1234)',
    'punkt 3: 010190-1234',
    'stue 12 010190-1234',
    'erstatnings-cpr 710190-1234',
    'født 290204-4123',
    'cpr 999999-9999',
    'CPR-nr.: 123456-7890',
  ])('finds it in "%s"', (text) => {
    expect(findCpr(text)).toHaveLength(1)
  })

  it.each([
    'Vi mødes 24.01.2027 kl. 09.00',
    'Ring på 12 34 56 78',
    'Fakturanr. 0101901234',
    'ordrenummer: 0101901234',
    'p-nr 0101901234',
    '310290-1234 er ikke en dag',
    '290203-1234 var ikke et skudår',
    '010158-5234 ville være født i 1858',
    '0101900000',
    'budget 1201901234567',
    '',
  ])('leaves "%s" alone', (text) => {
    expect(findCpr(text)).toEqual([])
  })

  it('shows what it found without its last four digits, and each once', () => {
    expect(findCpr('010190-1234 og igen 010190-1234 og 020290-4321')).toEqual([
      '010190-xxxx',
      '020290-xxxx',
    ])
  })

  it('finds every number with a real birth date of the last century, in whatever text it stands', () => {
    const birthday = fc.date({
      min: new Date('1900-01-01'),
      max: new Date('1999-12-31'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(
        birthday,
        fc.integer({ min: 1, max: 3999 }),
        fc.constantFrom('-', '', ' '),
        fc.constantFrom('Barnet ', 'til møde 3, ', 'æøå:'),
        (date, serial, separator, before) => {
          const [year, month, day] = date.toISOString().slice(2, 10).split('-')
          const number = `${day}${month}${year}${separator}${String(serial).padStart(4, '0')}`
          expect(findCpr(`${before}${number}.`)).toHaveLength(1)
        },
      ),
    )
  })
})
