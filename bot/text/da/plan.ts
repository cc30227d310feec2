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
}
