import { createHmac, randomBytes } from 'node:crypto'
import type { Identity } from '#bot/domain/erasure.ts'
import type { Ask } from './columns.ts'

/**
 * A note that somebody was erased. The id is 74 bits of chance that stands nowhere else, so only who has it, in a copy
 * from before, can tell whose digest this is. Each note has a salt of its own rather than the app's secret: the list must
 * still work when the secret has been changed, as it must be every other year.
 */
export type Erasure = { readonly digest: string; readonly salt: string; readonly erased_on: string }

const digestOf = (id: string, salt: string) =>
  createHmac('sha256', Buffer.from(salt, 'hex')).update(id.toLowerCase()).digest('hex')

export const noteErased = async (ask: Ask, { id }: Pick<Identity, 'id'>): Promise<void> => {
  const salt = randomBytes(16).toString('hex')
  await ask('insert into public.erasures (digest, salt) values ($1, $2)', [
    digestOf(id, salt),
    salt,
  ])
}

export const erasuresIn = (ask: Ask): Promise<readonly Erasure[]> =>
  ask<Erasure>(`select digest, salt, erased_on::text as erased_on from public.erasures`)

/** Puts back what the list said before a copy took its place; what the copy knows itself stays. */
export const keepErasures = async (ask: Ask, kept: readonly Erasure[]): Promise<void> => {
  for (const { digest, salt, erased_on } of kept)
    await ask(
      `insert into public.erasures (digest, salt, erased_on) values ($1, $2, $3::date)
       on conflict (digest) do nothing`,
      [digest, salt, erased_on],
    )
}

/** Those on the list of leaders who have been erased before: a copy has brought them back. */
export const erasedAmong = async (ask: Ask): Promise<readonly Identity[]> => {
  const erasures = await erasuresIn(ask)
  if (erasures.length === 0) return []
  const leaders = await ask<Identity>(
    `select id, entra_id as "entraId", name, email from public.leaders order by id`,
  )
  return leaders.filter(({ id }) =>
    erasures.some(({ digest, salt }) => digestOf(id, salt) === digest),
  )
}
