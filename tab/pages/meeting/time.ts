/** How a point's time stands: whole minutes left or over, and how much of it is used, 0 to 1. */
export type TimeLeft = {
  readonly clock: string
  readonly isOver: boolean
  /** Whole minutes, rounded down: left, or over. */
  readonly minutes: number
  readonly used: number
}

export const clockOf = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`

export const timeLeft = (seconds: number, plannedMinutes: number): TimeLeft => {
  const planned = plannedMinutes * 60
  const isOver = seconds >= planned
  return {
    clock: clockOf(seconds),
    isOver,
    minutes: isOver ? Math.floor((seconds - planned) / 60) : Math.floor((planned - seconds) / 60),
    used: planned === 0 ? 1 : Math.min(1, seconds / planned),
  }
}
