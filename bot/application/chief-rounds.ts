import { untold } from '#bot/domain/chief-table.ts'
import { inOwnOrder } from '#bot/domain/evaluation-result.ts'
import { membersOf } from '#bot/domain/group.ts'
import type { RoundId } from '#bot/domain/ids.ts'
import { mostLike } from '#bot/domain/likeness.ts'
import { preparedShare } from '#bot/domain/prepared-share.ts'
import type { Tables, World } from './ports.ts'

/** What the groups of each round have passed on, with what it is gathered under; rounds without a point are left out. */
export const roundsOnTable = async (tables: Tables, world: Pick<World, 'clock'>) => {
  const points = await tables.chiefs.points()
  const themes = await tables.chiefs.themes()
  const rounds = (await tables.seasons.all()).flatMap((season) => season.rounds).toReversed()
  const names = new Map(
    [...(await tables.groups.all()), ...(await tables.groups.closed())].map(({ id, name }) => [
      id,
      name,
    ]),
  )
  const found = []
  for (const round of rounds) {
    const own = points.filter((each) => each.round === round.id)
    if (own.length === 0) continue
    const ownThemes = themes.filter((each) => each.round === round.id)
    const order = inOwnOrder(own.map((each) => each.words))
    const suggested = suggestions(own, ownThemes)
    const shown = []
    for (const point of own.toSorted((a, b) => order.indexOf(a.words) - order.indexOf(b.words))) {
      const quote = point.quote === null ? null : await tables.releases.quote(point.quote)
      const by = quote && (await tables.leaders.find(quote.person))
      shown.push({
        id: point.id,
        words: point.words,
        groupName: point.isNamed ? (names.get(point.group) ?? null) : null,
        quoteOf: by?.name ?? null,
        theme: point.theme,
        suggestion: suggested.get(point.id) ?? null,
      })
    }
    const news = new Set(untold(ownThemes).map((each) => each.id))
    found.push({
      round: round.id,
      roundLabel: round.label,
      from: round.window.from,
      groups: new Set(own.map((each) => each.group)).size,
      points: shown,
      themes: ownThemes.map(({ id, title, status, answer, told }) => ({
        id,
        title,
        status,
        answer,
        isTold: told !== null && !news.has(id),
        mayBeRemoved: told === null,
      })),
      untold: news.size,
      prepared: await preparedIn(tables, world, round.id),
    })
  }
  return found
}

type Points = Awaited<ReturnType<Tables['chiefs']['points']>>
type Themes = Awaited<ReturnType<Tables['chiefs']['themes']>>

/** Where a point that lies loose seems to belong: a theme, by its title and its points. */
const suggestions = (points: Points, themes: Themes) =>
  mostLike(
    points.filter((each) => each.theme === null).map(({ id, words }) => ({ id, text: words })),
    themes.map(({ id, title }) => ({
      id,
      text: [title, ...points.filter((each) => each.theme === id).map(({ words }) => words)].join(
        ' ',
      ),
    })),
  )

/** How many of all the groups' people had ticked every task; null below the thresholds. */
export const preparedIn = async (
  tables: Tables,
  world: Pick<World, 'clock'>,
  round: RoundId,
): Promise<number | null> => {
  const tasks = (await tables.agendas.find(round))?.released?.content.tasks ?? []
  const ticks = await tables.preparations.ofRound(round)
  const met = (await tables.meetings.ofRound(round)).filter(
    (each) => each.state === 'planned' && each.endsAt <= world.clock.now(),
  )
  const groups = new Map((await tables.groups.all()).map((group) => [group.id, group]))
  return preparedShare(
    met.flatMap(({ group }) => {
      const found = groups.get(group)
      return found ? [membersOf(found)] : []
    }),
    tasks,
    ticks,
  )
}
