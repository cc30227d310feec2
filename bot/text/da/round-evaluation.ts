import { plural } from '../format.ts'

/** What the chief group sees of a round's evaluations: all groups together. */
export const roundEvaluation = {
  title: 'Evaluering af møderne, alle grupper lagt sammen',
  answersFrom: (answers: number, groups: number) =>
    `${plural('da', answers, 'svar', 'svar')} fra ${plural('da', groups, 'gruppe', 'grupper')}`,
  leftOut: (groups: number) =>
    `${plural('da', groups, 'gruppe', 'grupper')} er ikke talt med: så få har svaret, at deres svar ellers kunne regnes ud.`,
  noFigures: (groups: number, answers: number) =>
    `Tallene vises, når mindst ${groups} grupper kan lægges sammen, og der er svar nok i hver (${answers} ud over værten). Så mange blev det ikke til i denne runde.`,
  noTexts: (answers: number, groups: number) =>
    `Det, der er skrevet, vises, når mindst ${answers} fra mindst ${groups} grupper har svaret. Så mange blev det ikke til i denne runde.`,
  withheld: (texts: number) =>
    `${plural('da', texts, 'svar', 'svar')} er holdt tilbage, fordi der står et navn, et nummer eller en mailadresse i.`,
  trust:
    'Tallene ændrer sig ikke mere. Grupperne vidste, før de svarede, at I får dem samlet. Gæt ikke på, hvem der har skrevet hvad.',
}
