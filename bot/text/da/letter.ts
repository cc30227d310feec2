import type { ThemeStatus } from '#bot/domain/chief-table.ts'
import type { LetterFacts, LetterTheme } from '#bot/domain/newsletter.ts'
import { list, longDay, plural } from '../format.ts'

type Next = LetterFacts['next'][number]
type Told = NonNullable<LetterTheme['told']>

/** What the chief group has said about a theme, as it begins a line. */
const answered: Readonly<Record<ThemeStatus, string>> = {
  new: 'Chefgruppen svarer',
  'in-discussion': 'Chefgruppen drøfter det',
  decided: 'Chefgruppen har besluttet',
  'passed-on': 'Chefgruppen har sendt det videre til direktionen eller politikerne',
  declined: 'Chefgruppen går ikke videre med det',
}

const when = ({ label, from, to }: Next): string =>
  from === to
    ? `${label}: ${longDay('da', from)}`
    : `${label}: fra ${longDay('da', from)} til ${longDay('da', to)}`

/** The letter to the organisation: what a first draft says, and what stands around the chief group's own words. */
export const letter = {
  to: 'Til organisationen',
  title: (round: string) => `Fra ledelsesgruppernes møder: ${round}`,
  why: (municipality: string, groups: number) =>
    `Alle ledere i ${municipality} sidder i en af ${groups} tværgående ledelsesgrupper. I hver gruppe er der ledere fra forskellige områder og niveauer, og grupperne mødes tre gange om året. Vi gør det, fordi borgere og virksomheder skal møde én kommune, og fordi vi bliver dygtigere til at lede, når vi kender hinandens opgaver.\n\nChefgruppen sætter dagsordenen, og den er den samme i alle grupper. Det, der bliver sagt i en gruppe, bliver i gruppen. Hver gruppe aftaler selv, hvad den vil give videre, og det er det, du kan læse om her.`,
  intro:
    'Grupperne har især peget på dette. Det er skrevet sammen på tværs af grupperne og siger ikke noget om, hvem der har sagt hvad:',
  heading: (number: number) =>
    number === 1 ? 'Det peger grupperne på' : `Det peger grupperne på (${number})`,
  rest: (number: number) =>
    number === 1 ? 'Grupperne peger også på' : `Grupperne peger også på (${number})`,
  answer: ({ status, answer }: Told) =>
    answer === null ? 'Chefgruppen drøfter det.' : `${answered[status]}: ${answer}`,
  toCome: (next: readonly Next[]) => {
    if (next.length === 0) return 'Datoerne for de næste møder kommer senere.'
    const themes = next.flatMap(({ theme }) => (theme ? [`»${theme}«`] : []))
    return [
      'Grupperne mødes igen:',
      ...next.map(when),
      ...(themes.length > 0
        ? [`Af kommende temaer er ${list('da', themes)}.`]
        : ['Temaerne melder vi ud, når dagsordenen er klar.']),
    ].join('\n')
  },
  questions: [
    'Hvad kan du genkende fra din egen hverdag?',
    'Hvad er det første, vi bør gøre anderledes her hos os?',
  ],
  whyHeading: 'Derfor mødes vi på tværs',
  themeHeading: (theme: string) => `Temaet var »${theme}«`,
  toComeHeading: 'Det sker der nu',
  yourLeader:
    'Din leder fortæller om sine egne refleksioner, og om hvad det betyder hos jer. Spørg gerne.',
  greeting: 'De bedste hilsner fra',
  signed: 'Chefgruppen',
  fileName: (title: string) => `${title}.docx`,
  card: {
    notification: (round: string) => `Orienteringen om ${round} er sendt`,
    title: 'Fortæl dine egne medarbejdere',
    lead: (round: string) =>
      `Chefgruppen har sendt en orientering til organisationen om ${round}. Nu er det din tur: Fortæl dine medarbejdere, hvad du tog med dig, og hvad det betyder hos jer.`,
    theme: 'Tema',
    says: 'Det står der',
    points: (count: number) => plural('da', count, 'punkt', 'punkter'),
    questions: 'To spørgsmål at stille dem',
    open: 'Læs den, og skriv dine noter',
    alone: 'Dine noter er dine egne. Ingen andre kan se dem.',
  },
}
