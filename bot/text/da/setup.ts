import type { Colour, FindingCode, SetupCheck } from '#bot/domain/setup.ts'
import type { FindingSentence, FindingWords } from '../setup-sentence.ts'
import { access } from './setup-access.ts'
import { rooms } from './setup-rooms.ts'
import { ways } from './setup-ways.ts'

const checks: Readonly<Record<SetupCheck, string>> = {
  'sign-in': 'Login i Microsoft 365',
  consents: 'Tilladelser',
  mailbox: 'Kontoen, der indkalder',
  hosts: 'Værternes kalendere',
  'outside-mailbox': 'Andres postkasser',
  catalogue: 'Appen i jeres Teams',
  team: 'Teamet',
  channels: 'Rummene',
  bot: 'Adgang til rummene',
  door: 'Vejen ind til Tværs',
  notifications: 'Besked om ændringer i Outlook',
  posting: 'Skrive i et rum',
  dialog: 'Vinduer i Teams',
}

const colours: Readonly<Record<Colour, string>> = {
  green: 'I orden',
  yellow: 'Se på det',
  red: 'Skal rettes',
}

const findings: Readonly<Record<FindingCode, FindingSentence>> = { ...access, ...rooms, ...ways }

/** "Tjek opsætningen": what the tenant lets the product do, and what to do about what it does not. */
export const setup = {
  title: 'Tjek opsætningen',
  lead: 'Ser efter, om Microsoft 365 lader Tværs gøre det, den skal, og ikke mere. Der bliver ikke skrevet noget, nogen kan se.',
  start: 'Tjek nu',
  again: 'Tjek igen',
  checking: (check: SetupCheck) => `Ser på: ${checks[check]}`,
  done: (red: number, yellow: number) =>
    red > 0
      ? `${red} ting skal rettes.`
      : yellow > 0
        ? 'Intet skal rettes, men der er noget at se på.'
        : 'Alt er i orden.',
  next: 'Gør sådan',
  failed: 'Tjekket gik i stå. Prøv igen.',
  checks,
  colours,
  finding: (code: FindingCode, about: readonly string[]): FindingWords => findings[code](about),
  trial: {
    written: 'Tværs prøver, om den kan skrive her. Beskeden forsvinder igen om et øjeblik.',
    updated: 'Tværs har prøvet, om den kan skrive her. Du behøver ikke gøre noget.',
    targeted: 'Kun du kan se denne besked. Tværs prøver, om den virker, og fjerner den igen.',
  },
  command: {
    usage: [
      'Brug: npm run doctor -- [--post "rummets navn" [--for adresse]] [--rooms slags] [--outside adresse] [--host adresse] [--json] [--log]',
      '  --post     skriver i det rum, retter beskeden og fjerner den igen',
      '  --for      viser også en besked, som kun den person i rummet ser',
      '  --rooms    hvad gruppernes rum er: private-channel (ellers den), shared-channel eller group-chat; gerne flere',
      '  --outside  en postkasse, som Tværs ikke må kunne åbne (ellers OUTSIDE_MAILBOX)',
      '  --host     en vært, som selv indkalder, og hvis kalender Tværs skal kunne åbne (kan gentages)',
      '  --json     skriver fundene som JSON',
      '  --log      skriver også hvert kald, Microsoft sagde nej til, med det nummer, supporten spørger om (på stderr)',
    ],
    unknown: (what: string) => `Kommandoen forstår ikke ${what}.`,
  },
}
