import { UNKNOWN } from './kinds.ts'
import type { Received } from './ledger.ts'

/** One step of the year: what it told, how, whom, and how many messages the person got who got most. */
export type Step = {
  readonly period: string
  readonly kind: string
  readonly ways: string
  readonly people: number
  readonly most: number
}

/** The steps of the year in the order in which they came. */
export const stepsIn = (received: readonly Received[]): readonly Step[] =>
  [...Map.groupBy(received, ({ period, kind }) => `${period} · ${kind}`).values()].map((all) => {
    const each = [...Map.groupBy(all, ({ person }) => person).values()]
    return {
      period: all[0]?.period ?? '',
      kind: all[0]?.kind ?? '',
      ways: [...new Set(all.map(({ way }) => way))].join(', '),
      people: each.length,
      most: Math.max(...each.map(({ length }) => length)),
    }
  })

/** A sentence for each who got more than one message in a step, and for each message that belongs to none. */
export const tooMuch = (received: readonly Received[]): readonly string[] => {
  const unknown = [...new Set(received.filter((each) => each.kind === UNKNOWN).map(titleOf))]
  const twice = [...Map.groupBy(received, stepOf)].filter(([, all]) => all.length > 1)
  return [
    ...unknown.map((title) => `En besked hører ikke til noget skridt: »${title}«.`),
    ...twice.map(
      ([step, all]) => `${step}: ${all.length} beskeder, ${all.map(titleOf).join(' / ')}.`,
    ),
  ]
}

const titleOf = ({ title }: Received) => title
const stepOf = ({ person, period, kind }: Received) => `${person} · ${period} · ${kind}`

/** Every message of the year as text: under each person what came, in the order in which it came. */
export const listByPerson = (received: readonly Received[]): string =>
  [...Map.groupBy(received, ({ person }) => person)]
    .toSorted(([one], [other]) => one.localeCompare(other, 'da'))
    .map(
      ([person, all]) =>
        `${person} (${all.length})\n${all
          .toSorted((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0))
          .map(
            ({ at, period, kind, way, title }) =>
              `  ${at.slice(0, 16).replace('T', ' ')}  ${period} · ${kind}  [${way}]  ${title}`,
          )
          .join('\n')}\n`,
    )
    .join('\n')
