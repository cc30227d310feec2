export const preparation = {
  card: {
    notification: (round: string) => `Forberedelse til ${round}`,
    title: 'Forberedelse',
    lead: (round: string) => `Inden ${round}:`,
    task: (number: number) => `Opgave ${number}`,
    due: (day: string) => `Senest ${day}`,
    ready: (number: number, of: number) =>
      of === 1 ? 'Jeg er klar' : `Jeg er klar med opgave ${number}`,
    notReady: (number: number, of: number) => (of === 1 ? 'Fortryd' : `Fortryd opgave ${number}`),
    isDone: 'Du er klar',
    progress: (done: number, of: number) =>
      done === of ? 'Du er klar til mødet.' : `Du er klar med ${done} af ${of}.`,
    trust: 'Kun du kan se, hvad du har krydset af. Værten ser kun, hvor mange der er klar.',
  },
  reminder: {
    notification: (when: string) => `Husk forberedelsen til mødet ${when}`,
    title: 'Husk forberedelsen',
    lead: (round: string, when: string, hasTasks: boolean) =>
      hasTasks ? `${round} er ${when}. Du mangler:` : `${round} er ${when}.`,
    contract: 'Gruppen har en kontrakt, som du ikke har sagt ja til endnu.',
    open: 'Åbn forberedelsen',
    alone: 'Det er kun dig, der får denne påmindelse, og du får den kun én gang.',
  },
  page: {
    audience: 'Kun du kan se dine kryds',
    lead: (round: string) => `Det, du skal nå inden ${round}.`,
    notReleasedTitle: 'Der er ingen forberedelse endnu',
    notReleased: 'Opgaverne kommer, når chefgruppen har frigivet dagsordenen.',
    meeting: (when: string) => `Dit møde er ${when}.`,
    progress: (done: number, of: number) =>
      done === of ? 'Du er klar til mødet' : `Du er klar med ${done} af ${of}`,
    ready: 'Jeg er klar',
    due: (day: string) => `Senest ${day}`,
    overdue: (day: string) => `Fristen var ${day}`,
    countsTitle: 'Sådan står det til i gruppen',
    countsLead: 'Du er vært og kan se, hvor mange der er klar. Ingen kan se hvem.',
    count: (done: number, of: number) => `${done} af ${of} er klar`,
    toAgenda: 'Se dagsordenen',
  },
}
