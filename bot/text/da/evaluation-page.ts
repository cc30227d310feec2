/** The evaluation's page in the tab, beside what the card says (`evaluation.ts`). */
export const evaluationPage = {
  lead: 'Tre tal og to spørgsmål. Det tager et minut.',
  skip: 'Kan springes over.',
  anonymity: (needed: number, closes: string) =>
    `Vi gemmer, at du har svaret, men ikke sammen med det, du har svaret, så hverken gruppen, værten eller koordinatoren kan se, hvem der skrev hvad. Gruppen læser alle svar ordret, når evalueringen lukker ${closes}, men kun hvis mindst ${needed} ud over værten har svaret, så undgå at skrive noget, kun du kan have sagt.`,
  anonymityTitle: 'Hvem kan se dit svar?',
  once: 'Du kan svare én gang, og svaret kan ikke rettes, når det er sendt.',
  notInRoom: 'Var du ikke med til mødet, så lad være med at svare.',
  pooled: 'Svar, der nævner nogen ved navn, kommer ikke med.',
  resultAudience: 'Kun gruppen kan se resultatet.',
  fewPooled:
    'Når runden er slut, kan svarene indgå, hvor alle gruppers svar er lagt sammen til chefgruppen og koordinatoren.',
  resultPooled:
    'Kun gruppen kan se resultatet her. Chefgruppen og koordinatoren ser alle gruppers svar lagt sammen, når runden er slut.',
}
