import { mailDomain } from './municipality.ts'

/** A meeting room with a mailbox that answers invitations by itself. */
export type MeetingRoom = {
  readonly email: string
  readonly name: string
  readonly capacity: number
}

/** The town hall's meeting rooms. */
export const rooms: readonly MeetingRoom[] = [
  { email: `lokale.byraadssalen@${mailDomain}`, name: 'Byrådssalen', capacity: 40 },
  { email: `lokale.havnen@${mailDomain}`, name: 'Havnen', capacity: 16 },
  { email: `lokale.fyret@${mailDomain}`, name: 'Fyret', capacity: 14 },
  { email: `lokale.molen@${mailDomain}`, name: 'Molen', capacity: 14 },
  { email: `lokale.stranden@${mailDomain}`, name: 'Stranden', capacity: 12 },
  { email: `lokale.boelgen@${mailDomain}`, name: 'Bølgen', capacity: 8 },
]
