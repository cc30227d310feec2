import { expect, it } from 'vitest'
import type { EntraId } from '#bot/domain/ids.ts'
import { freshDatabase } from '#tests/support/database.ts'

const [one, two] = ['a', 'b'].map(
  (each) => `99999999-8888-4777-8666-55555555555${each}` as EntraId,
) as [EntraId, EntraId]

it('keeps what a person’s own Teams says before what the directory says, whichever came first', async () => {
  const { languages } = (await freshDatabase()).tables
  await languages.assume(
    new Map([
      [one, 'da-DK'],
      [two, 'da-DK'],
    ]),
  )
  await languages.hear(one, 'en-GB')
  await languages.assume(
    new Map([
      [one, 'de-DE'],
      [two, 'sv-SE'],
    ]),
  )
  expect(await languages.of([one, two])).toEqual(
    new Map([
      [one, 'en-GB'],
      [two, 'sv-SE'],
    ]),
  )
  await languages.hear(one, 'da-DK')
  expect((await languages.of([one])).get(one)).toBe('da-DK')
})

it('knows nothing of those it has not heard of', async () => {
  const { languages } = (await freshDatabase()).tables
  await languages.assume(new Map())
  expect(await languages.of([one])).toEqual(new Map())
  expect(await languages.of([])).toEqual(new Map())
})
