import type { Rate, Turn } from '#bot/application/ports/turns.ts'

/**
 * What Teams takes from a bot in one conversation: 7 messages in a second, 8 in two, 60 in thirty, 1,800 in an hour
 * (platform/teams.md section 6). This holds all four: seven at once, and then one every two seconds.
 */
export const CONVERSATION: Rate = { gapMs: 2_010, burst: 7 }

/** An app may send 50 messages a second in the whole tenant (same section): 48, evenly, leave room for the way there. */
export const BOT: Rate = { gapMs: 1_000 / 48, burst: 1 }

/** The turns that a call to the Connector needs, the narrowest first; threads of a channel share its turns. */
export const turnsIn = (conversation: string | undefined): readonly Turn[] => {
  const bot = { name: 'bot', rate: BOT }
  const [channel] = conversation?.split(';') ?? []
  return channel ? [{ name: `thread:${channel}`, rate: CONVERSATION }, bot] : [bot]
}
