import { hash } from './chance.ts'

/** A person's working hours as Outlook keeps them; wall time, `HH:mm`. Days are 1 for Monday to 5 for Friday. */
export type WorkingHours = {
  readonly days: readonly number[]
  readonly from: string
  readonly to: string
}

/** Most work 8 to 16 from Monday to Friday; some begin at 7 or 9, a few have Friday off. */
export function workingHoursOf(personId: string): WorkingHours {
  const lot = hash(`${personId} hours`) % 100
  const days = lot >= 95 ? [1, 2, 3, 4] : [1, 2, 3, 4, 5]
  if (lot < 12) return { days, from: '07:00', to: '15:00' }
  if (lot < 17) return { days, from: '09:00', to: '17:00' }
  return { days, from: '08:00', to: '16:00' }
}
