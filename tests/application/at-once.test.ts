import { describe, expect, it } from 'vitest'
import { chiefTables } from '#bot/application/chief-table.ts'
import { releases } from '#bot/application/release.ts'
import { summary } from '#bot/application/summary.ts'
import type { QuoteId } from '#bot/domain/ids.ts'
import { EMPTY_CONTENT } from '#bot/domain/summary.ts'
import { during, questions } from '#tests/support/at-once.ts'
import { aChief, actorOf } from '#tests/support/make.ts'
import { aBookedRound } from '#tests/support/round.ts'
import { aWorld, type TestWorld } from '#tests/support/world.ts'

const chief = actorOf(aChief())
const OWN_WORDS = 'Jeg når det ikke'

/** More than the questions that any of the use cases below asks the database. */
const TRIED = 26

/** Its words released, one leader's own among them, and a theme with a first answer that nobody has been told. */
const arranged = async () => {
  const world = await aWorld()
  const { groups, round } = await aBookedRound(world, { groups: 2 })
  const [own] = groups
  const quoted = own?.members[0]
  if (!own || !quoted?.person) throw new Error('A group with members was asked for.')
  world.clock.set(own.meeting.endsAt)
  const use = { ...summary(world), ...releases(world), ...chiefTables(world) }
  const meeting = own.meeting.id
  const content = { ...EMPTY_CONTENT, what: 'Fravær', toChiefGroup: 'Mere tid' }
  await use.saveSummary(own.host, { meeting, content })
  await use.shareSummary(own.host, { meeting })
  const asking = { meeting, isNamed: false, quotes: [{ person: quoted.person, words: OWN_WORDS }] }
  await use.askRelease(own.host, asking)
  const quote = (await world.tables.releases.quotesOf(meeting))[0]?.id as QuoteId
  const allSayYes = async () => {
    for (const member of own.members)
      await use.answerRelease(member, { meeting, asking: 1, answer: 'yes', change: '' })
  }
  const points = () => world.tables.chiefs.points()
  const pointOf = async (words: string) => {
    const found = (await points()).find((each) => each.words === words)
    if (!found) throw new Error(`Nobody has "${words}" on the table.`)
    return found.id
  }
  const saysNo = async () => void (await use.answerQuote(quoted, { quote, yes: false }))
  const saysYes = async () => void (await use.answerQuote(quoted, { quote, yes: true }))
  const aTheme = async () => {
    const point = await pointOf('Mere tid')
    const theme = { round: round.id, theme: null, title: 'Tid', point }
    const made = await use.saveTheme(chief, theme)
    if (!made.ok) throw new Error(made.refusal)
    return made.value.theme
  }
  return {
    world,
    own,
    round: round.id,
    use,
    asking,
    quote,
    allSayYes,
    points,
    pointOf,
    saysNo,
    saysYes,
    aTheme,
  }
}

describe.each(questions(TRIED))('when somebody else comes before question %i', (number) => {
  const at = { at: number, tried: TRIED }

  it('a leader’s no takes their words off the table while a chief puts them under a theme', async () => {
    const { world, allSayYes, saysYes, saysNo, aTheme, pointOf, points } = await arranged()
    await saysYes()
    await allSayYes()
    const theme = await aTheme()
    const point = await pointOf(OWN_WORDS)
    const place = (slow: TestWorld) => chiefTables(slow).placePoint(chief, { point, theme })
    await during(world, at, place, saysNo)
    expect((await points()).map(({ words }) => words)).toEqual(['Mere tid'])
  })

  it('a leader’s no takes their words off the table while a chief makes a theme of them', async () => {
    const { world, round, allSayYes, saysYes, saysNo, pointOf, points } = await arranged()
    await saysYes()
    await allSayYes()
    const point = await pointOf(OWN_WORDS)
    const input = { round, theme: null, title: 'Travlhed', point }
    await during(world, at, (slow) => chiefTables(slow).saveTheme(chief, input), saysNo)
    expect((await points()).map(({ words }) => words)).toEqual(['Mere tid'])
  })

  it('a leader’s no stands while the host asks the group once more', async () => {
    const { world, own, use, asking, quote, saysYes, saysNo } = await arranged()
    await saysYes()
    await use.withdrawRelease(own.host, { meeting: asking.meeting })
    await during(world, at, (slow) => releases(slow).askRelease(own.host, asking), saysNo)
    expect(await world.tables.releases.quote(quote)).toMatchObject({ state: 'no' })
  })

  it('a theme is removed, and its points stay, while a chief puts one under it', async () => {
    const { world, use, allSayYes, aTheme, pointOf, points } = await arranged()
    await allSayYes()
    const theme = await aTheme()
    const point = await pointOf('Mere tid')
    const place = (slow: TestWorld) => chiefTables(slow).placePoint(chief, { point, theme })
    const remove = async () => void (await use.removeTheme(chief, { theme }))
    await during(world, at, place, remove)
    expect((await points()).map((each) => each.theme)).toEqual([null])
  })

  it('the groups are told once while two chiefs tell them', async () => {
    const { world, round, use, allSayYes, aTheme } = await arranged()
    await allSayYes()
    const theme = await aTheme()
    await use.answerTheme(chief, { theme, status: 'decided', answer: 'Vi aflyser ét møde.' })
    const tell = (by: TestWorld) => chiefTables(by).tellGroups(chief, { round })
    await during(world, at, tell, async () => void (await tell(world)))
    const told = await world.tables.errands.withPrefix('chief-answer:')
    expect(told).toHaveLength(2)
  })

  it('a new answer to a theme is kept, and told next, while the groups are told of the old one', async () => {
    const { world, round, use, allSayYes, aTheme } = await arranged()
    await allSayYes()
    const theme = await aTheme()
    await use.answerTheme(chief, { theme, status: 'in-discussion', answer: 'Vi ser på det.' })
    const decide = async () =>
      void (await use.answerTheme(chief, { theme, status: 'decided', answer: 'Ét møde mindre.' }))
    const tell = (by: TestWorld) => chiefTables(by).tellGroups(chief, { round })
    await during(world, at, tell, decide)
    await tell(world)
    expect(await world.tables.chiefs.themes()).toMatchObject([{ answer: 'Ét møde mindre.' }])
    const last = await world.tables.chiefs.steps(round)
    expect(await world.tables.chiefs.told(round, last)).toMatchObject([
      { answer: 'Ét møde mindre.' },
    ])
  })
})
