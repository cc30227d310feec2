/** The page around Teams and Outlook. */
export const common = {
  close: 'Luk',
  back: 'Tilbage',
  tryAgain: 'Prøv igen',
  loading: 'Henter …',
  cancel: 'Annullér',
  more: 'Mere',
}

export const shell = {
  skip: 'Spring til indholdet',
  apps: 'Apps',
  lost: 'Forbindelsen til den lokale tenant er væk. Siden prøver selv igen. Er den stoppet, så start den med npm start.',
  missing: 'Den lokale tenant svarer ikke',
  missingHelp: 'Start den med npm start i projektets mappe, og prøv igen.',
  failed: 'Det kunne ikke hentes',
  language: 'Sprog',
  theme: 'Udseende',
  themes: { system: 'Som maskinen', default: 'Lyst', dark: 'Mørkt', contrast: 'Høj kontrast' },
  settings: 'Sprog og udseende',
  unread: (count: number) => (count === 1 ? '1 ulæst' : `${count} ulæste`),
  unknownPerson: (upn: string) => `${upn} findes ikke i tenanten`,
  unknownPersonHelp: 'Tenanten kan være startet forfra. Vælg en anden person.',
  views: {
    activity: 'Aktivitet',
    chat: 'Chat',
    teams: 'Teams',
    calendar: 'Kalender',
    mail: 'Mail',
    app: 'Tværs',
  },
}

export const people = {
  choose: 'Vælg, hvem du er',
  chooseHelp: 'Åbn et vindue mere for at være to personer på én gang.',
  change: 'Skift person',
  search: 'Søg efter navn, titel eller område',
  none: (query: string) => `Ingen passer med »${query}«.`,
  coordinator: 'Koordinator',
  host: 'Chefer og direktører (værter)',
  leader: 'Ledere',
  outside: 'Medarbejdere udenfor',
  you: 'dig nu',
  newWindow: (name: string) => `Åbn et nyt vindue som ${name}`,
}

export const guide = {
  open: 'Sådan gør du',
  title: 'Velkommen til Fjordby Kommune',
  lead: 'Her er en hel Microsoft 365-tenant på din egen maskine: Teams, Outlook og appen Tværs. Du vælger, hvem du er, og du bestemmer, hvad klokken er.',
  stepsTitle: 'Sådan kommer du i gang',
  steps: [
    {
      title: 'Vær koordinator',
      text: 'Åbn Tværs i menuen, indlæs lederlisten (infra/local/municipality/ledere.xlsx), sæt grupperne, og godkend dem. Så oprettes rummene.',
    },
    {
      title: 'Gå til det næste, der sker',
      text: 'Uret øverst kan flyttes. Dagsorden, påmindelser og evaluering kommer, når deres tid er inde.',
    },
    {
      title: 'Vær leder og vært',
      text: 'Svar på kort i kanalen, og skriv / for at se kommandoerne. Værten skriver /opsamling efter mødet.',
    },
  ],
  begin: 'Begynd som koordinator',
  beginAs: (name: string) => `Begynd som ${name}`,
  pick: 'Vælg en anden',
  done: 'Det er forstået',
  quick: 'Eller vær en af disse',
  kinds: { coordinator: 'Koordinator', host: 'Vært', leader: 'Leder', outside: 'Udenfor' },
}
