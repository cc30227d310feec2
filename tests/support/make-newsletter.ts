import { instant } from '#bot/domain/calendar.ts'
import type { RoundId } from '#bot/domain/ids.ts'
import type { NewsletterContent, NewsletterVersion } from '#bot/domain/newsletter.ts'
import { anId } from './make.ts'

/** A letter that may be sent, in the manner of the municipalities' own, in our own words. */
export const aNewsletter = (given: Partial<NewsletterContent> = {}): NewsletterContent => ({
  title: 'Fra ledelsesgruppernes møder: 1. møderunde 2027',
  why: 'Alle ledere i Fjordby Kommune sidder i en af 11 tværgående ledelsesgrupper. Vi gør det, fordi borgerne skal møde én kommune.\n\nDet, der bliver sagt i en gruppe, bliver i gruppen. Hver gruppe aftaler selv, hvad den vil give videre.',
  theme: 'Ledelse på tværs, når borgeren har brug for flere af os',
  themeWhy:
    'Mange af de borgere, vi kender bedst, har kontakt med fire eller fem af vores områder på én gang. Når vi ikke taler sammen, er det borgeren, der må bære beskeder imellem os.\n\nDerfor har vi brugt dagen på at spørge, hvad vi som ledere kan gøre, for at det bliver lettere at finde hinanden.',
  intro: 'Grupperne har især peget på dette:',
  sections: [
    {
      heading: 'En retning, alle kan sige højt',
      points:
        'At vi måler på det, borgeren mærker, og ikke kun på det, vi selv når\nAt det er klart, hvem der har det sidste ord, når to områder er uenige\nAt vi står ved en beslutning, også når den koster noget hos os selv',
    },
    {
      heading: 'At vi kender hinandens arbejde',
      points:
        '- At nye ledere kommer på besøg i to andre områder det første år\n- At vi ved, hvem vi skal ringe til, før sagen er blevet svær',
    },
    {
      heading: 'Sammen med medarbejderne',
      points:
        'At medarbejderne selv må aftale på tværs, uden at det skal op og ned gennem os\nAt vi fortæller, hvad der kom ud af det, de foreslog',
    },
    {
      heading: 'Tid',
      points: 'At der er sat tid af til at mødes på tværs, så det ikke er noget, man gør bagefter',
    },
  ],
  toCome:
    'Grupperne mødes igen:\n2. møderunde 2027: fra tirsdag d. 18. maj 2027 til fredag d. 11. juni 2027',
  questions: [
    'Hvad kan du genkende fra din egen hverdag?',
    'Hvad er det første, vi bør gøre anderledes her hos os?',
  ],
  ...given,
})

export const aNewsletterVersion = (given: Partial<NewsletterVersion> = {}): NewsletterVersion => ({
  round: anId<RoundId>(),
  version: 1,
  content: aNewsletter(),
  savedAt: instant('2027-02-15T09:00:00Z'),
  savedBy: null,
  sent: null,
  ...given,
})
