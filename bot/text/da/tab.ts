import { genitive } from './genitive.ts'

/** The tab's frame: its pages' names, waiting and failing. */
export const tab = {
  loading: 'Henter …',
  tryAgain: 'Prøv igen',
  problemTitle: 'Det lykkedes ikke.',
  noAnswer:
    'Vi fik ikke svar. Tjek din forbindelse, og prøv igen. Det, du har skrevet, er her stadig.',
  faultWithIncident: (incident: string) =>
    `Der er en fejl hos os. Prøv igen om lidt. Bliver det ved, så giv koordinatoren dette nummer: ${incident}.`,
  crashed:
    'Siden gik i stå. Genindlæs den; det, du har gemt, er her stadig. Bliver det ved, så skriv til koordinatoren.',
  outsideTeams:
    'Tværs åbnes i Microsoft Teams. Find appen Tværs i Teams, eller brug fanen i gruppens rum.',
  notInProgramme: (municipality: string) =>
    `Du er ikke med i ${genitive(municipality)} tværgående ledelsesgrupper. Mener du, at du skal være det, så skriv til koordinatoren.`,
  notInProgrammeTitle: 'Du er ikke med endnu',
  menu: 'Sider',
  configure: 'Fanen viser gruppens side. Tryk Gem for at føje den til.',
  tabName: 'Tværs',
  pages: {
    overview: 'Overblik',
    people: 'Ledere',
    composition: 'Grupper',
    season: 'Året',
    seminar: 'Lederseminar',
    round: 'Møderunde',
    plan: 'Årets plan',
    welcome: 'Velkommen',
    directory: 'Hvem ved hvad',
    retention: 'Opbevaring',
    agenda: 'Dagsorden',
    topics: 'Emnebank',
    released: 'Fra grupperne',
    newsletter: 'Orientering',
    meetings: 'Mine møder',
    meeting: 'Mødet',
    visit: 'Gæst i en anden gruppe',
    group: 'Min gruppe',
    contract: 'Gruppekontrakt',
    commitments: 'Målsætninger',
    staff: 'Spørg medarbejderne',
    preparation: 'Forberedelse',
    evaluation: 'Evaluering',
    summary: 'Opsamling',
    trends: 'Udvikling',
    concept: 'Konceptevaluering',
    pictures: 'Året i to billeder',
    'agenda-read': 'Dagsorden',
    'my-data': 'Mine oplysninger',
    erasure: 'Indsigt og sletning',
  },
}
