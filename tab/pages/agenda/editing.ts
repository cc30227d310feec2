import type { OutputOf } from '#bot/api/endpoint.ts'
import type { Endpoints } from '#bot/api/index.ts'
import type { AgendaProblem } from '#bot/domain/agenda/release.ts'
import type { AgendaContent, AgendaPoint, AgendaPointName } from '#bot/domain/agenda.ts'

export type Opened = OutputOf<Endpoints['getAgenda']>
export type PickableTopic = Opened['topics'][number]

/** Changes what is written; `field` names what, so that typing on in it is one step to undo. */
export type Change = (field: string, given: Partial<AgendaContent>) => void

/** What every part of the form works on. */
export type Editing = {
  readonly opened: Opened
  readonly content: AgendaContent
  readonly change: Change
  /** What stands between the draft and its release. */
  readonly problems: readonly AgendaProblem[]
  /** Release has been asked for: from now on each problem is shown where it is. */
  readonly isTried: boolean
}

export const changePoint = (
  { content, change }: Pick<Editing, 'content' | 'change'>,
  name: AgendaPointName,
  field: string,
  given: Partial<AgendaPoint>,
): void =>
  change(`${name}.${field}`, {
    points: content.points.map((point) => (point.name === name ? { ...point, ...given } : point)),
  })

/** The days of a list, one put in, taken out or changed. */
export const replaced = <T>(items: readonly T[], at: number, given: Partial<T>): readonly T[] =>
  items.map((item, index) => (index === at ? { ...item, ...given } : item))
export const without = <T>(items: readonly T[], at: number): readonly T[] =>
  items.filter((_, index) => index !== at)
