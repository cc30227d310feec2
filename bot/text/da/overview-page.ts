import type { YearStep, YearStepState } from '#bot/domain/year-steps.ts'

type Step = {
  readonly title: string
  readonly what: string
  /** null: goes on by itself. */
  readonly go: string | null
}

/** The coordinator's page beside `overview.ts`: the year's steps, and what can be done about trouble. */
export const overviewPage = {
  next: 'Næste skridt',
  steps: 'Året skridt for skridt',
  state: { done: 'Klaret', now: 'Nu', later: 'Senere' } as Readonly<Record<YearStepState, string>>,
  step: (step: YearStep, round: string, meets: string): Step => {
    switch (step) {
      case 'import':
        return {
          title: 'Hent listen over ledere',
          what: 'Læs HR’s liste ind. Du ser, hvem der er nye, og om der er fejl, før noget ændres.',
          go: 'Hent ledere',
        }
      case 'compose':
        return {
          title: 'Sammensæt grupperne',
          what: 'Lederne fordeles, så områder, niveauer og erfaring blandes bedst muligt.',
          go: 'Sammensæt grupper',
        }
      case 'approve':
        return {
          title: 'Godkend grupperne',
          what: 'Se fordelingen igennem, byt om på nogle, hvis det er nødvendigt, og godkend. Derefter laver vi rummene i Teams.',
          go: 'Se grupperne',
        }
      case 'rooms':
        return {
          title: 'Rummene i Teams',
          what: 'De bliver lavet nu. Det går af sig selv, og du kan arbejde videre imens.',
          go: null,
        }
      case 'plan':
        return {
          title: 'Læg årets møderunder',
          what: 'Vælg, i hvilke uger de tre møderunder kan ligge.',
          go: 'Læg året',
        }
      case 'book':
        return {
          title: round ? `Book ${round}` : 'Book møderunden',
          what: 'Se, hvornår lederne kan, vælg en uge, og book alle gruppernes møder på én gang.',
          go: 'Find en uge',
        }
      case 'agenda':
        return {
          title: round ? `Dagsordenen til ${round}` : 'Dagsordenen',
          what: 'Chefgruppen skriver den og frigiver den til grupperne. Hold øje med, at den er ude i god tid.',
          go: 'Se dagsordenen',
        }
      case 'meet':
        return {
          title: round ? `${round} holdes` : 'Møderne holdes',
          what: `Grupperne mødes ${meets}. Påmindelser, evaluering og opsamling kommer af sig selv.`,
          go: 'Se møderne',
        }
    }
  },
  between: (from: string, to: string) => (from === to ? from : `fra ${from} til ${to}`),
  seeRooms: 'Se trinnene for hvert rum',
  personal: 'Personlig besked',
  personalAbout:
    'Den er mellem Tværs og modtageren, så du kan ikke se, hvem det er, eller hvad den handler om.',
  personalDoubt:
    'Teams svarede ikke, så beskeden er måske kommet frem, måske ikke. Send den igen, eller lad den ligge.',
  leaveIt: 'Lad den ligge',
  leaveItTitle: 'Skal vi lade den ligge?',
  leaveItText: 'Så gør vi ikke mere ved den, og den står ikke længere her. Det kan ikke fortrydes.',
  chooseTeam: {
    use: (when: string | null) =>
      when === null ? 'Brug det team, der er' : `Brug teamet fra ${when}`,
    another: 'Opret et nyt team',
    useTitle: 'Skal programmet bruge det team?',
    useText:
      'Alle ledere bliver medlemmer af teamet, og gruppernes kanaler bliver lavet i det. De, der er i teamet i forvejen, bliver i det, men de kommer ikke i de private kanaler.',
    anotherTitle: 'Opret et team med samme navn?',
    anotherText: 'Så er der to teams med samme navn. Det nye er programmets.',
    chosen: 'Valgt. Vi går i gang med teamet nu.',
  },
  remake: 'Lav rummet igen',
  remakeTitle: 'Skal vi lave et nyt rum?',
  remakeText:
    'Gør det kun, hvis det gamle ikke kan gendannes. Gruppen får et tomt rum med de samme medlemmer, og samtaler og filer fra det gamle følger ikke med. Det bliver den slags rum, du har valgt under Grupper. Er en kanal slettet for mindre end 30 dage siden, får den nye et tal efter navnet.',
  remaking: 'Rummet er ved at blive lavet.',
  letMailbox: 'Lad den fælles postkasse indkalde',
  letMailboxAll: (count: number) => `Lad den fælles postkasse indkalde til alle ${count}`,
  lettingMailbox: (count: number) =>
    `Den fælles postkasse indkalder til ${count === 1 ? 'mødet' : 'møderne'}.`,
  cancel: 'Annuller',
  retryAll: (count: number) => `Prøv igen med alle ${count}`,
  retryOf: (label: string, about: string) => `${label}: ${about}`,
  seeAll: (count: number) => `Se alle ${count}`,
}
