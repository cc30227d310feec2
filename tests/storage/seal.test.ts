import { describe, expect, it } from 'vitest'
import { sealBy } from '#bot/storage/seal.ts'

const seal = sealBy(['one secret'])
const ABOUT = '0199b000-0000-7000-8000-000000000001'

describe('a seal', () => {
  it('gives back what it was given, however long', () => {
    for (const words of ['', 'Æblegrød', 'å'.repeat(100_000)])
      expect(seal.open(seal.close(words, ABOUT), ABOUT)).toBe(words)
  })

  it('shows neither the words nor their length, and never the same twice', () => {
    const [none, one, again] = ['', 'hemmeligt', 'hemmeligt'].map((each) => seal.close(each, ABOUT))
    expect(none?.length).toBe(one?.length)
    expect(one?.equals(again as Buffer)).toBe(false)
    expect(one?.toString('latin1')).not.toContain('hemmeligt')
  })

  it('opens with the secret before, and seals with the newest', () => {
    const both = sealBy(['a newer secret', 'one secret'])
    expect(both.open(seal.close('før', ABOUT), ABOUT)).toBe('før')
    expect(() => seal.open(both.close('efter', ABOUT), ABOUT)).toThrow(/APP_SECRET_BEFORE/)
  })

  it('does not open when it is about something else, or was changed', () => {
    const sealed = seal.close('hemmeligt', ABOUT)
    expect(() => seal.open(sealed, 'another meeting')).toThrow(/another meeting/)
    sealed[sealed.length - 1] = (sealed.at(-1) ?? 0) ^ 1
    expect(() => seal.open(sealed, ABOUT)).toThrow(/cannot be opened/)
  })
})
