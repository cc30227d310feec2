import { type Actor, may } from '#bot/domain/access.ts'
import { pass } from '#bot/domain/confidential/check.ts'
import { membersOf } from '#bot/domain/group.ts'
import type { MeetingId, QuoteId } from '#bot/domain/ids.ts'
import {
  answer,
  ask,
  type Proposal,
  type Quote,
  type Release,
  type ReleaseRule,
  withdraw,
} from '#bot/domain/release.ts'
import { accept, refuse } from '#bot/domain/result.ts'
import { wordsToRelease } from '#bot/domain/summary.ts'
import { namesInGroup } from './confidential.ts'
import type { Tables, World } from './ports.ts'
import { askForQuote, askInRoom, updateInRoom } from './release-posts.ts'
import { putOnTable, settled } from './release-settle.ts'
import { viewOf } from './release-view.ts'
import { draftOf, hosting } from './summary-draft.ts'

type Asked = { readonly meeting: MeetingId }
type Answered = Asked & {
  readonly asking: number
  readonly answer: 'yes' | 'change'
  readonly change: string
  readonly despite?: readonly string[]
}

/** Without a choice by the municipality its members say yes. */
const ruleNow = async (tables: Tables): Promise<ReleaseRule> =>
  (await tables.settings.get('release-rule')) ?? 'yes'

/** Keeps what is quoted now, each with the answer it had, and gives those who have not been asked. */
const keepQuotes = async (
  tables: Tables,
  world: World,
  meeting: MeetingId,
  wanted: Proposal['quotes'],
): Promise<readonly Quote[]> => {
  const before = await tables.releases.quotesOf(meeting)
  const isSame = (one: Proposal['quotes'][number], other: Proposal['quotes'][number]) =>
    one.person === other.person && one.words === other.words
  for (const each of before)
    await tables.releases.saveQuote({ ...each, isWanted: wanted.some((one) => isSame(one, each)) })
  const fresh = wanted
    .filter((each) => !before.some((one) => isSame(one, each)))
    .map(
      (each): Quote => ({
        ...each,
        id: world.newId<QuoteId>(),
        meeting,
        state: 'asked',
        isWanted: true,
      }),
    )
  for (const each of fresh) await tables.releases.saveQuote(each)
  return fresh
}

/** The last asking. Where there was none, nobody else asks until the transaction ends either. */
const lastAsking = async (tables: Tables, meeting: MeetingId): Promise<Release | null> => {
  const found = await tables.releases.ofMeetingForChange(meeting)
  if (found) return found
  // The meeting is always there to lock; the asking is not, the first time.
  await tables.meetings.findForChange(meeting)
  return tables.releases.ofMeetingForChange(meeting)
}

export const releases = (world: World) => ({
  /** Asks the group whether the words to the chief group may leave the room, in the words it has seen. */
  askRelease: async (
    actor: Actor,
    { meeting: id, isNamed, quotes }: Asked & Pick<Proposal, 'isNamed' | 'quotes'>,
  ) => {
    const answered = await world.store.transaction(async (tables) => {
      const meeting = await tables.meetings.find(id)
      if (!may(hosting(actor, meeting), 'askRelease', meeting?.group) || !meeting)
        return refuse('not-allowed')
      // The release before the summary, as everywhere: who holds the one never waits for the other.
      const before = await lastAsking(tables, id)
      const summary = await tables.summaries.ofMeetingForChange(id)
      if (!summary) return refuse('not-found')
      const words = wordsToRelease(summary)
      if (!words.ok) return words
      const names = await namesInGroup(tables, world, meeting.group)
      const passed = pass('askRelease', { content: summary.shared, quotes }, names)
      if (!passed.ok) return passed
      const group = await tables.groups.find(meeting.group)
      const members = group ? membersOf(group) : []
      if (quotes.some((each) => !members.includes(each.person))) return refuse('not-a-member')
      const known = (await tables.releases.quotesOf(id)).filter((each) => each.isWanted)
      const { round } = meeting
      const asked = ask(
        before,
        known,
        { meeting: id, round, group: meeting.group },
        { words: words.value, isNamed, quotes },
        {
          now: world.clock.now(),
          by: actor.person,
          members,
          rule: await ruleNow(tables),
          closedDays: (await tables.settings.get('closed-days')) ?? {},
        },
      )
      if (!asked.ok) return asked
      await tables.releases.save(asked.value)
      await askInRoom(tables, asked.value)
      for (const quote of await keepQuotes(tables, world, id, quotes))
        await askForQuote(tables, quote)
      return accept(await draftOf(tables, world, actor, meeting, summary))
    })
    if (answered.ok) world.errandsOrdered()
    return answered
  },

  /** Takes the question back before the words have left. */
  withdrawRelease: async (actor: Actor, { meeting: id }: Asked) => {
    const answered = await world.store.transaction(async (tables) => {
      const meeting = await tables.meetings.find(id)
      if (!may(hosting(actor, meeting), 'withdrawRelease', meeting?.group) || !meeting)
        return refuse('not-allowed')
      const release = await tables.releases.ofMeetingForChange(id)
      if (!release) return refuse('not-found')
      const taken = withdraw(release)
      if (!taken.ok) return taken
      await tables.releases.save(taken.value)
      await updateInRoom(tables, taken.value)
      const summary = await tables.summaries.ofMeeting(id)
      return accept(await draftOf(tables, world, actor, meeting, summary))
    })
    if (answered.ok) world.errandsOrdered()
    return answered
  },

  /** One member's yes, or the change they ask for, which the group reads without a name. */
  answerRelease: async (actor: Actor, input: Answered) => {
    const answered = await world.store.transaction(async (tables) => {
      const meeting = await tables.meetings.find(input.meeting)
      const { person } = actor
      if (!meeting || person === null || !may(actor, 'answerRelease', meeting.group))
        return refuse('not-allowed')
      const release = await tables.releases.ofMeetingForChange(input.meeting)
      if (!release) return refuse('not-found')
      if (release.asking !== input.asking) return refuse('release-asked-again')
      const change = input.answer === 'change' ? input.change : null
      const said = answer(release, person, change, world.clock.now())
      if (!said.ok) return said
      if (change !== null) {
        const names = await namesInGroup(tables, world, meeting.group)
        const passed = pass('answerRelease', { change }, names, input.despite)
        if (!passed.ok) return passed
      }
      const after = await settled(tables, world, release, said.value)
      if (after.state !== release.state || change !== null)
        await updateInRoom(
          tables,
          after,
          `update:release:${after.meeting}:${after.asking}:${after.state}:${after.changes.length}`,
        )
      return accept({ release: await viewOf(tables, world, after, person) })
    })
    if (answered.ok) world.errandsOrdered()
    return answered
  },

  /** The caller's own yes to their own words, or no; a no afterwards takes them off the chief group's table. */
  answerQuote: (actor: Actor, { quote: id, yes }: { quote: QuoteId; yes: boolean }) =>
    world.store.transaction(async (tables) => {
      if (!may(actor, 'answerQuote')) return refuse('not-allowed')
      const quote = await tables.releases.quote(id)
      if (!quote || quote.person !== actor.person) return refuse('not-found')
      // Before the quotation is changed: whoever asks the group anew holds the release, and keeps what was answered.
      const release = await tables.releases.ofMeetingForChange(quote.meeting)
      const now = (await tables.releases.quote(id)) ?? quote
      await tables.releases.saveQuote({ ...now, state: yes ? 'yes' : 'no' })
      if (!yes || release?.state === 'released') await followQuote(tables, world, quote.meeting)
      return accept({ yes })
    }),

  getReleaseRule: (actor: Actor) =>
    world.store.transaction(async (tables) =>
      may(actor, 'getReleaseRule')
        ? accept({ rule: await ruleNow(tables) })
        : refuse('not-allowed'),
    ),

  /** Counts for what groups are asked from now on. */
  chooseReleaseRule: async (actor: Actor, { rule }: { readonly rule: ReleaseRule }) => {
    if (!may(actor, 'chooseReleaseRule')) return refuse('not-allowed')
    await world.store.transaction((tables) => tables.settings.set('release-rule', rule))
    world.log.info('release.rule', { rule })
    return accept(null)
  },
})

/** The leader's words stand on the table while they have said yes, and no longer. */
const followQuote = async (tables: Tables, world: World, meeting: MeetingId): Promise<void> => {
  const release = await tables.releases.ofMeeting(meeting)
  if (release?.state === 'released') return putOnTable(tables, world, release)
  const refused = (await tables.releases.quotesOf(meeting)).filter((each) => each.state !== 'yes')
  const gone = (await tables.chiefs.pointsOfForChange(meeting)).filter((point) =>
    refused.some((quote) => quote.id === point.quote),
  )
  await tables.chiefs.removePoints(gone.map((point) => point.id))
}
