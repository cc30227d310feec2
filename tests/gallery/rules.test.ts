import { describe, expect, it } from 'vitest'
import { broken } from './rules.ts'

const text = { type: 'TextBlock', text: 'Dagsorden', wrap: true }
const input = {
  type: 'Input.Text',
  id: 'good',
  label: 'Hvad var godt?',
  errorMessage: 'Skriv kort.',
}
const button = { type: 'Action.OpenUrl', title: 'Åbn Tværs', url: 'https://tvaers.example/' }
const cardOf = (body: readonly object[], more: object = {}) => ({
  notification: 'Dagsorden',
  card: { type: 'AdaptiveCard', version: '1.5', fallbackText: 'Dagsorden', body, ...more },
})
const six = Array.from({ length: 6 }, (_, at) => ({ ...button, title: `Knap ${at}` }))

describe('the rules of the gallery', () => {
  it('let a good card pass', () => {
    expect(broken(cardOf([text, input], { actions: six }))).toEqual([])
    expect(
      broken(
        cardOf([
          { type: 'Chart.Donut', fallback: text },
          { type: 'Image', altText: 'Et hus' },
        ]),
      ),
    ).toEqual([])
  })

  it.each([
    ['a text that is cut off', cardOf([{ ...text, wrap: false }]), 'does not wrap'],
    ['an empty text', cardOf([{ ...text, text: ' ' }]), 'without words'],
    ['an empty fact', cardOf([{ type: 'FactSet', facts: [{ title: 'Tid', value: '' }] }]), 'fact'],
    ['four columns', cardOf([{ type: 'ColumnSet', columns: [{}, {}, {}, {}] }]), 'columns'],
    ['a picture without words', cardOf([{ type: 'Image', url: 'https://x.example/' }]), 'picture'],
    ['an input without a label', cardOf([{ ...input, label: '' }]), 'without a label'],
    [
      'an input that says nothing',
      cardOf([{ ...input, errorMessage: undefined }]),
      'what is wrong',
    ],
    ['an input without an id', cardOf([{ ...input, id: undefined }]), 'no id'],
    ['the same id twice', cardOf([input, input]), 'two inputs'],
    ['a later element', cardOf([{ type: 'Chart.Donut', data: [] }]), 'newer than 1.5'],
    ['a seventh button', cardOf([{ type: 'ActionSet', actions: [button] }], { actions: six }), '7'],
    ['two buttons alike', cardOf([text], { actions: [button, button] }), 'two buttons'],
    ['an unsafe address', cardOf([], { actions: [{ ...button, url: 'http://x.dk' }] }), 'https'],
    ['a long button', cardOf([], { actions: [{ ...button, title: 'x'.repeat(33) }] }), 'too long'],
    ['a gap in the words', cardOf([{ ...text, text: `Hej ${undefined}` }]), 'undefined'],
    ['25 KB', cardOf([{ ...text, text: 'ø'.repeat(12_500) }]), 'bytes'],
    ['no line for a phone', { ...cardOf([text]), notification: '' }, 'no line for a phone'],
    ['a long line', { ...cardOf([text]), notification: 'x'.repeat(251) }, 'too long for a phone'],
    ['no words for old clients', cardOf([text], { fallbackText: '' }), 'without cards'],
  ])('find %s', (_what, card, sentence) => {
    expect(broken(card).join()).toContain(sentence)
  })
})
