import type { FindingCode } from '#bot/domain/setup.ts'
import { type FindingSentence, list, well } from '../setup-sentence.ts'

/** What the checks of the sign-in, the consents and the mailboxes found. */
export const access = {
  'signed-in': well(() => 'Tværs kan logge ind i Microsoft 365.'),
  'secret-refused': () => ({
    what: 'Microsoft 365 afviser appens hemmelighed.',
    next: 'Bed IT om at lave en ny i Entra under App-registreringer → Certifikater og hemmeligheder og sætte den ind som APP_SECRET. Lad den gamle stå som APP_SECRET_BEFORE, til rundens evalueringer er lukket; ellers kan svar, der allerede er givet, ikke tælles med. Genstart derefter Tværs.',
  }),
  'microsoft-silent': ([code]) => ({
    what: `Microsoft 365 svarede ikke (${code}).`,
    next: 'Prøv igen om lidt. Bliver det ved, så bed IT se efter, om serveren kan nå login.microsoftonline.com, graph.microsoft.com og smba.trafficmanager.net.',
  }),
  'check-refused': ([code]) => ({
    what: `Microsoft 365 ville ikke svare på det her (${code}).`,
    next: 'Det skyldes oftest en manglende tilladelse. Ret først det, der står under Tilladelser, og tjek igen.',
  }),

  'consents-present': well(([count]) => `Alle ${count} tilladelser er givet.`),
  'consents-missing': (about) => ({
    what: `Der mangler samtykke til: ${list(about)}.`,
    next: 'Bed IT om at tilføje dem i Entra under App-registreringer → API-tilladelser → Microsoft Graph → Programtilladelser og give administratorsamtykke. Tjek igen om en time.',
  }),
  'consents-open-mailboxes': (about) => ({
    what: `Appen kan åbne alle postkasser i kommunen med ${list(about)}.`,
    next: 'Bed IT om at fjerne samtykket i Entra. Adgangen til den ene postkasse, Tværs skal bruge, gives i Exchange i stedet.',
  }),
  'consents-broad': (about) => ({
    what: `Appen har fået mere, end den skal bruge: ${list(about)}.`,
    next: 'Bed IT om at fjerne samtykket i Entra. Tværs virker uden.',
  }),

  'organizer-works': well(([address]) => `Tværs kan bruge kalenderen hos ${address}.`),
  'organizer-without-mailbox': ([address]) => ({
    what: `${address} findes ikke eller har ingen postkasse.`,
    next: 'Bed IT om at give kontoen en licens med Exchange og Teams eller rette SERVICE_MAILBOX.',
  }),
  'organizer-out-of-scope': ([address]) => ({
    what: `Tværs må ikke åbne kalenderen hos ${address}.`,
    next: 'Bed IT om at give appen rollen Application Calendars.ReadWrite i Exchange med et omfang, der har netop den konto med. Det kan tage op til nogle timer, før det virker.',
  }),

  'hosts-work': well(([count]) =>
    count === '1'
      ? 'Tværs kan bruge kalenderen hos den ene vært, der selv indkalder.'
      : `Tværs kan bruge kalenderen hos alle ${count} værter, der selv indkalder.`,
  ),
  'hosts-closed': well(
    () => 'Den fælles postkasse indkalder, og Tværs kan ikke åbne værternes kalendere.',
  ),
  'hosts-out-of-scope': (about) => ({
    what: `Tværs må ikke åbne kalenderen hos ${list(about)}, så de kan ikke selv indkalde.`,
    next: 'Bed IT om at føje værterne til omfanget for appens rolle Application Calendars.ReadWrite i Exchange. Det kan tage op til nogle timer, før det virker. Skal det ikke være sådan, så lad den fælles postkasse indkalde under Året.',
  }),
  'hosts-without-mailbox': (about) => ({
    what: `Der er ingen postkasse hos ${list(about)}.`,
    next: 'Den fælles postkasse indkalder i deres grupper. Bed IT om at oprette postkassen, hvis de selv skal indkalde.',
  }),
  'hosts-open': (about) => ({
    what: `Den fælles postkasse indkalder, men Tværs kan også åbne kalenderen hos ${list(about)}.`,
    next: 'Bed IT om at tage værterne ud af omfanget i Exchange. Tværs har kun brug for den fælles postkasse.',
  }),
  'hosts-not-yet': () => ({
    what: 'Der er ingen værter endnu.',
    next: 'De kommer, når du godkender grupperne. Tjek igen bagefter.',
  }),
  'hosts-not-named': () => ({
    what: 'Kommandoen ved ikke, om værterne selv indkalder.',
    next: 'Gør de det, så føj --host og en værts adresse til kommandoen, eller tjek under Overblik i Tværs.',
  }),

  'outside-refused': well(
    ([address]) => `Tværs kan ikke åbne ${address}, og det skal den heller ikke.`,
  ),
  'outside-open': ([address]) => ({
    what: `Tværs kan åbne ${address}. Adgangen er for bred.`,
    next: 'Bed IT om at indsnævre omfanget i Exchange til dem, der indkalder, og fjerne samtykke til Calendars og Mail i Entra. Brug ikke Tværs, før det er rettet.',
  }),
  'outside-unknown': ([address]) => ({
    what: `${address} findes ikke eller har ingen postkasse, så det kan ikke ses, om andres er lukket.`,
    next: 'Ret OUTSIDE_MAILBOX til en postkasse, som Tværs ikke må kunne åbne.',
  }),
  'outside-not-named': () => ({
    what: 'Det er ikke prøvet, om andres postkasser er lukket for Tværs.',
    next: 'Bed IT om at sætte OUTSIDE_MAILBOX til en postkasse, som Tværs ikke må kunne åbne.',
  }),

  'outside-is-host': ([address]) => ({
    what: `${address} er vært og indkalder selv, så Tværs skal kunne åbne den.`,
    next: 'Ret OUTSIDE_MAILBOX til en postkasse, som Tværs ikke må kunne åbne.',
  }),
} satisfies { readonly [code in FindingCode]?: FindingSentence }
