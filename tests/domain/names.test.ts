import { describe, expect, it } from 'vitest'
import { findContactDetails } from '#bot/domain/contact-details.ts'
import { findNames } from '#bot/domain/names.ts'

const member = (name: string) => ({ name, isMember: true })
const leader = (name: string) => ({ name, isMember: false })
const people = [
  member('Mette Skov Holm'),
  member('Søren Ågård'),
  member('Hans Bro'),
  member('Anne-Marie Lund'),
  member('Lars Bo Vig'),
  member('Lone Juhl'),
  member('Lone Dam'),
  leader('Pia Krogh'),
]

describe('finding names of leaders', () => {
  it.each([
    ['Mette Skov Holm foreslog det.', ['Mette Skov Holm']],
    ['mette holm foreslog det', ['mette holm']],
    ['Det var Mettes idé.', ['Mettes']],
    ["Lars' idé og Lars’s plan", ["Lars'", 'Lars’s']],
    ['Pia Kroghs forvaltning', ['Pia Kroghs']],
    ['SØREN ÅGÅRD og Anne-Marie', ['SØREN ÅGÅRD', 'Anne-Marie']],
    ['Vi hørte Hans fortælle', ['Hans']],
  ])('finds them in "%s"', (text, found) => {
    expect(findNames(text, people)).toEqual(found)
  })

  it.each([
    'Pia fra en anden gruppe kan være hvem som helst',
    'Lone kan være to',
    'Metten på området, Sørensen og larsen',
    'Hans tanke var god. Hans plan også.',
    'hans plan',
    'Marie og Anne',
    '',
  ])('leaves "%s" alone', (text) => {
    expect(findNames(text, people)).toEqual([])
  })

  it('names each mention once, in the order of the text', () => {
    expect(findNames('Søren og Mette. Mette igen.', people)).toEqual(['Søren', 'Mette'])
  })
})

describe('finding contact details', () => {
  it.each([
    ['Skriv til mette.holm@fjordby.dk', ['mette.holm@fjordby.dk']],
    ['Ring 12 34 56 78', ['12 34 56 78']],
    ['Ring på +45 12345678.', ['+45 12345678']],
    ['tlf. 1234 5678', ['1234 5678']],
  ])('finds them in "%s"', (text, found) => {
    expect(findContactDetails(text)).toEqual(found)
  })

  it.each([
    '24. januar 2027',
    '12.345.678 kr.',
    '611 relationer af 1.443',
    '2026-2027',
  ])('leaves "%s" alone', (text) => {
    expect(findContactDetails(text)).toEqual([])
  })
})
