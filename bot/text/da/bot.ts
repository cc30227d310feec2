/** What the bot says in conversation: help, greetings, dead ends turned into ways on. */
export const bot = {
  help: {
    notification: 'Det kan Tværs hjælpe med',
    title: 'Det kan jeg hjælpe med',
    greeting: (name: string) => `Hej ${name}.`,
    unknown: (words: string) => `Jeg kender ikke »${words}«. Det her kan jeg:`,
    commands: [
      ['/opsamling', 'Værten skriver opsamlingen efter mødet.'],
      ['/dagsorden', 'Se dagsordenen for næste møde.'],
      ['/hjælp', 'Se denne oversigt.'],
    ] as readonly (readonly [command: string, does: string])[],
    cards: 'Forberedelse og evaluering svarer du på i de kort, jeg lægger i gruppens rum.',
    trust: 'Når du skriver en kommando med /, er det kun dig, der ser svaret.',
    openTab: 'Åbn Tværs',
    writeSummary: 'Skriv opsamling',
  },
  notInProgramme: (municipality: string) =>
    `Du er ikke med i de tværgående ledelsesgrupper i ${municipality}. Mener du, at du skal være det, så skriv til koordinatoren.`,
  notYourGroup:
    'Her mødes en gruppe, du ikke er med i, så jeg kan ikke svare her. Skriv til mig i din egen gruppes rum eller i vores chat.',
  notARoom: 'Her mødes ingen ledelsesgruppe. Skriv til mig i gruppens eget rum eller i vores chat.',
  coordinatorHasNoGroup:
    'Du er koordinator og er ikke med i en gruppe. Åbn Tværs for at se alle grupperne.',
  noGroup:
    'Du er ikke med i en ledelsesgruppe lige nu. Mener du, at du skal være det, så skriv til koordinatoren.',
  hostOnly: (host: string) =>
    `Det er ${host}, der er vært og skriver opsamlingen. Har du noget, der skal med, så sig det til værten.`,
  noHost:
    'Gruppen har ingen vært lige nu. Koordinatoren finder en ny, og så kan opsamlingen skrives.',
  summaryReady: {
    notification: 'Skriv opsamlingen',
    title: 'Opsamling fra mødet',
    told: (round: string) =>
      `${round}: hvad talte I om, hvorfor, og hvad vil I gøre ved det? Kun du ser kladden, til du deler den.`,
    write: 'Skriv opsamling',
  },
  noAgenda: 'Dagsordenen for næste møde er ikke frigivet endnu. Den kommer i gruppens rum i Teams.',
  oldCard:
    'Kortet er fra en tidligere udgave og virker ikke længere. Åbn Tværs, og find det samme der.',
  badInput: (fields: readonly string[]) =>
    fields.length === 0
      ? 'Noget i svaret kan ikke bruges. Ret det, og send igen.'
      : `${fields.join(' ')} Ret det, og send igen.`,
  sent: 'Tak, det er modtaget.',
  fault: (incident: string) =>
    `Der gik noget galt hos mig, og det er ikke sikkert, at det blev gjort. Prøv igen om lidt. Bliver det ved, så giv koordinatoren dette nummer: ${incident}.`,
  late: 'Det tager længere tid, end det plejer, og jeg er ikke færdig endnu. Se efter om lidt, om det er kommet med, før du prøver igen.',
  tooMany: 'Der kommer mange forespørgsler fra dig lige nu. Vent et øjeblik, og prøv igen.',
  tooLarge:
    'Det er mere, end Tværs kan tage imod på én gang. Gør teksten kortere eller filen mindre, og send igen.',
  notSignedIn: 'Vi kan ikke se, hvem du er. Luk Tværs, og åbn det igen i Teams.',
  close: 'Luk',
}
