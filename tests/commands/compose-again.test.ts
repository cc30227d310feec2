import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { compose } from '#bot/commands/compose.ts'
import { sheets } from '#bot/sheets/sheets.ts'
import { asCsv } from '#infra/local/municipality/list.ts'
import { generate } from '#infra/local/municipality/municipality.ts'
import { aList, type Composed, composedIn, groupWith, pairsBy } from './lists.ts'
import { aDesk } from './terminal.ts'

const lastYear = generate()
/** Every ninth has stopped and a successor has come, one in twelve has another area. The chiefs stay. */
const isReplaced = (at: number) => at > 20 && at % 9 === 0
const thisYear = lastYear.map((leader, at) =>
  isReplaced(at)
    ? {
        ...leader,
        name: `Efterfølger ${at}`,
        email: `ny${at}@fjordby.example`,
        leaderSince: '2026-10-01',
      }
    : at > 20 && at % 12 === 0
      ? { ...leader, area: lastYear[at - 30]?.area ?? leader.area }
      : leader,
)
const newEmail = new Map(lastYear.map(({ email }, at) => [email, thisYear[at]?.email ?? '']))
const thisYearsList = asCsv(
  thisYear.map((leader) => ({
    ...leader,
    managerEmail: newEmail.get(leader.managerEmail ?? '') ?? null,
  })),
)
const successors = thisYear.filter((_, at) => isReplaced(at)).length

let desk: ReturnType<typeof aDesk>
let before: Composed
let list: string
const run = (...args: readonly string[]) => desk.run(compose, list, ...args)

beforeAll(async () => {
  desk = aDesk()
  const files = ['--json', desk.path('0.json'), '--out', desk.path('sidst.csv')]
  await desk.run(compose, desk.put('sidst-ledere.csv', asCsv(lastYear)), ...files)
  await desk.run(compose, desk.path('sidst-ledere.csv'), '--out', desk.path('sidst.xlsx'))
  before = composedIn(desk.path('0.json'))
  list = desk.put('ledere.csv', thisYearsList)
})

/** Who was in a group before and is in another now. */
const movedBetween = (one: Composed, other: Composed) =>
  other.groups
    .flatMap(({ members }) => members)
    .filter((email) => groupWith(one, email) && groupWith(one, email) !== groupWith(other, email))

describe('composing 132 leaders in 11 groups of 12 again, with successors', () => {
  it('moves few, keeps names and hosts, and says who moved, came and went', async () => {
    const json = desk.path('1.json')
    const { code, printed, complaints } = await run(
      ...['--from', desk.path('sidst.csv'), '--json', json],
    )
    expect([code, complaints]).toEqual([0, []])
    const after = composedIn(json)
    const moved = movedBetween(before, after)
    expect(after.moved).toBe(moved.length)
    // A tenth of the seats were open; a composition from nothing moves nine of ten.
    expect(moved.length).toBeLessThan(30)
    expect(after.groups.map(({ members }) => members.length)).toEqual(Array(11).fill(12))
    for (const { name, host } of before.groups) {
      const now = after.groups.find((group) => group.name === name)
      if (now?.members.includes(host)) expect(now.host).toBe(host)
    }
    expect(printed).toContainEqual(
      `${moved.length} af de ${132 - successors}, der havde en plads, skifter gruppe.`,
    )
    expect(printed).toContainEqual(
      expect.stringMatching(`^${successors} ledere er nye: Efterfølger`),
    )
    expect(printed).toContainEqual(
      expect.stringMatching(
        `^${successors} fra sidst står ikke på listen mere: .*${lastYear[27]?.name}.* mere\\.$`,
      ),
    )
  })

  it('moves nobody when nothing has changed, and reads the workbook as it reads the csv file', async () => {
    for (const file of ['sidst.csv', 'sidst.xlsx']) {
      const json = desk.path('2.json')
      const args = ['--from', desk.path(file), '--json', json]
      const { code } = await desk.run(compose, desk.path('sidst-ledere.csv'), ...args)
      expect([code, composedIn(json).moved]).toEqual([0, 0])
    }
  })

  it('shows in the spreadsheet where everybody sat before', async () => {
    const out = desk.path('igen.xlsx')
    await run('--from', desk.path('sidst.csv'), '--out', out)
    const sheet = await sheets.read('igen.xlsx', readFileSync(out))
    if (!sheet.ok) throw new Error(sheet.refusal)
    const [headings = [], ...rows] = sheet.value
    expect(headings.slice(0, 4)).toEqual(['Gruppe', 'Vært', 'Navn', 'E-mail'])
    expect(headings.at(-1)).toBe('Gruppe før')
    expect(rows).toHaveLength(132)
    for (const row of rows) expect(row[7] ?? '').toBe(groupWith(before, row[3]) ?? '')
  })

  it('mixes everybody anew with few who meet again', async () => {
    const json = desk.path('3.json')
    await run('--earlier', desk.path('sidst.csv'), '--json', json)
    const anew = composedIn(json)
    const again = anew.criteria.find(({ name }) => name === 'earlier-1')
    expect(again?.cost).toBe(pairsBy(anew, (email) => groupWith(before, email)))
    expect(anew.moved).toBe(0)

    await run('--json', desk.path('4.json'))
    const heedless = pairsBy(composedIn(desk.path('4.json')), (email) => groupWith(before, email))
    expect(again?.cost).toBeLessThan(heedless / 2)
  })

  it('gives a successor the seat that somebody left, when told to', async () => {
    const [at = 0] = thisYear.flatMap((_, place) => (isReplaced(place) ? [place] : []))
    const seat = groupWith(before, lastYear[at]?.email) ?? ''
    const json = desk.path('5.json')
    const fixed = `${thisYear[at]?.email}=${seat}`
    await run('--from', desk.path('sidst.csv'), '--fixed', fixed, '--json', json)
    expect(groupWith(composedIn(json), thisYear[at]?.email)).toBe(seat)
  })
})

describe('a file of earlier groups', () => {
  const people = Array.from({ length: 40 }, (_, at) => `p${String(at).padStart(2, '0')}`)
  const leaders = aList(people.map((id) => ({ id })))
  const earlier = (rows: readonly string[], headings = 'gruppe;e-mail') =>
    [headings, ...rows].join('\r\n')
  const seated = people.map((id, at) => `Hold ${(at % 4) + 1};${id}@x.dk`)
  const from = (content: string | Uint8Array, ...args: readonly string[]) => {
    const own = aDesk()
    const json = own.path('r.json')
    const files = [own.put('l.csv', leaders), '--from', own.put('sidst.csv', content)]
    return { own, json, done: own.run(compose, ...files, '--json', json, ...args) }
  }

  it('gives its groups their names, also in English headings and Windows-1252', async () => {
    for (const content of [
      earlier(seated),
      earlier(
        seated.map((row) => row.split(';').reverse().join(',')),
        'Email,Group',
      ),
      Buffer.from(earlier(seated).replaceAll('Hold', 'Fælles'), 'latin1'),
    ]) {
      const { json, done } = from(content)
      expect((await done).code).toBe(0)
      const { groups, moved } = composedIn(json)
      expect(groups.map(({ name }) => name.replace(/^(Hold|Fælles) /, ''))).toEqual([
        ...['1', '2', '3', '4'],
      ])
      expect(moved).toBe(0)
    }
  })

  it('says which group is no more when there are to be fewer, and counts those who had it as moved', async () => {
    const rows = people.map((id, at) => `Hold ${at < 4 ? 5 : (at % 4) + 1};${id}@x.dk`)
    const { json, done } = from(earlier(rows))
    const { printed } = await done
    expect(printed).toContain('Hold 5 er nedlagt.')
    expect(composedIn(json).groups.map(({ name }) => name)).toEqual([
      ...['Hold 1', 'Hold 2', 'Hold 3', 'Hold 4'],
    ])
    expect(composedIn(json).moved).toBeGreaterThanOrEqual(4)
  })

  it('leaves a number to each group that is new', async () => {
    const rows = people.map((id, at) => `${[1, 2, 4][at % 3]};${id}@x.dk`)
    const { json, done } = from(earlier(rows))
    expect((await done).code).toBe(0)
    expect(composedIn(json).groups.map(({ name }) => name)).toEqual([
      ...['Gruppe 1', 'Gruppe 2', 'Gruppe 4', 'Gruppe 3'],
    ])
  })

  it('is refused line by line, and nothing is written', async () => {
    const { own, done } = from(
      earlier(['Hold 1;p00@x.dk', 'Hold 1;p00', '', 'Hold 2;', 'Hold 3;P00@x.dk', ';p01@x.dk']),
      ...['--seed', 'x'],
    )
    const { code, complaints } = await done
    const file = own.path('sidst.csv')
    expect([code, ...complaints]).toEqual([
      2,
      '--seed skal være et helt tal fra 0.',
      `${file}, linje 3: »p00« er ikke en e-mailadresse.`,
      `${file}, linje 5: E-mailen mangler.`,
      `${file}, linje 6: p00@x.dk (2) står der to gange. I parentes den første linje.`,
      '4 fejl. Intet er skrevet.',
    ])
    expect(own.files()).toEqual(['l.csv', 'sidst.csv'])
  })

  it.each([
    ['without e-mail', 'gruppe;navn\n1;Anne', /Der er ingen kolonne med e-mail\./],
    ['without groups', 'e-mail;navn\np00@x.dk;Anne', /Der er ingen kolonne, der hedder Gruppe\./],
    ['with nobody seated', 'e-mail;gruppe\np00@x.dk;', /Ingen i filen har en gruppe\./],
    ['that is a picture', new Uint8Array([0x89, 0x50, 0, 0]), /kan ikke læses|hverken|Filen/],
  ])('is refused %s', async (_, content, why) => {
    const { own, done } = from(content)
    const { code, complaints } = await done
    expect(code).toBe(2)
    expect(complaints[0]).toMatch(why)
    expect(own.files()).toEqual(['l.csv', 'sidst.csv'])
  })
})
