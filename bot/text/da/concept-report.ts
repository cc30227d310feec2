import { plural } from '../format.ts'

/** The report on the concept for the chief group: on the page, on paper and as a Word document. */
export const conceptReport = {
  title: (round: string) => `Konceptevaluering efter ${round}`,
  heading: 'Rapporter',
  audience: 'Chefgruppen og koordinatoren',
  none: 'Ingen rapport endnu',
  noneLead: (meetings: number) =>
    `Når en gruppe har holdt ${meetings} møder, bliver dens ledere spurgt hver for sig. Rapporten kommer her, når alle grupper har haft 14 dage til at svare.`,
  underWay: (groups: number, closes: string) =>
    `${plural('da', groups, 'gruppe', 'grupper')} bliver spurgt nu. Rapporten kommer efter ${closes}.`,
  answered: (answers: number, asked: number, percent: number, groups: number) =>
    `${answers} af ${asked} ledere har svaret (${percent} %), fra ${plural('da', groups, 'gruppe', 'grupper')}.`,
  leftOut: (groups: number) =>
    `${plural('da', groups, 'gruppe', 'grupper')} er ikke talt med: så få har svaret, at deres svar ellers kunne regnes ud.`,
  noFigures: (answers: number, groups: number) =>
    `Tallene vises, når mindst ${groups} grupper er med, og der er svar nok i hver (${answers} ud over værten). Så mange blev det ikke til.`,
  noTexts: (answers: number, groups: number) =>
    `Det, der er skrevet, vises, når mindst ${answers} fra mindst ${groups} grupper har svaret. Så mange blev det ikke til.`,
  highest: (question: string, mean: string) => `Højest: ${question} (${mean} af 5).`,
  lowest: (question: string, mean: string) => `Lavest: ${question} (${mean} af 5).`,
  purposes: 'De otte formål',
  purposesLead:
    'I hvor høj grad har møderne styrket formålet? 1 er slet ikke, 5 er i meget høj grad.',
  shape: 'Indhold og form',
  shapeLead: 'I hvor høj grad passer indhold og form til formålet?',
  question: 'Spørgsmål',
  mean: 'Snit',
  spread: 'Fordeling',
  picture: (question: string, mean: string, counts: readonly number[]) =>
    `${question}: snit ${mean}. Svar fra 1 til 5: ${counts.join(', ')}.`,
  keep: 'Det skal vi holde fast i',
  change: 'Det skal vi ændre',
  nobodyWrote: 'Ingen har skrevet noget her.',
  withheld: (texts: number) =>
    `${plural('da', texts, 'svar', 'svar')} er holdt tilbage, fordi der står et navn, et nummer eller en mailadresse i.`,
  order: 'Svarene står i alfabetisk rækkefølge.',
  trust:
    'Alle grupper er lagt sammen, og tallene ændrer sig ikke mere. Gæt ikke på, hvem der har skrevet hvad.',
  print: 'Udskriv',
  word: 'Hent som Word',
  fileName: (round: string) => `Konceptevaluering ${round}.docx`,
  from: (municipality: string) => `${municipality} · De tværgående ledelsesgrupper`,
}
