import { setTimeout as pause } from 'node:timers/promises'
import type { AnswerOf, RequestOf } from '#bot/api/endpoint.ts'
import type { EndpointName, Endpoints } from '#bot/api/index.ts'
import type { TenantClient } from '#tests/support/tenant-client.ts'

/** How long somebody who is told "try again" does so. */
const PATIENCE_MS = 180_000

/** Does something again and again until it gives no fault. */
export const insist = async <T>(what: string, work: () => Promise<T>): Promise<T> => {
  const deadline = performance.now() + PATIENCE_MS
  for (;;) {
    try {
      return await work()
    } catch (error) {
      if (performance.now() > deadline)
        throw new Error(`${what} did not succeed in three minutes.`, { cause: error })
      await pause(300)
    }
  }
}

/** Asks in the tab until there is an answer; a refusal is one. */
export const ask = <K extends EndpointName>(
  client: TenantClient,
  as: string,
  name: K,
  input: RequestOf<Endpoints[K]>,
): Promise<AnswerOf<Endpoints[K]>> => insist(name, () => client.answer(as, name, input))

/** The value, where no refusal is expected. */
export const must = <K extends EndpointName>(
  client: TenantClient,
  as: string,
  name: K,
  input: RequestOf<Endpoints[K]>,
) => insist(name, () => client.must(as, name, input))

/** Presses a button until the bot answers so; who is told of a fault, or of nothing, presses again. */
export const press = (
  client: TenantClient,
  what: Parameters<TenantClient['press']>[0],
  isDone: RegExp,
): Promise<void> =>
  insist(`${what.verb} by ${what.as}`, async () => {
    const [answer] = await client.press(what)
    if (answer?.kind === 'error' || !isDone.test(JSON.stringify(answer)))
      throw new Error(`It answered ${JSON.stringify(answer)}`)
  })
