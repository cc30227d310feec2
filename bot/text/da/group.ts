import type { ClosingCause } from '#bot/domain/group.ts'
import { plural } from '../format.ts'

/** A leader's own group. */
export const group = {
  audience: 'Kun gruppen',
  together: 'Gruppens aftaler',
  lead: 'Det, der siges i gruppen, bliver i gruppen. Kun det, I sammen frigiver, når chefgruppen.',
  members: (count: number) => plural('da', count, 'leder', 'ledere'),
  host: 'Vært',
  me: 'Dig',
  hostIs: (name: string) => `${name} er vært for gruppen.`,
  youHost: 'Du er vært for gruppen.',
  noHost: 'Gruppen har ingen vært lige nu. Koordinatoren finder en.',
  openSeats: (count: number) =>
    `${plural('da', count, 'plads er ledig', 'pladser er ledige')} og venter på en efterfølger.`,
  noRoom: 'Gruppens rum i Teams er ved at blive lavet.',
  write: 'Skriv',
  writeTo: (name: string) => `Skriv til ${name} i Teams`,
  closed: {
    title: 'Grupper, du har været med i',
    lead: 'Kun I, der var med, kan se det her og læse gruppens kanal i Teams.',
    name: (room: string, when: string) => `${room}, lukket ${when}`,
    cause: {
      coordinator: (reason: string) => `Koordinatoren lukkede gruppen: »${reason}«`,
      regrouping: () => 'Grupperne blev blandet på ny.',
      'going-back': () => 'Lederne gik tilbage til de grupper, de havde før.',
    } satisfies Record<ClosingCause, (reason: string) => string>,
    members: 'Hvem der var med',
    noSummaries: 'Gruppen delte ingen opsamlinger.',
  },
  noneTitle: 'Du sidder ikke i en gruppe',
  none: 'Koordinatoren sætter grupperne sammen. Når du har en plads, ser du din gruppe her.',
}
