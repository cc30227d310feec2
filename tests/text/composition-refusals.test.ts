import { describe, expect, it } from 'vitest'
import { lineOf, ruleIn } from '#bot/domain/composition/told-rule.ts'
import { da } from '#bot/text/da/index.ts'
import { en } from '#bot/text/en/index.ts'

const together = { rule: 'together', names: ['Anna Bach', 'Bo Dam'], group: null } as const
const fixed = { rule: 'fixed', names: ['Bo Dam'], group: 4 } as const
const manager = { rule: 'own-manager', names: ['Anna Bach', 'Bo Dam'], group: null } as const

describe('wishes that cannot all be met', () => {
  it('are refused in a sentence for each rule of the smallest conflict', () => {
    const detail = { names: ['Anna Bach', 'Bo Dam'], rules: [together, manager].map(lineOf) }
    expect(da.refusals['wishes-conflict'](detail)).toBe(
      'Det her kan ikke alt sammen lade sig gøre: Anna Bach og Bo Dam skal sidde i samme gruppe. Anna Bach og Bo Dam må ikke sidde sammen, for den ene er leder for den anden. Lad ét af ønskerne falde, og prøv igen.',
    )
    expect(en.refusals['wishes-conflict'](detail)).toContain(
      'Anna Bach and Bo Dam are to sit in the same group.',
    )
  })

  it('are named where no smallest conflict is known', () => {
    expect(da.refusals['wishes-conflict']({ names: ['Anna Bach', 'Bo Dam'] })).toContain(
      'Ønskerne om Anna Bach og Bo Dam',
    )
  })

  it('come out of a line of words as they went in', () => {
    for (const rule of [together, fixed, manager]) expect(ruleIn(lineOf(rule))).toEqual(rule)
  })
})
