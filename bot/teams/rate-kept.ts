import type { Activity } from 'botbuilder'
import { onceEach } from './once-each.ts'
import { callerOf } from './turn.ts'

/** Tells whether this person, by their id in Entra, may now; each asking counts. */
type MayNow = (person: string) => boolean

/** How often one person may ask the bot something. */
export type RateLimits = {
  /** Buttons and words, and all that the same person asks in the tab. */
  readonly asked: MayNow
  /** Words alone: each is answered by a post, and Teams takes only so many in a conversation. */
  readonly written: MayNow
  /** How often somebody is told by a post that they write too much. */
  readonly told: MayNow
}

/**
 * Tells whether an activity is within its person's limits. What Teams delivers again counts once and is judged as the
 * first time; what nobody is named for is not counted, for nothing is done for nobody.
 */
export const rateKept = ({ asked, written }: Pick<RateLimits, 'asked' | 'written'>) => {
  const judgedOnce = onceEach<boolean>()
  return (delivery: string, activity: Activity): Promise<boolean> =>
    judgedOnce(delivery, async () => {
      const person = callerOf(activity)?.entraId
      if (person === undefined) return true
      return asked(person) && (activity.type !== 'message' || written(person))
    })
}
