import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findConfidential } from '#bot/domain/confidential/find.ts'
import { wordsAt } from '#bot/domain/confidential/finding.ts'
import { fold } from '#bot/domain/confidential/fold.ts'
import { excerptOf, markedWords, withoutCpr } from '#bot/domain/confidential/mark.ts'
import { namesFor } from '#bot/domain/confidential/names/directory.ts'

const MEMBERS = ['Mette Skov Holm', 'Søren Ågård', 'Hans Bro', 'Lone Juhl', 'Lone Dam', 'Lars Vig']
const names = namesFor([...MEMBERS, 'Pia Krogh', 'Mads Krogh'], MEMBERS)
const found = (text: string) => findConfidential(text, names).map((each) => wordsAt(text, each))
const kinds = (text: string) => findConfidential(text, names).map((each) => each.kind)

describe('finding what points at a person', () => {
  it.each([
    ['Mette Skov Holm foreslog det.', ['Mette Skov Holm']],
    ['mette holm foreslog det', ['mette holm']],
    ["Lars' idé og Lars’s plan", ["Lars'", 'Lars’s']],
    ['Vi hørte Hans fortælle', ['Hans']],
    ['Søren og Mette. Mette igen.', ['Søren', 'Mette', 'Mette']],
    ['@Mette kan du?', ['Mette']],
    [
      'Skriv til mette.holm@fjordby.dk eller ring 12 34 56 78',
      ['mette.holm@fjordby.dk', '12 34 56 78'],
    ],
    ['010190-1234 og 010190-1234 020290-4321', ['010190-xxxx', '010190-xxxx', '020290-xxxx']],
    ['Ring på +45 12345678.', ['+45 12345678']],
  ])('finds it in "%s"', (text, words) => {
    expect(found(text)).toEqual(words)
  })

  it.each([
    'Pia fra en anden gruppe kan være hvem som helst',
    'Lone kan være to',
    'Metten på området, Sørensen og larsen',
    'Hans tanke var god. Hans plan også.',
    'Krogh er der to af, og ingen er i gruppen',
    'Filen mette_2027.docx og sagen Mette2',
    '310290-1234 er ikke en dag',
    '290203-1234 var ikke et skudår',
    '010158-5234 ville være født i 1858',
    '0101900000',
    'budget 1201901234567',
    'Tallet 1503721235 har ingen fået som nummer',
    '12.345.678 kr.',
    '24-01-2027 0900',
    '',
  ])('leaves "%s" alone', (text) => {
    expect(found(text)).toEqual([])
  })

  it('says which kind, the gravest where two could be meant', () => {
    expect(kinds('cpr 010190-1234, mette.holm@fjordby.dk, 72531044 og Mette')).toEqual([
      'cpr',
      'email',
      'phone',
      'name',
    ])
  })

  it('finds without a control digit only where one need not be, when the digits stand together', () => {
    expect(found('0201901234')).toEqual([])
    expect(found('0101901234')).toEqual(['010190xxxx'])
    expect(found('0202104123')).toEqual(['020210xxxx'])
    expect(found('cpr 0201901234')).toEqual(['020190xxxx'])
  })

  it('gives the place in the text as it was written, whatever signs it was written with', () => {
    const text =
      'Det var So\u0308ren… nej, Søren A\u030aga\u030ard\u00ad, på\u00a0+45\u00a072\u00a053\u00a010\u00a044.'
    expect(findConfidential(text, names).map(({ start, end }) => text.slice(start, end))).toEqual([
      'So\u0308ren',
      'Søren A\u030aga\u030ard',
      '+45\u00a072\u00a053\u00a010\u00a044',
    ])
  })
})

describe('in any text', () => {
  const scraps = fc.constantFrom(
    ...['Mette', 'Holm', 'hans', "'s", '-', '.', ' ', '\n', '@', 'a.dk', '+45', '01', '0101', '90'],
    ...[
      '1234',
      '12345678',
      'cpr',
      'ring',
      'kr',
      'M',
      'S',
      '\u030a',
      '\u200b',
      '🙂',
      '(at)',
      'ordre',
    ],
  )
  const texts = fc.array(scraps, { maxLength: 60 }).map((parts) => parts.join(''))

  it('places are within it, in order, and do not overlap', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let before = 0
        for (const { start, end } of findConfidential(text, names)) {
          expect(start).toBeGreaterThanOrEqual(before)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
          before = end
        }
      }),
      { numRuns: 300 },
    )
  })

  it('the way å is written changes nothing', () => {
    const words = fc.constantFrom('Ågård', 'på', 'Søren', 'é', 'blå', ' ')
    fc.assert(
      fc.property(fc.array(words, { maxLength: 20 }), (parts) => {
        const text = parts.join('')
        expect(fold(text.normalize('NFD')).plain).toBe(text.normalize('NFC'))
        expect(found(text.normalize('NFD')).map((each) => each.normalize('NFC'))).toEqual(
          found(text),
        )
      }),
      { numRuns: 200 },
    )
  })

  it('twice as long takes no more than in proportion, whatever is repeated', () => {
    const hostile = [
      '1 ',
      'ring 1 ',
      'a@',
      'a.',
      'A.',
      'Mette ',
      'a\u030a',
      '(at)',
      '.1',
      'kr ',
      "Mette's ",
    ]
    const quickest = (text: string) =>
      Math.min(
        ...Array.from({ length: 3 }, () => {
          const before = performance.now()
          findConfidential(text, names)
          return performance.now() - before
        }),
      )
    for (const scrap of hostile) {
      const time = quickest(scrap.repeat(40_000 / scrap.length))
      // Quadratic work on 40,000 characters takes seconds.
      expect(time, JSON.stringify(scrap)).toBeLessThan(400)
    }
  })
})

describe('what is shown of it', () => {
  const text =
    'Ring 72 53 10 44 om sagen på 010190-1234, som Mette har\nhaft længe og gerne vil af med.'
  const marks = findConfidential(text, names).map((each) => ({
    ...each,
    field: 'what',
    rule: 'warn' as const,
  }))

  it('is the line where it stands, and no CPR number whole', () => {
    const [phone, cpr, name] = marks
    if (!phone || !cpr || !name) throw new Error('Three were to be found.')
    const shown = withoutCpr(text, marks)
    expect(shown).toHaveLength(text.length)
    expect(excerptOf(shown, phone)).toEqual({
      before: 'Ring ',
      words: '72 53 10 44',
      after: ' om sagen på 010190-xxxx, som …',
    })
    expect(excerptOf(shown, name)).toEqual({
      before: '… om sagen på 010190-xxxx, som ',
      words: 'Mette',
      after: ' har haft længe og gerne vil af …',
    })
    expect(markedWords(marks, { what: text })).toEqual(['72 53 10 44', '010190-xxxx', 'Mette'])
  })
})
