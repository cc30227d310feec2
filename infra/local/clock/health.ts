import { z } from 'zod'

const health = z.object({
  now: z.string(),
  tick: z.object({ at: z.string().nullable() }),
  next: z.object({ at: z.string(), kind: z.string() }).nullable(),
  errands: z.object({ waiting: z.number(), dead: z.number() }),
})
export type Health = z.infer<typeof health>

/** What the bot's `/health` says, whether ok or degraded; undefined when nobody answers there. */
export async function readHealth(botUrl: string): Promise<Health | undefined> {
  try {
    const response = await fetch(`${botUrl}/health`, { signal: AbortSignal.timeout(5_000) })
    const read = health.safeParse(await response.json())
    return read.success ? read.data : undefined
  } catch {
    return undefined
  }
}
