import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import highsModule, { type LegacyHighs } from 'highs'
import { type Day, isoWeek } from '#bot/domain/calendar.ts'
import { chanceFrom } from '#bot/domain/composition/chance.ts'
import { balancesOver } from '#bot/domain/schedule/options.ts'
import type { WeekProblem } from '#bot/domain/schedule/problem.ts'
import { emptyTables, rowOf, type WeekTables, weighDay } from '#bot/domain/schedule/tables.ts'

/** What a way of choosing the week comes to. */
export type Chosen = { readonly cost: number; readonly hosts: number }

/** Every week weighed: what a person would have before them, too. */
export const weighed = (problem: WeekProblem): readonly WeekTables[] =>
  [
    ...Map.groupBy(problem.days.keys(), (place) => isoWeek(problem.days[place] as Day)).entries(),
  ].map(([week, days]) => {
    const tables = emptyTables(problem, week, days)
    for (const at of days.keys()) weighDay(problem, tables, at)
    return tables
  })

/** Groups dealt in turn to three days of the week, Tuesday first. */
const dealt = (problem: WeekProblem, tables: WeekTables, start: number): Chosen => {
  const days = tables.days.length >= 4 ? [1, 2, 3] : [...tables.days.keys()].slice(0, 3)
  let [cost, hosts] = [0, 0]
  for (let group = 0; group < problem.groups.count; group++) {
    const at = days[group % days.length] as number
    cost += rowOf(tables, 'cost', problem.groups.count, start, at)[group] as number
    hosts += rowOf(tables, 'hosts', problem.groups.count, start, at)[group] as number
  }
  return { cost, hosts }
}

/** As in a spreadsheet: the week and start with the fewest host clashes, groups dealt to the days in order. */
export const fewestClashes = (problem: WeekProblem, weeks: readonly WeekTables[]): Chosen =>
  weeks
    .flatMap((tables) => [...problem.starts.keys()].map((start) => dealt(problem, tables, start)))
    .reduce((best, each) =>
      each.hosts < best.hosts || (each.hosts === best.hosts && each.cost < best.cost) ? each : best,
    )

/** A week and a start drawn by lot; the mean of so many draws. */
export const randomSlot = (
  problem: WeekProblem,
  weeks: readonly WeekTables[],
  draws: number,
): Chosen => {
  const chance = chanceFrom(1)
  let [cost, hosts] = [0, 0]
  for (let draw = 0; draw < draws; draw++) {
    const tables = weeks[chance.below(weeks.length)] as WeekTables
    const found = dealt(problem, tables, chance.below(problem.starts.length))
    cost += found.cost / draws
    hosts += found.hosts / draws
  }
  return { cost: Math.round(cost), hosts: Math.round(hosts * 10) / 10 }
}

/** The whole choice as one linear program with whole numbers, in CPLEX' LP format. */
export const weekProgram = (problem: WeekProblem, weeks: readonly WeekTables[]): string => {
  const { groups, starts, maxDays } = problem
  const costs: string[] = []
  const rows: string[] = []
  const names: string[] = []
  const slots: string[] = []
  for (const [week, tables] of weeks.entries())
    for (const start of starts.keys()) {
      const slot = `${week}_${start}`
      slots.push(`z${slot}`)
      const days = [...tables.days.keys()]
      for (let group = 0; group < groups.count; group++) {
        for (const at of days) {
          const cost = rowOf(tables, 'cost', groups.count, start, at)[group] as number
          if (cost > 0) costs.push(`${cost} x${slot}_${at}_${group}`)
          names.push(`x${slot}_${at}_${group}`)
        }
        rows.push(`${days.map((at) => `x${slot}_${at}_${group}`).join(' + ')} - z${slot} = 0`)
      }
      for (const at of days) {
        const [balance] = balancesOver(problem, [tables.days[at] as number]) ?? [
          problem.balanceOver(1),
        ]
        const held = Array.from({ length: groups.count }, (_, group) => `x${slot}_${at}_${group}`)
        rows.push(`${held.join(' + ')} - ${balance?.max} u${slot}_${at} <= 0`)
        rows.push(`${held.join(' + ')} - ${balance?.min} u${slot}_${at} >= 0`)
        names.push(`u${slot}_${at}`)
      }
      rows.push(`${days.map((at) => `u${slot}_${at}`).join(' + ')} - ${maxDays} z${slot} <= 0`)
    }
  rows.push(`${slots.join(' + ')} = 1`)
  return [
    'Minimize',
    ` obj: ${costs.join('\n + ')}`,
    'Subject To',
    ...rows.map((row, at) => ` r${at}: ${row}`),
    'Binary',
    ...[...names, ...slots].map((name) => ` ${name}`),
    'End',
  ].join('\n')
}

// The package's types name no loader, though its default export is one.
const loadHighs = highsModule as unknown as () => Promise<LegacyHighs>

/** What HiGHS says the program costs at least; null for no answer within so many seconds. */
export const byHighs = async (
  program: string,
  seconds: number,
): Promise<{ readonly cost: number | null; readonly status: string }> => {
  const highs = await loadHighs()
  const found = highs.solve(program, { time_limit: seconds, mip_rel_gap: 0 })
  const cost = 'ObjectiveValue' in found ? Math.round(Number(found.ObjectiveValue)) : null
  return { cost, status: found.Status }
}

/** What CBC says, with its own CPU seconds; null where it is not installed. */
export const byCbc = (
  program: string,
  seconds: number,
): { readonly cost: number | null; readonly status: string; readonly seconds: number } | null => {
  const folder = mkdtempSync(join(tmpdir(), 'tvaers-cbc-'))
  try {
    const [model, answer] = [join(folder, 'week.lp'), join(folder, 'answer.txt')]
    writeFileSync(model, program)
    const run = spawnSync('cbc', [
      model,
      ...['sec', String(seconds), 'ratioGap', '0', 'solve', 'solution', answer],
    ])
    if (run.error) return null
    const [first = ''] = readFileSync(answer, 'utf8').split('\n')
    const value = /objective value\s+([\d.e+]+)/.exec(first)?.[1]
    const cpu = /Total time \(CPU seconds\):\s+([\d.]+)/.exec(run.stdout.toString())?.[1]
    return {
      cost: value === undefined ? null : Math.round(Number(value)),
      status: first.split(' ')[0] ?? '',
      seconds: Number(cpu),
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
