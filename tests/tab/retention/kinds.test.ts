import { expect, it } from 'vitest'
import { RETENTION, RETENTION_NAMES } from '#bot/domain/retention.ts'
import { byKind } from '#tab/pages/retention/kinds.ts'

it('every rule stands on the page once, among those it belongs with', () => {
  const rules = RETENTION_NAMES.map((rule) => {
    const { days, least, most, since, ends, source } = RETENTION[rule]
    return { rule, days, usual: days, least, most, since, ends, source, goesNext: 0, thenAt: null }
  })
  const shown = byKind(rules)
  expect(shown.flatMap((kind) => kind.rules.map(({ rule }) => rule)).sort()).toEqual(
    RETENTION_NAMES.toSorted(),
  )
  const others = shown.find(({ kind }) => kind === 'others')
  expect(others?.rules.map(({ rule }) => rule)).toContain('posts')
  expect(shown[0]?.kind).toBe('people')
})
