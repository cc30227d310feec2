import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openJson } from '#bot/commands/large-json.ts'

const opened = (text: string) => {
  const { rest, length, element } = openJson(new TextEncoder().encode(text), 'people')
  return { rest, elements: Array.from({ length }, (_, at) => element(at)) }
}

describe('a large JSON file', () => {
  it('says element by element what JSON.parse says at once', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), fc.jsonValue()),
        fc.array(fc.jsonValue()),
        fc.dictionary(fc.string(), fc.jsonValue()),
        fc.constantFrom(0, 2),
        (before, people, after, indent) => {
          const { people: _, ...rest } = { ...before, ...after }
          const text = JSON.stringify({ ...before, people, ...rest }, null, indent)
          const { people: list, ...others } = JSON.parse(text)
          expect(opened(text)).toEqual({ rest: { ...others, people: [] }, elements: list })
        },
      ),
    )
  })

  it.each([
    ['{"a":"people","people":[1]}', [1]],
    ['{"a":{"people":[9]},"people":[1,{"people":[2]}]}', [1, { people: [2] }]],
    ['{"people" : [ ] }', []],
    ['{"a":"\\"people\\":[7]","people":["a,b]"]}', ['a,b]']],
    ['{"people":{"a":1}}', []],
    ['[1]', []],
    ['null', []],
  ])('finds the list in %s', (text, elements) => {
    expect(opened(text).elements).toEqual(elements)
  })

  it.each([
    '',
    '{',
    '{"people":[1}',
    '{"people":[1],}',
    '{"people":"',
    '{"people":[1] "a":2}',
  ])('refuses %j', (text) => {
    expect(() => opened(text)).toThrow(SyntaxError)
  })

  it.each([
    '{"people":[1,]}',
    '{"people":[{a:1}]}',
    '{"people":[,1]}',
  ])('says so when it comes to what is wrong in %j', (text) => {
    expect(() => opened(text)).toThrow(SyntaxError)
  })
})
