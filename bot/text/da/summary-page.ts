/** The summary's page in the tab, beside what the cards and the dialog say (`summary.ts`). */
export const summaryPage = {
  meeting: 'Møde',
  meetingOf: (round: string, when: string) => `${round}, ${when}`,
  nothingToWriteTitle: 'Ingen opsamling at skrive endnu',
  notSharedTitle: 'Værten har ikke delt opsamlingen endnu',
  hidePoints: 'Skjul punkterne',
  overtaken:
    'Kladden er ændret et andet sted, siden du begyndte at skrive her. Gemmer du, er det teksten her, der gælder.',
  discard: 'Fortryd rettelser',
  discardAsk: 'Fortryd',
  steps: 'Fra kladde til chefgruppe',
  draft: {
    title: 'Skriv kladden',
    audience: 'Kun du',
    saved: 'Kladden er gemt.',
    none: 'Du har ikke skrevet noget endnu.',
  },
  share: {
    title: 'Del med gruppen',
    audience: 'Kun gruppen',
    saveFirst: 'Gem kladden først.',
    confirmTitle: 'Del opsamlingen med gruppen?',
    confirm: (group: string) =>
      `Alle i ${group} kan læse den i Teams og her. Du kan rette den bagefter, og så ser gruppen rettelsen.`,
    again: (group: string) => `Opslaget i rummet hos ${group} rettes, så alle ser den nye tekst.`,
  },
  release: {
    title: 'Giv videre til chefgruppen',
    audience: 'Chefgruppen og koordinatoren',
    nothing: 'Der står ikke noget til chefgruppen. Det er helt i orden.',
    shareFirst: 'Del med gruppen først, så alle har set teksten.',
    ready: 'Spørg gruppen, om teksten må gives videre.',
    isAsked: 'Gruppen er spurgt. Her under kan du se, hvor langt den er.',
    older: 'Chefgruppen har stadig den forrige tekst.',
    frozen: 'Det får chefgruppen, ord for ord:',
    final:
      'Når gruppen har sagt ja, kan teksten ikke trækkes tilbage. Retter du den senere, får chefgruppen først det nye, når gruppen har sagt ja igen.',
  },
  earlier: 'Tidligere opsamlinger',
  passedOn: 'Chefgruppen har fået',
  sharedAt: (when: string) => `Delt ${when}`,
}
