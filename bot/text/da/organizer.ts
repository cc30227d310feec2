import type { Organizer } from '#bot/domain/organizer.ts'

const choices: Readonly<Record<Organizer, (mailbox: string) => { label: string; what: string }>> = {
  mailbox: (mailbox) => ({
    label: 'Den fælles postkasse',
    what: `Alle møder ligger i kalenderen hos ${mailbox}. Det er det enkleste, og intet skal ændres, når en vært skifter.`,
  }),
  host: () => ({
    label: 'Gruppens vært',
    what: 'Hvert møde ligger i værtens egen kalender, og værten kan selv flytte det i Outlook. IT skal give Tværs adgang til værternes kalendere. Skifter værten, får gruppen en ny indkaldelse.',
  }),
}

/** "Hvem indkalder til møderne?" on the page of the year. */
export const organizer = {
  title: 'Hvem indkalder til møderne?',
  choices,
  /** What a choice does, and what it leaves alone. */
  lead: 'Valget gælder møder, der ikke er booket endnu.',
  booked: (count: number) =>
    count === 1
      ? 'Ét kommende møde er allerede i Outlook. Det beholder den, der har indkaldt.'
      : `${count} kommende møder er allerede i Outlook. De beholder den, der har indkaldt.`,
  leaves:
    'Stopper en vært, overtager den fælles postkasse værtens kommende møder. Den indkalder også, når en gruppe ikke har en vært, eller værten ikke har en postkasse.',
  saved: (choice: string) => `Fremover indkalder: ${choice}.`,
  undo: 'Fortryd',
  check: 'Tjek adgangen',
  checking: 'Ser på værternes kalendere …',
}
