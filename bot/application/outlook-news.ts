import type { MeetingId } from '#bot/domain/ids.ts'
import type { Subscription } from '#bot/domain/subscription.ts'
import { orderLook } from './look-in-outlook.ts'
import type { Tables, World } from './ports.ts'
import { comingIn, isSecretOf, orderKeeping } from './subscriptions.ts'

/** What came to our door: that an event is another than it was, or that something is the matter with the subscription. */
export type OutlookNews = {
  readonly subscription: string
  readonly secret: string
} & (
  | { readonly about: 'event'; readonly event: string }
  /** `reauthorize`: it ends soon if we do nothing; `removed`: it has ended; `missed`: something happened, and we are not told what. */
  | { readonly about: 'reauthorize' | 'removed' | 'missed' }
)

/**
 * Hears what Microsoft tells of our mailboxes' events, and orders a look at each meeting it is about: nothing of what
 * it says is believed but that there is something to see. Of news without our secret nothing comes. Returns how much
 * was heard.
 */
export const hearFromOutlook = async (
  world: World,
  news: readonly OutlookNews[],
): Promise<{ readonly known: number; readonly looks: number }> => {
  const heard = await world.store.transaction(async (tables) => {
    const ids = [...new Set(news.map(({ subscription }) => subscription))]
    const byId = new Map(
      (await tables.subscriptions.withIds(ids)).map((each) => [each.live?.id ?? '', each]),
    )
    const known = news.flatMap((each) => {
      const ours = byId.get(each.subscription)
      return ours && isSecretOf(world, ours, each.secret) ? [{ ...each, ours }] : []
    })
    const looks = new Set<MeetingId>()
    const changed = known.flatMap((each) => (each.about === 'event' ? [each.event] : []))
    for (const meeting of await tables.meetings.withEvents([...new Set(changed)]))
      looks.add(meeting)
    for (const { about, ours } of known) {
      if (about === 'missed')
        for (const meeting of await comingIn(tables, world, ours.mailbox)) looks.add(meeting)
      if (about === 'removed') await forget(tables, ours)
      if (about === 'removed' || about === 'reauthorize')
        await orderKeeping(tables, ours.mailbox, true)
    }
    for (const meeting of looks) await orderLook(tables, world, meeting)
    return { known: known.length, looks: looks.size }
  })
  if (heard.known < news.length)
    world.log.warn('outlook.stranger', { news: news.length - heard.known })
  if (heard.known > 0) {
    world.log.info('outlook.told', { news: heard.known, looks: heard.looks })
    world.errandsOrdered()
  }
  return heard
}

const forget = (tables: Tables, subscription: Subscription): Promise<void> =>
  tables.subscriptions.save({ ...subscription, live: null, code: null })
