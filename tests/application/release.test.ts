import { describe, expect, it } from 'vitest'
import { chiefTables } from '#bot/application/chief-table.ts'
import { readQuoteAsked, readRelease } from '#bot/application/messages/release.ts'
import { releases } from '#bot/application/release.ts'
import { summary } from '#bot/application/summary.ts'
import { tick } from '#bot/application/tick.ts'
import { topicBank } from '#bot/application/topic-bank.ts'
import type { Actor } from '#bot/domain/access.ts'
import type { QuoteId, ThemeId } from '#bot/domain/ids.ts'
import { EMPTY_CONTENT } from '#bot/domain/summary.ts'
import { aChief, actorOf, anActor } from '#tests/support/make.ts'
import { aBookedRound } from '#tests/support/round.ts'
import { aWorld } from '#tests/support/world.ts'

const chief = actorOf(aChief())
const coordinator = anActor({ isCoordinator: true })

/** A group of six whose host has shared what is for the chief group. */
const arranged = async (toChiefGroup = '- Mere tid til ledelse\n- Færre møder', groups = 1) => {
  const world = await aWorld()
  const { groups: all, round } = await aBookedRound(world, { groups })
  const [own] = all
  if (!own) throw new Error('A group was asked for.')
  world.clock.set(own.meeting.endsAt)
  const use = { ...summary(world), ...releases(world), ...chiefTables(world) }
  const meeting = own.meeting.id
  const write = async (words: string) => {
    await use.saveSummary(own.host, {
      meeting,
      content: { ...EMPTY_CONTENT, what: 'Fravær', toChiefGroup: words },
    })
    await use.shareSummary(own.host, { meeting })
  }
  await write(toChiefGroup)
  type Given = Partial<Parameters<typeof use.askRelease>[1]>
  const askGroup = (given: Given = {}) =>
    use.askRelease(own.host, { meeting, isNamed: false, quotes: [], ...given })
  const answer = (actor: Actor, change = '', asking = 1) =>
    use.answerRelease(actor, {
      meeting,
      asking,
      answer: change === '' ? 'yes' : 'change',
      change,
    })
  const allSayYes = async (asking = 1) => {
    for (const member of own.members) await answer(member, '', asking)
  }
  const errands = async (prefix: string) =>
    (await world.tables.errands.withPrefix(prefix)).map(({ key }) => key)
  const points = async () => {
    const found = await use.getReleased(chief)
    return found.ok ? (found.value.rounds[0]?.points ?? []) : []
  }
  return {
    world,
    own,
    all,
    round,
    use,
    meeting,
    write,
    askGroup,
    answer,
    allSayYes,
    errands,
    points,
  }
}

describe('asking a group what may leave its room', () => {
  it('posts the words once in its thread, and nothing has left', async () => {
    const { world, meeting, askGroup, errands, points } = await arranged()
    expect(await askGroup()).toMatchObject({
      value: { state: 'shared', release: { state: 'asked', answered: 1, needed: 4, members: 6 } },
    })
    expect(await errands('release:')).toEqual([`release:${meeting}:1`])
    expect(await points()).toEqual([])
    expect(await askGroup()).toMatchObject({ refusal: 'release-open' })
    expect(
      await readRelease(world.tables, world, { card: 'release', meeting, asking: 1 }),
    ).toMatchObject({ release: { isOpen: true, hasAnswered: false } })
  })

  it('releases each line as a point once all have said yes, and tells the room once', async () => {
    const { meeting, askGroup, allSayYes, errands, points, use, own } = await arranged()
    await askGroup()
    await allSayYes()
    expect((await points()).map(({ words, groupName }) => [words, groupName])).toEqual([
      ['Færre møder', null],
      ['Mere tid til ledelse', null],
    ])
    expect(await errands('update:release:')).toEqual([`update:release:${meeting}:1:released:0`])
    expect(await use.openSummary(own.host, { meeting })).toMatchObject({
      value: { state: 'released', isReleased: true },
    })
    expect(await use.withdrawRelease(own.host, { meeting })).toMatchObject({
      refusal: 'release-closed',
    })
  })

  it('is stopped by one who asks for a change, of which the host is told once and not by whom', async () => {
    const { world, own, meeting, askGroup, answer, allSayYes, write, errands, points } =
      await arranged()
    await askGroup()
    await answer(own.members[0] ?? own.host, 'Skriv det mildere')
    await answer(own.members[1] ?? own.host, 'Tag møderne ud')
    expect(await errands('release-stopped:')).toEqual([`release-stopped:${meeting}:1`])
    const card = await readRelease(world.tables, world, { card: 'release', meeting, asking: 1 })
    expect(card).toMatchObject({ release: { changes: ['Skriv det mildere', 'Tag møderne ud'] } })
    for (const member of own.members) expect(JSON.stringify(card)).not.toContain(member.person)
    expect(await askGroup()).toMatchObject({ refusal: 'release-unchanged' })
    await write('Mere tid')
    expect(await askGroup()).toMatchObject({ value: { release: { asking: 2, changes: [] } } })
    expect(await answer(own.members[0] ?? own.host, '', 1)).toMatchObject({
      refusal: 'release-asked-again',
    })
    await allSayYes(2)
    expect((await points()).map(({ words }) => words)).toEqual(['Mere tid'])
  })

  it('reminds those who have not answered the working day before, and lapses at the deadline', async () => {
    const { world, own, meeting, askGroup, answer, errands, points } = await arranged()
    await askGroup()
    await answer(own.members[0] ?? own.host)
    // Asked on Wednesday at noon: reminded on Friday at nine, closed on Monday at noon.
    world.clock.set('2027-01-22T08:00:00Z')
    await tick(world)
    await tick(world)
    expect((await errands('release-reminder:')).length).toBe(4)
    world.clock.set('2027-01-25T11:00:00Z')
    await tick(world)
    await tick(world)
    expect(await errands('release-close:')).toEqual([`release-close:${meeting}:1`])
    expect(await errands('release-stopped:')).toHaveLength(1)
    expect(await world.tables.releases.ofMeeting(meeting)).toMatchObject({ state: 'lapsed' })
    expect(await points()).toEqual([])
  })

  it('takes silence for consent where the municipality has chosen so, and reminds nobody', async () => {
    const { world, use, askGroup, errands, points } = await arranged('Mere tid')
    expect(await use.chooseReleaseRule(coordinator, { rule: 'silence' })).toMatchObject({
      ok: true,
    })
    await askGroup()
    world.clock.set('2027-01-22T08:00:00Z')
    await tick(world)
    expect(await errands('release-reminder:')).toEqual([])
    world.clock.set('2027-01-25T11:00:00Z')
    await tick(world)
    expect(await points()).toHaveLength(1)
  })

  it('can be taken back by the host, and is no stranger’s to answer', async () => {
    const { own, all, use, meeting, askGroup, answer } = await arranged('Mere tid', 2)
    await askGroup()
    const stranger = all[1]?.host ?? chief
    for (const actor of [stranger, chief, coordinator])
      expect(await answer(actor)).toMatchObject({ refusal: 'not-allowed' })
    expect(await use.withdrawRelease(own.members[0] ?? chief, { meeting })).toMatchObject({
      refusal: 'not-allowed',
    })
    expect(await use.withdrawRelease(own.host, { meeting })).toMatchObject({
      value: { release: { state: 'withdrawn' } },
    })
    expect(await answer(own.members[0] ?? own.host)).toMatchObject({ refusal: 'release-closed' })
  })

  it('warns of names in a change that the group would read', async () => {
    const { world, own, use, meeting, askGroup } = await arranged()
    const [one, other] = own.people
    if (!one || !other) throw new Error('the group has people')
    await world.tables.leaders.save({ ...other, name: 'Mette Skov Holm' })
    // Names are read anew after a minute.
    world.clock.advance(2)
    await askGroup()
    const asked = { meeting, asking: 1, answer: 'change', change: 'Mettes ord skal ud' } as const
    const [, member] = own.members
    expect(await use.answerRelease(member ?? own.host, asked)).toMatchObject({
      refusal: 'confidential-found',
    })
    expect(
      await use.answerRelease(member ?? own.host, { ...asked, despite: ['Mettes'] }),
    ).toMatchObject({ ok: true })
  })
})

describe('a named leader’s own words', () => {
  const withQuote = async () => {
    const told = await arranged('Mere tid')
    const quoted = told.own.members[0]
    if (!quoted?.person) throw new Error('the group has members')
    const quotes = [{ person: quoted.person, words: 'Jeg når det ikke' }]
    await told.askGroup({ quotes })
    const [quote] = await told.world.tables.releases.quotesOf(told.meeting)
    if (!quote) throw new Error('a quotation was asked for')
    return { ...told, quoted, quotes, quote: quote.id }
  }

  it('leave with that leader’s yes alone, and are taken off the table when it is withdrawn', async () => {
    const { world, own, use, quoted, quote, allSayYes, errands, points } = await withQuote()
    expect(await errands('quote-asked:')).toEqual([`quote-asked:${quote}`])
    const ref = { card: 'quote-asked', quote } as const
    expect(await readQuoteAsked(world.tables, world, ref)).toMatchObject({
      words: 'Jeg når det ikke',
    })
    await allSayYes()
    expect(await points()).toHaveLength(1)
    expect(await use.answerQuote(own.host, { quote, yes: true })).toMatchObject({
      refusal: 'not-found',
    })
    await use.answerQuote(quoted, { quote, yes: true })
    expect((await points()).map(({ words, quoteOf }) => [words, quoteOf])).toEqual([
      ['Jeg når det ikke', own.people[1]?.name],
      ['Mere tid', null],
    ])
    await use.answerQuote(quoted, { quote, yes: false })
    expect(await points()).toHaveLength(1)
  })

  it('are asked about once, however often the group is asked', async () => {
    const { own, quoted, quote, quotes, use, answer, write, askGroup, errands } = await withQuote()
    await use.answerQuote(quoted, { quote, yes: true })
    await answer(own.members[1] ?? own.host, 'Kortere')
    await write('Tid')
    expect(await askGroup({ quotes })).toMatchObject({
      value: { release: { asking: 2, quotes: [{ id: quote }] } },
    })
    expect(await errands('quote-asked:')).toHaveLength(1)
  })

  it('name nobody else, and are of the group’s own', async () => {
    const { own, world, askGroup } = await arranged('Mere tid', 2)
    const outside = aChief()
    await world.tables.leaders.save(outside)
    expect(await askGroup({ quotes: [{ person: outside.id, words: 'Ja' }] })).toMatchObject({
      refusal: 'not-a-member',
    })
    const named = [{ person: own.people[0]?.id ?? outside.id, words: 'Ring på 72 53 10 44' }]
    expect(await askGroup({ quotes: named })).toMatchObject({ refusal: 'contact-details-found' })
  })
})

describe('the chief group’s table', () => {
  const withPoints = async () => {
    const told = await arranged('Mere tid til ledelse\nTid til at forberede budgettet', 2)
    await told.askGroup()
    await told.allSayYes()
    const [first, second] = await told.points()
    if (!first || !second) throw new Error('two points were released')
    const round = told.round.id
    const made = await told.use.saveTheme(chief, {
      round,
      theme: null,
      title: 'Tid',
      point: first.id,
    })
    if (!made.ok) throw new Error(made.refusal)
    return { ...told, first, second, theme: made.value.theme, roundId: round }
  }

  it('gathers points under themes by hand, and suggests where a loose one belongs', async () => {
    const { use, points, first, second, theme } = await withPoints()
    expect((await points()).map((each) => [each.id, each.theme, each.suggestion])).toEqual([
      [first.id, theme, null],
      [second.id, null, theme],
    ])
    await use.placePoint(chief, { point: second.id, theme })
    await use.placePoint(chief, { point: first.id, theme: null })
    expect((await points()).map((each) => each.theme)).toEqual([null, theme])
    expect(
      await use.placePoint(chief, { point: first.id, theme: second.id as string as ThemeId }),
    ).toMatchObject({
      refusal: 'not-found',
    })
  })

  it('answers every group in one post a step, and the topic bank, in the words of that step', async () => {
    const { world, use, theme, roundId, all, errands } = await withPoints()
    expect(await use.tellGroups(chief, { round: roundId })).toMatchObject({
      refusal: 'nothing-to-tell',
    })
    expect(await use.answerTheme(chief, { theme, status: 'declined', answer: ' ' })).toMatchObject({
      refusal: 'theme-answer-missing',
    })
    await use.answerTheme(chief, { theme, status: 'decided', answer: 'Vi aflyser ét møde.' })
    expect(await use.tellGroups(chief, { round: roundId })).toMatchObject({
      value: { themes: 1, groups: 2 },
    })
    expect((await errands('chief-answer:')).toSorted()).toEqual(
      all.map(({ group }) => `chief-answer:${roundId}:${group.id}:1`).toSorted(),
    )
    expect(await use.tellGroups(chief, { round: roundId })).toMatchObject({
      refusal: 'nothing-to-tell',
    })
    await use.answerTheme(chief, { theme, status: 'passed-on', answer: 'Direktionen har det nu.' })
    await use.tellGroups(chief, { round: roundId })
    expect(await errands('chief-answer:')).toHaveLength(4)
    expect(await world.tables.chiefs.told(roundId, 1)).toEqual([
      { title: 'Tid', status: 'decided', answer: 'Vi aflyser ét møde.' },
    ])
    expect(await topicBank(world).listTopics(coordinator)).toMatchObject({
      value: {
        topics: [
          { title: 'Tid', isFromGroups: true, isStarter: false, answer: 'Direktionen har det nu.' },
        ],
      },
    })
    expect(await use.removeTheme(chief, { theme })).toMatchObject({ refusal: 'theme-told' })
  })

  it('names a group only where the group chose so, and is for chiefs and coordinators', async () => {
    const { own, use, askGroup, allSayYes, points } = await arranged('Mere tid')
    await askGroup({ isNamed: true })
    await allSayYes()
    expect((await points()).map(({ groupName }) => groupName)).toEqual([own.group.name])
    const member = own.members[0] ?? chief
    expect(await use.getReleased(member)).toMatchObject({ refusal: 'not-allowed' })
    const quote = own.group.id as string as QuoteId
    expect(await use.answerQuote(coordinator, { quote, yes: true })).toMatchObject({
      refusal: 'not-allowed',
    })
  })

  it('keeps a point’s theme when its group releases again, and takes off what it left out', async () => {
    const { use, write, askGroup, allSayYes, points, first, theme } = await withPoints()
    await write(`${first.words}\nEt tredje punkt`)
    await askGroup()
    await allSayYes(2)
    expect((await points()).map((each) => [each.words, each.theme])).toEqual([
      ['Et tredje punkt', null],
      [first.words, theme],
    ])
    expect(await use.removeTheme(chief, { theme })).toMatchObject({ ok: true })
    expect((await points()).map((each) => each.theme)).toEqual([null, null])
  })
})
