/** The summary of a meeting: the host's form, the draft, what the group and the chief group see. */
export const summary = {
  title: 'Opsamling',
  what: 'Hvad har vi talt om?',
  why: 'Hvorfor?',
  willDo: 'Hvad vil vi gøre ved det?',
  toChiefGroup: 'Hvad skal chefgruppen have at vide?',
  toChiefGroupHint:
    'Skriv kun det, gruppen er blevet enig om at give videre, fx noget, chefgruppen skal arbejde med. Skriv ét punkt pr. linje. Det sendes først, når gruppen har sagt ja. Lad feltet stå tomt, hvis der ikke er noget.',
  general: 'Skriv i generelle vendinger. Ingen navne, og ikke hvem der sagde hvad.',
  points: 'Skriv punkt for punkt',
  pointsHint: 'Det kan du springe over. Det samlede ovenfor er nok.',
  tooLong: (most: number) => `Skriv højst ${most} tegn.`,
  tooLongForForm:
    'Opsamlingen er for lang til at rette i det her vindue. Åbn Tværs, og ret den under Opsamling.',
  save: 'Gem kladde',
  saved: 'Kladden er gemt. Kun du kan se den.',
  write: 'Skriv opsamling',
  edit: 'Ret teksten',
  share: 'Del med gruppen',
  shareAgain: 'Opdatér hos gruppen',
  draft: {
    title: 'Din kladde til opsamlingen',
    titleShared: 'Opsamlingen er delt med gruppen',
    titleReleased: 'Opsamlingen er givet videre',
    onlyYou: 'Kun du kan se kladden. Gruppen ser den, når du deler den.',
    shared: 'Gruppen kan se opsamlingen i Teams.',
    sharedOlder: 'Gruppen ser stadig den forrige udgave. Del igen, når du er færdig.',
    released: 'Chefgruppen har fået det, I ville give videre.',
    confirm:
      'Spørg gruppen, om teksten må gives videre. Når gruppen har sagt ja, kan chefgruppen og koordinatoren læse den.',
  },
  shared: {
    notification: (round: string) => `Opsamling: ${round}`,
    title: (round: string) => `Opsamling: ${round}`,
    audience: 'Kun gruppen kan se opsamlingen.',
    toChiefGroup: 'Til chefgruppen',
    released: 'Det er givet videre til chefgruppen.',
    notReleased: 'Det er ikke givet videre endnu. Gruppen bliver spurgt først.',
    inPart: 'Opsamlingen er lang. Her er det vigtigste, og resten står i Tværs.',
    readAll: 'Læs det hele',
  },
  nudge: {
    notification: (round: string) => `Husk opsamlingen: ${round}`,
    title: 'Husk opsamlingen',
    told: (group: string, round: string) =>
      `${group} har holdt ${round}. Skriv kort, hvad I talte om, hvorfor, og hvad I vil gøre ved det, mens I husker det.`,
  },
  page: {
    title: 'Opsamling',
    audienceGroup: 'Kun gruppen',
    audienceHost: 'Kun dig, til du deler',
    lead: 'Hvad talte vi om, hvorfor, og hvad vil vi gøre ved det?',
    none: 'Ingen opsamlinger endnu',
    noneLead: 'Når værten har skrevet og delt opsamlingen efter mødet, kan I læse den her.',
    earlier: 'Delt med gruppen',
    cancel: 'Fortryd',
    unsaved: 'Du har rettelser, der ikke er gemt.',
  },
  releasedPage: {
    title: 'Fra grupperne',
    audience: 'Chefgruppen og koordinatoren',
    lead: 'Det, grupperne er blevet enige om at give videre. I ser kun, hvilken gruppe det kommer fra, hvis gruppen selv har valgt det.',
    none: 'Grupperne har ikke givet noget videre endnu',
    noneLead:
      'Efter hver møderunde samles her det, grupperne vil have chefgruppen til at arbejde med.',
  },
}
