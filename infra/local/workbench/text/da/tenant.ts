import type { DueKind } from '#bot/domain/due.ts'

/** What is the tenant's own: its clock and its traffic. */
export const clock = {
  title: 'Tenantens ur',
  now: (moment: string) => `Klokken i tenanten: ${moment}. Flyt uret`,
  next: 'Gå til det næste, der sker',
  nextShort: 'Det næste',
  nextIs: (what: string, moment: string) => `${what} ${moment}`,
  nextUnknown: 'Der er ikke planlagt noget lige nu.',
  nextLabel: 'Det næste',
  ahead: 'Spol frem',
  hour: '1 time',
  day: '1 dag',
  week: '1 uge',
  pick: 'Vælg dag og tid',
  previousMonth: 'Forrige måned',
  nextMonth: 'Næste måned',
  weekColumn: 'Uge',
  badTime: 'Skriv en tid som 9.30.',
  time: 'Klokken',
  go: 'Gå dertil',
  goTo: (moment: string) => `Gå til ${moment}`,
  onlyForward: 'Uret kan kun flyttes frem.',
  moving: 'Uret flyttes. Botten gør færdigt, hvad der skal ske undervejs …',
  moved: (moment: string) => `Klokken er nu ${moment}`,
  happened: (count: number) =>
    count === 0
      ? 'Der skete ikke noget undervejs.'
      : count === 1
        ? 'Der skete 1 ting undervejs.'
        : `Der skete ${count} ting undervejs.`,
  failed: 'Uret kunne ikke flyttes',
  kinds: {
    'preparation-reminder': 'Påmindelse om forberedelse',
    'evaluation-open': 'Evalueringen åbner i kanalerne',
    'evaluation-close': 'Evalueringen lukker',
    'summary-nudge': 'Værten mindes om opsamlingen',
    'fetch-replies': 'Svar på indkaldelserne hentes',
    'look-in-outlook': 'Det bliver set efter, om mødet er flyttet i Outlook',
    'release-reminder':
      'De, der mangler at svare på, om noget må gives videre, bliver mindet om det',
    'release-close': 'Fristen for at svare på, om noget må gives videre, udløber',
    'concept-open': 'Lederne bliver spurgt om konceptet',
    meetingStart: 'Et møde begynder',
    meetingEnd: 'Et møde slutter',
  } satisfies Record<DueKind | 'meetingStart' | 'meetingEnd', string> as Readonly<
    Record<string, string>
  >,
  something: 'Noget sker',
}

export const faults = {
  open: 'Fejl og trafik',
  title: 'Fejl og trafik',
  lead: 'Slå fejl til for at se, at botten klarer dem. De rammer kaldene til Microsoft, ikke denne side.',
  throttle: '429 med Retry-After',
  throttleHelp: 'Microsoft beder botten vente.',
  unavailable: '503, ikke tilgængelig',
  unavailableHelp: 'Tjenesten er nede et øjeblik.',
  timeoutAfterCommit: 'Time-out efter udførelse',
  timeoutAfterCommitHelp: 'Handlingen sker, men svaret kommer aldrig.',
  on: (count: number) => (count === 1 ? '1 fejl er slået til' : `${count} fejl er slået til`),
  requests: 'Kald',
  noRequests: 'Der er ikke kaldt noget endnu.',
  rejected: 'Afviste kald',
  noRejected: 'Ingen kald er afvist.',
  path: 'Vej',
  status: 'Status',
  count: 'Antal',
  total: (count: number) => `${count} i alt`,
  failed: 'Fejlen kunne ikke skiftes',
}
