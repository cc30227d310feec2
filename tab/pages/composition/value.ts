import type { ValueView } from '#bot/api/composition.ts'

/** How far above the least possible, as a share of it; 0.004 is shown as 0.4 %. */
export const gapOf = ({ achieved, bound }: Pick<ValueView, 'achieved' | 'bound'>): number =>
  bound <= 0 ? achieved : Math.max(0, achieved - bound) / bound

const STEPS = 4

/** The share as those who listen are told it: in quarters, since every second would drown all else. */
export const inQuarters = (share: number): number => Math.floor(share * STEPS) / STEPS
