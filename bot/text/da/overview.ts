import type { ERRAND_KINDS, POSTED_CARDS } from '#bot/api/overview.ts'
import type { RoomKind, RoomStep } from '#bot/domain/room.ts'
import { plural } from '../format.ts'
import { faults, faultWithoutSentence } from './faults.ts'

const kinds: Readonly<Record<(typeof ERRAND_KINDS)[number], string>> = {
  post: 'Opslag',
  'update-post': 'Opdatering af opslag',
  notify: 'Notifikation i Teams',
  mail: 'Mail i stedet for opslag',
  'make-team': 'Oprette teamet',
  'fill-team': 'Tilføje lederne til teamet',
  'install-in-team': 'Lægge appen i teamet',
  'make-channel': 'Lave rummet',
  'fill-channel': 'Tilføje medlemmer til rummet',
  'add-app': 'Lægge appen i rummet',
  'pin-tab': 'Sætte fanen op i rummet',
  'archive-channel': 'Arkivere kanalen',
  'unarchive-channel': 'Tage kanalen i brug igen',
  'install-for-person': 'Installere appen hos en leder',
  'book-meeting': 'Booke mødet i Outlook',
  'hand-over-meeting': 'Lade en anden indkalde til mødet',
  'withdraw-invitation': 'Fjerne den gamle indkaldelse i Outlook',
  'move-meeting': 'Flytte mødet i Outlook',
  'change-attendees': 'Ændre deltagerne i Outlook',
  'cancel-meeting': 'Aflyse mødet i Outlook',
  'fetch-replies': 'Hente svar fra Outlook',
  'keep-subscription': 'Få besked, når noget ændres i Outlook',
  retention: 'Slette det, der er gemt længe nok',
  'mail-newsletter': 'Sende orienteringen som mail',
  'seminar-in-outlook': 'Vise lederseminaret i Outlook',
  'fetch-seminar-replies': 'Hente svar på invitationen til seminaret',
}

const cards: Readonly<Record<(typeof POSTED_CARDS)[number], string>> = {
  welcome: 'Velkomst',
  agenda: 'Dagsorden',
  preparation: 'Forberedelse',
  'preparation-reminder': 'Påmindelse om forberedelse',
  evaluation: 'Evaluering',
  'evaluation-result': 'Resultat af evalueringen',
  concept: 'Konceptevaluering',
  summary: 'Opsamling',
  'summary-nudge': 'Påmindelse om opsamling',
  release: 'Spørgsmål om, hvad der må gives videre',
  'release-reminder': 'Påmindelse om at svare',
  'release-stopped': 'Besked om, at gruppen ikke har sagt ja',
  'quote-asked': 'Spørgsmål om et citat',
  'chief-answer': 'Svar fra chefgruppen',
  'topic-answered': 'Svar på et emne',
  'meeting-changed': 'Ændring af mødet',
  'group-closed': 'Gruppen er lukket',
  newsletter: 'Orientering til organisationen',
  'season-plan': 'Årets plan',
  seated: 'Velkomst til en ny i gruppen',
  'host-named': 'Besked til en ny vært',
  contract: 'Gruppekontrakt',
  'commitment-shared': 'Delt målsætning',
  'substitute-asked': 'Spørgsmål om at være vært',
  'substitute-answered': 'Svar på, om nogen vil være vært',
  'substitute-withdrawn': 'Besked om, at værten selv er vært',
  visit: 'Besked om en gæst',
}

const steps: Readonly<Record<RoomStep, string>> = {
  channel: 'Lavet',
  members: 'Medlemmer',
  app: 'App',
  tab: 'Fane',
  welcome: 'Velkomst',
}

/** The coordinator's page: where the programme stands, and what needs a person. */
export const overview = {
  title: 'Overblik',
  audience: 'Kun koordinatoren',
  lead: 'Her ser du, hvor langt programmet er, og om noget venter på dig.',
  leaders: 'Ledere',
  groups: 'Grupper',
  rooms: 'Rum klar',
  booked: 'Møder i Outlook',
  progress: (done: number, of: number) => `${done} af ${of}`,
  openSeats: (count: number) => plural('da', count, 'tom plads', 'tomme pladser'),
  attention: 'Det her venter på dig',
  quiet: 'Ingenting er gået i stå.',
  underWay: (count: number) =>
    `${plural('da', count, 'opgave', 'opgaver')} er på vej til Teams og Outlook.`,
  team: 'Teamet i Teams',
  teamSteps: { isMade: 'Oprettet', isFilled: 'Lederne er med', hasApp: 'Appen er lagt i' },
  roomsTitle: 'Gruppernes rum',
  roomKinds: {
    'private-channel': 'Privat kanal',
    'shared-channel': 'Delt kanal',
    'group-chat': 'Gruppechat',
  } satisfies Readonly<Record<RoomKind, string>>,
  ready: 'klar',
  making: 'på vej',
  done: 'Klaret',
  waiting: 'Venter',
  steps,
  withoutMailbox: 'Ledere uden postkasse',
  withoutMailboxLead:
    'De kan ikke indkaldes i Outlook, og vi kan ikke se, hvornår de er ledige. Bed IT om at oprette en postkasse, og hent listen igen.',
  withoutHost: 'Møder uden en sikker vært',
  withoutHostLead:
    'Værten kan ikke komme eller har spurgt en anden, og ingen har sagt ja. Ring til værten, eller flyt mødet.',
  changedInOutlook: 'Ændret i Outlook',
  changedInOutlookLead:
    'De her møder er flyttet eller aflyst direkte i Outlook. Outlook har selv skrevet til deltagerne. Tværs følger den nye tid og skriver ikke ud igen.',
  movedInOutlook: (group: string, round: string, from: string, to: string) =>
    `${group}, ${round}: flyttet fra ${from} til ${to}.`,
  cancelledInOutlook: (group: string, round: string, from: string) =>
    `${group}, ${round}: mødet ${from} er aflyst. Find en ny tid under Året.`,
  kinds,
  cards,
  state: { doubtful: 'Usikkert', dead: 'Gik ikke' },
  /** What it was: "Opslag: Dagsorden". */
  what: (kind: (typeof ERRAND_KINDS)[number], card: (typeof POSTED_CARDS)[number] | null) =>
    card === null ? kinds[kind] : `${kinds[kind]}: ${cards[card]}`,
  /** Why, and what to do. */
  why: (code: string | null): string =>
    faults[code ?? 'unexpected'] ?? faultWithoutSentence(code ?? 'unexpected'),
  retry: 'Prøv igen',
  sendAgain: 'Send igen',
  itIsThere: 'Det er der',
  retried: 'Vi prøver igen.',
  settled: 'Noteret. Det står ikke længere her.',
}
