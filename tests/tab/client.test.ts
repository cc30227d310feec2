import { expect, it } from 'vitest'
import { noAnswerIn } from '#tab/client.ts'

it.each([401, 413, 429])('shows what to do when the product says no with %i', (status) => {
  const said = noAnswerIn(status, { error: 'Vent et øjeblik, og prøv igen.' })
  expect(said.sentence).toBe('Vent et øjeblik, og prøv igen.')
})

it('shows no words that are not for people', () => {
  expect(noAnswerIn(415, { error: 'send application/json' }).sentence).toBeNull()
  const fault = noAnswerIn(500, { error: 'a fault on our side', incident: 'i-42' })
  expect(fault).toMatchObject({ incident: 'i-42', sentence: null })
})
