import { plural } from '../format.ts'

/** Evaluation of a meeting: the card, the answer, the result, and the page in the tab. */
export const evaluation = {
  title: 'Evaluering af mødet',
  notification: (round: string) => `Evaluering: ${round}. Det tager et minut.`,
  intro: 'Tre tal og to spørgsmål. Det tager et minut.',
  anonymous: (needed: number, closes: string) =>
    `Dit svar er anonymt: ingen kan se, hvem der har skrevet hvad, heller ikke værten. Gruppen ser svarene samlet, når evalueringen lukker ${closes}, hvis mindst ${needed} ud over værten har svaret.`,
  pooled: (answers: number, groups: number) =>
    `Når runden er slut, ser chefgruppen og koordinatoren alle gruppers svar lagt sammen, aldrig din gruppes for sig. Det, I har skrevet, ser de kun, hvis mindst ${answers} fra mindst ${groups} grupper har svaret.`,
  once: 'Du kan svare én gang. Skriv ikke navne på personer.',
  good: 'Hvad har været godt i dag?',
  missed: 'Hvad savnede vi i dag?',
  benefit: 'Hvor stort var dit udbytte af mødet?',
  benefits: [
    '1 – Meget lille',
    '2 – Lille',
    '3 – Noget',
    '4 – Stort',
    '5 – Meget stort',
  ] as readonly string[],
  scales: {
    track: 'Er gruppen på rette spor?',
    focus: 'Holdt vi fokus på det vigtige?',
  },
  scaleChoices: [
    '1 – Slet ikke',
    '2 – I mindre grad',
    '3 – I nogen grad',
    '4 – I høj grad',
    '5 – I meget høj grad',
  ] as readonly string[],
  chooseScale: 'Vælg, eller spring over',
  chooseBenefit: 'Vælg et tal fra 1 til 5.',
  tooLong: (most: number) => `Skriv højst ${most} tegn.`,
  send: 'Send svar',
  closed: 'Evalueringen er lukket. Tak til alle, der svarede.',
  thanks: {
    title: 'Tak for dit svar',
    told: (closes: string) =>
      `Dit svar er lagt i bunken uden navn. Gruppen ser resultatet, når evalueringen lukker ${closes}.`,
  },
  result: {
    notification: (round: string) => `Resultat af evalueringen: ${round}`,
    title: (round: string) => `Resultat af evalueringen: ${round}`,
    answers: (count: number) => plural('da', count, 'har svaret', 'har svaret'),
    mean: 'Udbytte i gennemsnit',
    outOfFive: (mean: string) => `${mean} af 5`,
    scales: { track: 'På rette spor', focus: 'Fokus på det vigtige' },
    counts: 'Fordeling af udbytte',
    good: 'Det var godt',
    missed: 'Det savnede vi',
    nobodyWrote: 'Ingen har skrevet noget her.',
    inPart: 'Der er skrevet meget, så her står kun begyndelsen af hvert svar.',
    readAll: 'Læs alle svar',
    tooFew: (needed: number) =>
      `Færre end ${needed} ud over værten har svaret, og så viser vi ikke svarene. Tal i stedet kort om mødet, næste gang I ses.`,
    order:
      'Svarene står i alfabetisk rækkefølge, så rækkefølgen ikke siger noget om, hvem der skrev.',
  },
  page: {
    title: 'Evaluering',
    audience: 'Kun gruppen',
    audiencePooled: 'Gruppen (chefgruppen kun samlet)',
    none: 'Ingen evaluering endnu',
    noneLead:
      'Evalueringen åbner ti minutter før mødet slutter. Du får et kort i gruppens rum i Teams.',
    notOpen: 'Evalueringen er ikke åben endnu',
    notOpenLead: 'Den åbner ti minutter før mødet slutter.',
    answered: 'Du har svaret',
    waiting: (closes: string) => `Resultatet vises her, når evalueringen lukker ${closes}.`,
    choose: 'Møde',
    people: (count: number) => plural('da', count, 'svar', 'svar'),
  },
}
