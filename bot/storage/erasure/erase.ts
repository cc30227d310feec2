import type { Traces } from '#bot/application/ports/erasure.ts'
import type { Identity } from '#bot/domain/erasure.ts'
import type { Seal } from '../seal.ts'
import { type Ask, columnsOf } from './columns.ts'
import { marksOf } from './marks.ts'
import { resealWithout } from './sealed.ts'
import { sweepOf, type TableSweep } from './sweep.ts'

/** In which rows of which tables the person is now, and what an erasure would do with them. */
export const tracesOf = async (ask: Ask, person: Identity): Promise<readonly Traces[]> => {
  const { sweeps } = await plan(ask, person, '')
  const traces: Traces[] = []
  for (const { table, count } of sweeps) {
    const [row] = await ask<{ gone: string | number; changed: string | number }>(
      count.text,
      count.values,
    )
    const found = { table, gone: Number(row?.gone ?? 0), changed: Number(row?.changed ?? 0) }
    if (found.gone + found.changed > 0) traces.push(found)
  }
  return traces
}

/**
 * Takes one person out of every table, in the caller's transaction; `formerLeader` is written where the name stood.
 * Without a seal, what lies in sealed ballot boxes is left there; it is gone when they are counted.
 */
export const erase = async (
  ask: Ask,
  seal: Seal | null,
  person: Identity,
  formerLeader: string,
): Promise<void> => {
  const { marks, sweeps } = await plan(ask, person, formerLeader)
  if (seal) await resealWithout(ask, seal, marks, formerLeader)
  for (const { statements } of sweeps)
    for (const { text, values } of statements) await ask(text, values)
}

/** The list of leaders comes last: what hangs on a leader is gone by then. */
const plan = async (ask: Ask, person: Identity, formerLeader: string) => {
  const marks = await marksOf(ask, person)
  const byTable = Map.groupBy(await columnsOf(ask), ({ table }) => table)
  const sweeps = [...byTable]
    .map(([table, columns]) => sweepOf(table, columns, marks, formerLeader))
    .filter((sweep): sweep is TableSweep => sweep !== null)
    .toSorted((one, other) => Number(one.table === 'leaders') - Number(other.table === 'leaders'))
  return { marks, sweeps }
}
