import { setImmediate as turn } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type EndpointName, endpoints } from '#bot/api/index.ts'
import { ALL_ROLES, EXPECTED } from '#tests/journeys/access/expected.ts'
import { type Cell, everyCell, isRight, OF_A_GROUP, ON_CARDS } from './cells.ts'
import { commandCells } from './commands.ts'
import { apiOf, cardOf, dialogOf } from './doors.ts'
import { matrixOf } from './print.ts'
import { type AccessWorld, openAccessWorld } from './world.ts'

let world: AccessWorld
let cells: readonly Cell[]

beforeAll(async () => {
  world = await openAccessWorld()
  const doors = { api: apiOf(world), card: cardOf(world), dialog: dialogOf(world) }
  // First, however slow the machine: in a few minutes the meetings end, and then there is no next agenda to ask for.
  const commands = await commandCells(world)
  cells = [...(await everyCell(world, doors)), ...commands]
  console.log(matrixOf(cells))
})
afterAll(() => world?.door.close())

describe('every use case, as everybody, by every door', () => {
  it('was tried', () => {
    const asked = new Set(cells.map(({ name }) => name))
    const missing = Object.keys(endpoints).filter((name) => !asked.has(name as EndpointName))
    expect(
      missing,
      'Say in tests/journeys/access/expected.ts who may ask these, and with what input.',
    ).toEqual([])
    expect(cells.length).toBeGreaterThan(2 * Object.keys(endpoints).length * ALL_ROLES.length)
  })

  it('lets in those who should be, and nobody else', () => {
    const wrong = cells.filter((cell) => !isRight(cell))
    expect(
      wrong.map(({ door, name, target, role, heard }) =>
        [door, name, target, role, heard.said.slice(0, 200)].join(' | '),
      ),
    ).toEqual([])
  })

  it('tells nobody whether what they may not see is there', () => {
    for (const door of ['API', 'card', 'dialog'])
      for (const name of OF_A_GROUP)
        for (const role of ALL_ROLES) {
          const answers = cells
            .filter((cell) => cell.door === door && cell.name === name && cell.role === role)
            .filter(({ target, isAllowed }) => !isAllowed && target !== 'malformed')
            .map(({ heard }) => heard.said)
          expect([door, name, role, new Set(answers).size <= 1]).toEqual([door, name, role, true])
        }
  })

  it('says no in plain words, with nothing of what was asked for', () => {
    const { things, channels } = world
    const secrets = [
      things.other.meeting,
      things.other.group,
      things.closed.meeting,
      ...Object.values(channels),
    ]
    for (const { door, name, role, heard } of cells) {
      if (heard.verdict !== 'refused') continue
      expect([door, name, role, heard.said]).toEqual([
        door,
        name,
        role,
        expect.stringMatching(PLAIN),
      ])
      for (const secret of secrets) expect(heard.said).not.toContain(secret)
    }
  })

  it('gives whoever opens a link to the tab the same page, which holds nothing', async () => {
    const { door, things, cast } = world
    // What was looked through just now took longer than the bot keeps a silent connection: let it be seen to be closed.
    for (let turns = 0; turns < 3; turns++) await turn()
    const opened = await Promise.all(
      ['', `summary/${things.other.meeting}`, `round/${things.own.round}`].map(async (path) =>
        (await fetch(`http://127.0.0.1:${door.port}/tab/${path}`)).text(),
      ),
    )
    expect(new Set(opened).size).toBe(1)
    for (const hidden of [things.other.meeting, things.own.round, ...Object.values(cast.groups)])
      expect(opened[0]).not.toContain(hidden)
  })

  it('leaves the bot well', async () => {
    expect(await world.door.health()).toMatchObject({ status: 'ok' })
    expect(world.door.written().filter((line) => /"level":50|http\.fault/.test(line))).toEqual([])
  })
})

const PLAIN =
  /Du har ikke adgang til|Vi kan ikke se, hvem du er|Kortet er fra en tidligere udgave|not signed by Teams|Du er ikke med i|en gruppe, du ikke er med i|Det er .+, der er vært|Du er koordinator og er ikke med/

it('knows every button that a card may have', async () => {
  const { REPLIES } = await import('#bot/teams/replies.ts')
  expect(
    Object.keys(REPLIES).toSorted(),
    'Say in tests/access/cells.ts (ON_CARDS) that cards may ask this, and who may is then tried.',
  ).toEqual([...ON_CARDS].toSorted())
})

it('expects nothing of a use case that there is not', () => {
  expect(Object.keys(EXPECTED).toSorted()).toEqual(Object.keys(endpoints).toSorted())
})
