import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { endpoints } from '#bot/api/index.ts'
import { pass } from '#bot/domain/confidential/check.ts'
import { namesFor } from '#bot/domain/confidential/names/directory.ts'
import { matches, textsOf } from '#bot/domain/confidential/texts.ts'
import { GATES, type Row, WHERE } from '#bot/domain/confidential/where.ts'

type Shape = {
  readonly type?: string
  readonly format?: string
  readonly pattern?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly maxLength?: number
  readonly properties?: Readonly<Record<string, Shape>>
  readonly items?: Shape
  readonly anyOf?: readonly Shape[]
}

/** Paths of an input where people may write what they like: text that is no id, day, word of ours or the like. */
const freeTexts = (shape: Shape, path: readonly string[] = []): readonly string[] => {
  if (shape.anyOf) return shape.anyOf.flatMap((each) => freeTexts(each, path))
  if (shape.items) return freeTexts(shape.items, [...path, '*'])
  if (shape.properties)
    return Object.entries(shape.properties).flatMap(([name, each]) =>
      freeTexts(each, [...path, name]),
    )
  const isWords = !shape.format && !shape.pattern && !shape.enum && shape.const === undefined
  return shape.type === 'string' && isWords ? [path.join('.')] : []
}

/** Texts that are no more than days to our schemas, what a writer means to stand there, and the check itself. */
const NO_TEXT = /(?:^|\.)(?:day|from|to|due|endsOn|closesOn|base64|content64)$|^despite\.\*$/

const inputsOf = (name: string) =>
  freeTexts(
    z.toJSONSchema(endpoints[name as keyof typeof endpoints].input, {
      io: 'input',
      unrepresentable: 'any',
    }) as Shape,
  ).filter((path) => !NO_TEXT.test(path))

const rowsOf = (name: string): readonly Row[] =>
  name in WHERE ? WHERE[name as keyof typeof WHERE] : []

describe('the table of free texts', () => {
  it('has a row for every text that people may write: add one where a new field is missing here', () => {
    const missing = Object.keys(endpoints)
      .filter((name) => name !== 'findConfidential')
      .flatMap((name) =>
        inputsOf(name)
          .filter((path) => !rowsOf(name).some((row) => row.fields.some((each) => each === path)))
          .map((path) => `${name}: ${path}`),
      )
    expect(missing).toEqual([])
  })

  it('refuses names and contact details wherever the readers are outside the group and it comes from one', () => {
    expect(WHERE.askRelease[0].rules).toMatchObject({
      name: 'refuse',
      email: 'refuse',
      phone: 'refuse',
    })
    expect(WHERE.proposeTopic[0].rules).toMatchObject({ name: 'refuse' })
    for (const gate of GATES)
      for (const row of WHERE[gate] as readonly Row[]) {
        if (row.readers === 'chief-group' || row.readers === 'all-leaders')
          expect(row.rules.cpr, gate).toBe('refuse')
        expect(row.because).not.toBe('')
      }
  })

  it('finds the texts of an input by their paths', () => {
    const content = { what: 'a', points: [{ what: 'b' }, { what: 'c', why: '' }], toChiefGroup: 1 }
    expect(textsOf('saveSummary', { content })).toEqual({
      'content.what': 'a',
      'content.points.0.what': 'b',
      'content.points.1.what': 'c',
    })
    expect(matches('content.points.*.what', 'content.points.12.what')).toBe(true)
    expect(matches('content.points.*.what', 'content.points.what')).toBe(false)
  })
})

describe('passing a gate', () => {
  const names = namesFor(['Mette Holm'], ['Mette Holm'])

  it('is refused with the gravest word, and all that is marked', () => {
    const passed = pass('proposeTopic', { title: 'Om Mette', why: 'cpr 010190-1234' }, names)
    expect(passed).toMatchObject({
      refusal: 'contains-cpr',
      detail: { found: ['010190-xxxx'] },
      marks: [{ field: 'title' }, { field: 'why' }],
    })
  })

  it('is not opened by meaning what is refused, nor by words that are not those found', () => {
    const topic = { title: 'Om Mette', why: 'Fordi' }
    expect(pass('proposeTopic', topic, names, ['Mette'])).toMatchObject({ refusal: 'names-found' })
    const given = { good: 'Mette var god', missed: 'Mettes humor' }
    expect(pass('answerEvaluation', given, names, ['Mette'])).toMatchObject({
      refusal: 'confidential-found',
      detail: { found: ['Mettes'] },
    })
    expect(pass('answerEvaluation', given, names, ['Mette', 'Mettes'])).toMatchObject({ ok: true })
  })

  it('lets the name of a speaker through, and a CPR number nowhere', () => {
    const content = { opening: { title: 'Oplæg', by: 'Mette Holm' }, theme: 'Tillid' }
    expect(pass('releaseAgenda', { content }, names)).toMatchObject({ ok: true })
    const by = { ...content, opening: { title: 'Oplæg', by: 'cpr 010190-1234' } }
    expect(pass('releaseAgenda', { content: by }, names)).toMatchObject({ refusal: 'contains-cpr' })
  })
})
