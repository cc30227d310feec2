import type { ConceptQuestion } from '#bot/domain/concept.ts'
import { plural } from '../format.ts'

const questions: Readonly<Record<ConceptQuestion, string>> = {
  whole: 'Helhed og et større »vi« i kommunen',
  'core-task': 'Ledelse med blik for kerneopgaven',
  coordination: 'Opgaver, der bliver koordineret og fulgt til dørs på tværs',
  profession: 'Ledelse som fag',
  trust: 'En kultur med tillid og resultater',
  policy: 'Bidrag til politik og til at føre den ud i livet',
  innovation: 'Ledernes samlede evne til at tænke nyt',
  belonging: 'Fællesskab og tryghed blandt ledere',
  content: 'Indholdet: temaer, dagsorden og forberedelse',
  form: 'Formen: antal møder, længde og gruppens sammensætning',
}

/** The evaluation of the concept: the card, the form, and waiting for it. */
export const concept = {
  card: {
    notification: 'Hvad har ledelsesgrupperne ført til? Svar på konceptevalueringen.',
    title: 'Konceptevaluering',
    told: (meetings: number) =>
      `Din gruppe har holdt ${meetings} møder. Nu skal vi vide, om grupperne gør det, de er til for.`,
    minutes: (closes: string) => `Det tager fem minutter, og du kan svare til ${closes}.`,
    anonymous:
      'Svarene er uden navn, og chefgruppen ser dem kun, når alle grupper er lagt sammen. Der kommer ingen påmindelse.',
    open: 'Svar på evalueringen',
  },
  audience: 'Dit svar er uden navn',
  lead: 'Efter seks møder: Har ledelsesgrupperne gjort det, de er til for?',
  purposes: 'I hvor høj grad har møderne i din gruppe styrket …',
  shape: 'I hvor høj grad passer det her til formålet?',
  questions,
  choices: [
    'Slet ikke',
    'I mindre grad',
    'I nogen grad',
    'I høj grad',
    'I meget høj grad',
  ] as readonly string[],
  choose: 'Vælg et svar.',
  missing: (count: number) =>
    `${plural('da', count, 'spørgsmål', 'spørgsmål')} mangler et svar. De er markeret.`,
  keep: 'Hvad skal vi holde fast i?',
  change: 'Hvad skal vi ændre?',
  skip: 'Kan springes over. Skriv ikke navne.',
  trustTitle: 'Hvem kan se dit svar?',
  trust: (groups: number, answers: number) =>
    `Vi gemmer, at du har svaret, men ikke sammen med det, du har svaret. Ingen ser din gruppes svar for sig. Chefgruppen og koordinatoren ser alle gruppers svar lagt sammen, når mindst ${groups} grupper er med, og det, I har skrevet, kun når mindst ${answers} har svaret.`,
  once: (closes: string) => `Du kan svare én gang, til ${closes}.`,
  send: 'Send svar',
  thanksTitle: 'Tak for dit svar',
  thanks: (closes: string) =>
    `Det er lagt i bunken uden navn. Når alle gruppers svar er lukket, tidligst ${closes}, får chefgruppen den samlede rapport.`,
  closedTitle: 'Konceptevalueringen er lukket',
  closed:
    'Tak til alle, der svarede. Chefgruppen får den samlede rapport og fortæller, hvad den fører til.',
  noneTitle: 'Ingen konceptevaluering endnu',
  none: (held: number, needed: number) =>
    `Din gruppe bliver spurgt, når I har holdt ${needed} møder. I har holdt ${held}. Aflyste møder tæller ikke med.`,
}
