import { plural } from '../format.ts'

/** The year as every leader is told of it: dates, themes, and networks that end. */
export const plan = {
  seminar: 'Fælles lederseminar',
  weeks: (from: number, to: number) =>
    from === to ? `Uge ${from}, dagen kommer senere` : `Uge ${from}–${to}, dagen kommer senere`,
  noTheme: 'Temaet kommer senere',
  carried: 'Temaet fortsætter fra lederseminaret.',
  networks: 'Netværk, der ophører',
  ends: (name: string, when: string) => `${name} ophører ${when}`,
  card: {
    notification: (year: string) => `Planen for ${year}: datoer og temaer`,
    changed: (year: string) => `Planen for ${year} er ændret`,
    title: (year: string) => `Planen for ${year}`,
    lead: 'Her er årets møder og de temaer, chefgruppen har valgt. Datoerne står også i din kalender, når møderne er booket.',
    networksLead:
      'Alle ledere er nu med i en tværgående gruppe. Derfor ophører disse frivillige netværk:',
    open: 'Se planen, og skriv den ud',
  },
  page: {
    audience: 'Alle ledere',
    lead: 'Årets møder og temaer, som chefgruppen har meldt dem ud.',
    emptyTitle: 'Årets plan er ikke meldt ud endnu',
    empty: 'Chefgruppen er ved at vælge temaer. Planen kommer her og som kort i din gruppes rum.',
    emptyForPublisher: 'Planlæg først året under Året. Så kan du skrive temaer og melde planen ud.',
    toSeason: 'Gå til Året',
    publishedAt: (when: string) => `Meldt ud ${when}`,
    notPublished: 'Ikke meldt ud endnu. Kun chefgruppen og koordinatoren kan se siden her.',
    print: 'Skriv ud',
    year: 'År',
    yourMeeting: 'Din gruppes møde',
    groupsMeet: 'Grupperne mødes',
  },
  form: {
    write: 'Skriv temaer',
    rewrite: 'Ret planen',
    title: 'Temaer for året',
    lead: 'Skriv et kort tema for de runder, I har besluttet. Resten kan vente. Frigiver I en dagsorden, er det dens tema, der står.',
    theme: (round: string) => `Tema for ${round}`,
    networks: 'Netværk, der ophører',
    networksLead:
      'Nævn de frivillige netværk, som grupperne afløser. Lederne læser det på planen; de får ikke en besked mere.',
    name: 'Netværkets navn',
    endsOn: 'Ophører',
    instead: 'Hvad der kommer i stedet',
    insteadHint: 'Kan stå tomt',
    add: 'Tilføj netværk',
    remove: (name: string) => (name === '' ? 'Fjern netværket' : `Fjern ${name}`),
    removed: (name: string) => (name === '' ? 'Netværket er fjernet.' : `${name} er fjernet.`),
    undo: 'Fortryd',
    nameMissing: 'Skriv netværkets navn, eller fjern det.',
    dayMissing: 'Vælg dagen, netværket ophører.',
    publish: 'Meld planen ud',
    publishAgain: 'Meld ændringen ud',
    confirmTitle: 'Meld planen ud til alle ledere?',
    confirm: 'Planen kommer som ét kort i hver gruppes rum. Retter du den senere, rettes kortet.',
    confirmAgain: 'Kortet i hver gruppes rum bliver rettet. Lederne får ikke en ny besked.',
    cancel: 'Annuller',
    told: (groups: number) =>
      `Planen er meldt ud til ${plural('da', groups, 'gruppe', 'grupper')}.`,
  },
}
