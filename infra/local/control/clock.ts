import { z } from 'zod'
import { type Advance, advance, nextMoment } from '../clock/advance.ts'
import { readHealth } from '../clock/health.ts'
import { type ControlContext, no, ok, type Reply } from './context.ts'

export const clockBody = z.strictObject({
  /** An instant, or `next`. */
  to: z.string(),
  /** false: only sets the clock, also when no bot is there. */
  settle: z.boolean().default(true),
})

/** `GET /_tenant/clock`: what time it is and what happens next. */
export async function clock(context: ControlContext): Promise<Reply> {
  const next = await nextMoment(moving(context))
  return ok({ now: context.tenant.now(), next: next ?? null })
}

let line: Promise<unknown> = Promise.resolve()

/** `POST /_tenant/clock`: moves time forward; one after the other when two ask at once. */
export async function moveClock(
  context: ControlContext,
  { to, settle }: z.infer<typeof clockBody>,
): Promise<Reply> {
  if (!settle) {
    return context.tenant.clock.moveTo(to)
      ? ok({ now: context.tenant.now(), steps: [] })
      : no(400, `The clock only goes forward, to an instant; ${to} is not one.`)
  }
  if ((await readHealth(context.botUrl)) === undefined) {
    return no(503, 'The bot does not answer, so nothing could be settled; the clock was not moved.')
  }
  const move = line.then(() => advance(moving(context), to))
  line = move.catch(() => undefined)
  return asReply(await move)
}

function asReply(moved: Advance): Reply {
  const { now, steps } = moved
  if (moved.ok) return ok({ now, steps })
  return { status: steps.length > 0 ? 504 : 400, body: { error: moved.error, now, steps } }
}

const moving = ({ tenant, botUrl }: ControlContext) => ({ tenant, clock: tenant.clock, botUrl })
