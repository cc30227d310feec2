import { join } from 'node:path'
import type { DatabaseServer } from '#tests/chaos/server.ts'
import { row, table } from '../planner/measure.ts'
import { justNow, openEvaluations } from './evaluations.ts'
import type { MeteredBot } from './metered.ts'
import {
  answering,
  bring,
  isThanked,
  type Pressed,
  pressing,
  quantile,
  saying,
  signatureOf,
} from './press.ts'
import { aProgrammeOf } from './programme.ts'
import { startBenchTown } from './town.ts'

const echoScript = join(import.meta.dirname, '../../support/echoBot.ts')
const BLOCK = 60
/** Blocks that only warm the programs up. */
const WARM = 2
const AT_ONCE = 4

type Kind = {
  readonly name: string
  readonly bot: MeteredBot
  readonly activity: (at: number) => unknown
  readonly isGood: (answer: Pressed) => boolean
}
type Measured = { cpuMs: number; turns: number; wrong: number; readonly waits: number[] }

const inBlock = async (kind: Kind, signature: string, start: number, into: Measured) => {
  const before = await kind.bot.use()
  let next = start
  const one = async () => {
    while (next < start + BLOCK) {
      const answer = await bring(kind.bot.url, signature, kind.activity(next++))
      if (!kind.isGood(answer)) into.wrong += 1
      into.waits.push(answer.ms)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, one))
  into.cpuMs += (await kind.bot.use()).cpuMs - before.cpuMs
  into.turns += BLOCK
}

/** An answered evaluation beside stock botbuilder's echo: the same token, the same door, block by block in turn. */
export const run = async (server: DatabaseServer, parent: string, isShort: boolean) => {
  const blocks = isShort ? 4 : 20
  const groups = Math.ceil((blocks * BLOCK) / 12)
  const programme = aProgrammeOf(groups, justNow())
  const arrange = openEvaluations(programme)
  const town = await startBenchTown(server, parent, 'turns', programme, arrange)
  try {
    const echo = await town.startBeside(echoScript, 'echo')
    const signature = signatureOf(town)
    const everybody = programme.groups.flatMap((group) =>
      group.people.map((person) => ({ person, group })),
    )
    const of = (at: number) => {
      const found = everybody[at]
      if (!found) throw new Error('There is nobody left to answer.')
      return found
    }
    const kinds: readonly Kind[] = [
      {
        name: 'echo: words, answered by a post',
        bot: echo,
        activity: (at) => saying(of(at).person, of(at).group.channel, 'hej'),
        isGood: ({ status }) => status === 200,
      },
      {
        name: 'echo: a button, answered by a card',
        bot: echo,
        activity: (at) => pressing(of(at).person, of(at).group.channel, 'answer', { step: 1 }),
        isGood: ({ status }) => status === 200,
      },
      {
        name: 'Tværs: an evaluation answered',
        bot: town.bot,
        activity: (at) => answering(of(at).person, of(at).group, at),
        isGood: isThanked,
      },
    ]
    const measured = kinds.map((): Measured => ({ cpuMs: 0, turns: 0, wrong: 0, waits: [] }))
    for (let block = 0; block < blocks; block++)
      for (const [index, kind] of kinds.entries()) {
        const into = measured[index]
        if (!into || block === WARM) Object.assign(into ?? {}, { cpuMs: 0, turns: 0, waits: [] })
        if (into) await inBlock(kind, signature, block * BLOCK, into)
      }
    table('(b) a turn of the bot', 'turns', 'CPU ms', 'ms, median', '99 of 100', 'not done')
    for (const [index, { name }] of kinds.entries()) {
      const { cpuMs, turns, wrong, waits } = measured[index] as Measured
      row(
        name,
        String(turns),
        (cpuMs / turns).toFixed(2),
        quantile(waits, 0.5).toFixed(1),
        quantile(waits, 0.99).toFixed(1),
        String(wrong),
      )
    }
    const [words, button, ours] = measured as [Measured, Measured, Measured]
    for (const [name, echoed] of [
      ['words', words],
      ['a button', button],
    ] as const)
      row(
        `ratio to the echo of ${name}`,
        '',
        (ours.cpuMs / ours.turns / (echoed.cpuMs / echoed.turns)).toFixed(2),
        (quantile(ours.waits, 0.5) / quantile(echoed.waits, 0.5)).toFixed(2),
        (quantile(ours.waits, 0.99) / quantile(echoed.waits, 0.99)).toFixed(2),
      )
  } finally {
    await town.stop()
  }
}
