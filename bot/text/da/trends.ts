import { plural } from '../format.ts'

/** How the evaluations go from round to round. */
export const trends = {
  audience: 'Kun gruppen',
  audienceAll: 'Samlet kun for chefgruppen',
  lead: 'Udbytte, retning og fokus fra møde til møde, og de ord, I bruger.',
  own: 'Min gruppe',
  all: 'Alle grupper lagt sammen',
  none: 'Ingen tal endnu',
  noneLead: (needed: number) =>
    `Her kommer tal efter det første møde, hvor mindst ${needed} ud over værten har evalueret. Evalueringen åbner ti minutter før mødet slutter.`,
  noneAll: (needed: number) =>
    `Tallene kommer, når alle evalueringer i en runde er lukket, og mindst ${needed} ud over værterne har svaret.`,
  questions: {
    benefit: 'Udbytte af mødet',
    track: 'På rette spor',
    focus: 'Fokus på det vigtige',
  },
  ends: { benefit: ['Meget lille', 'Meget stort'], other: ['Slet ikke', 'I meget høj grad'] },
  reading:
    'Stregen er gennemsnittet. Jo større prik, jo flere har valgt tallet ud for den. Tallene står i tabellen nedenunder.',
  picture: (question: string, rounds: number) =>
    `${question} over ${plural('da', rounds, 'runde', 'runder')}. De samme tal står i tabellen nedenunder.`,
  table: (question: string) => `${question} i tal`,
  round: 'Runde',
  answers: 'Svar',
  mean: 'Snit',
  tooFew: 'For få svar',
  words: 'Ord, der går igen',
  wordsGood: 'Under »Hvad har været godt?«',
  wordsMissed: 'Under »Hvad savnede vi?«',
  wordsRule: (needed: number) =>
    `Et ord står her først, når mindst ${needed} har brugt det om samme møde, så intet ord er én persons. Småord er taget fra, og bøjninger talt sammen.`,
  noWords: 'Ingen ord går igen hos så mange endnu.',
  timesUsed: (answers: number) => `i ${plural('da', answers, 'svar', 'svar')}`,
  print: 'Udskriv',
}
