import { describe, expect, it } from 'vitest'
import { hrefOf, parseRoute } from '#tab/route.ts'

describe('where in the tab', () => {
  it('reads back what it wrote', () => {
    expect(parseRoute(hrefOf('round', 'a/b å'))).toEqual({ page: 'round', parameter: 'a/b å' })
    expect(parseRoute(hrefOf('topics'))).toEqual({ page: 'topics', parameter: null })
  })

  it.each(['#/round/%', '#/round/%E0%A4%A', '#', '', '#/'])('does not stop at "%s"', (hash) => {
    expect(parseRoute(hash).parameter).toBeNull()
  })
})
