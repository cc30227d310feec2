import type { Colour, FindingCode, SetupCheck } from '#bot/domain/setup.ts'

type Words = { readonly what: string; readonly next: string }
type Sentence = (about: readonly string[]) => Words

const well =
  (what: (about: readonly string[]) => string): Sentence =>
  (about) => ({
    what: what(about),
    next: '',
  })
const list = (about: readonly string[]) => about.join(', ')

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

const findings: Readonly<Record<FindingCode, Sentence>> = {
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

  'catalogue-has-app': well(([version]) => `Appen er lagt op i version ${version}.`),
  'catalogue-lacks-app': () => ({
    what: 'Appen er ikke lagt op i jeres Teams.',
    next: 'Bed IT om at lægge pakken op i Teams Administration under Teams-apps → Administrer apps.',
  }),
  'catalogue-other-version': ([ours, ...theirs]) => ({
    what: `Jeres Teams har version ${list(theirs)}, men Tværs er version ${ours}.`,
    next: 'Bed IT om at lægge den nye pakke op i Teams Administration.',
  }),

  'team-there': well(() => 'Teamet er oprettet.'),
  'team-not-needed': well(() => 'Der skal ikke bruges noget team: grupperne har gruppechats.'),
  'team-not-yet': () => ({
    what: 'Teamet er ikke oprettet endnu.',
    next: 'Det oprettes, når du godkender grupperne.',
  }),
  'team-twice': () => ({
    what: 'Der er flere team med samme navn.',
    next: 'Find det, der ikke er i brug, i Teams, og omdøb eller slet det.',
  }),
  'team-has-app': well(([version]) => `Appen er i teamet i version ${version}.`),
  'team-lacks-app': () => ({
    what: 'Appen er ikke i teamet.',
    next: 'Tilføj den i Teams under Administrer team → Apps. Er der en opgave på Overblik, der er gået i stå, så prøv den igen.',
  }),
  'team-app-other-version': ([ours, theirs]) => ({
    what: `Appen i teamet er version ${theirs}, men Tværs er version ${ours}.`,
    next: 'Opdater appen i Teams under Administrer team → Apps.',
  }),

  'channels-there': well(([count]) => `Der er ${count} kanaler til grupperne.`),
  'channels-not-yet': () => ({
    what: 'Grupperne har ingen rum endnu.',
    next: 'De oprettes, når du godkender grupperne.',
  }),
  'channels-have-app': well(([count]) => `Appen er i alle ${count} kanaler.`),
  'channels-lack-app': (about) => ({
    what: `Appen er ikke i ${list(about)}.`,
    next: 'Åbn kanalen i Teams, vælg Administrer kanal → Apps → Tilføj, og find Tværs.',
  }),
  'channels-have-tab': well(([count]) => `Fanen er i alle ${count} kanaler.`),
  'channels-lack-tab': (about) => ({
    what: `Fanen Tværs mangler i ${list(about)}.`,
    next: 'Åbn kanalen i Teams, vælg plusset over samtalen, og find Tværs.',
  }),

  'bot-is-in': well(([count]) => `Tværs er med i alle ${count} kanaler.`),
  'bot-is-out': (about) => ({
    what: `Teams lader ikke Tværs være med i ${list(about)}.`,
    next: 'Tilføj appen i kanalen under Administrer kanal → Apps. Hjælper det ikke, så bed IT se efter, om bots er tilladt i den slags kanaler. Indtil da skriver Tværs til hver enkelt.',
  }),

  'chats-there': well(([count]) => `Der er ${count} gruppechats til grupperne.`),
  'chats-have-app': well(([count]) => `Appen er i alle ${count} chats.`),
  'chats-lack-app': (about) => ({
    what: `Appen er ikke i ${list(about)}.`,
    next: 'Bed en fra gruppen åbne chatten i Teams, vælge plusset over samtalen og finde Tværs.',
  }),
  'chats-have-tab': well(([count]) => `Fanen er i alle ${count} chats.`),
  'chats-lack-tab': (about) => ({
    what: `Fanen Tværs mangler i ${list(about)}.`,
    next: 'Bed en fra gruppen åbne chatten i Teams, vælge plusset over samtalen og finde Tværs.',
  }),
  'bot-is-in-chats': well(([count]) => `Tværs er med i alle ${count} chats.`),
  'bot-is-out-of-chats': (about) => ({
    what: `Teams lader ikke Tværs være med i ${list(about)}.`,
    next: 'Bed en fra gruppen tilføje appen i chatten. Hjælper det ikke, så bed IT se efter, om bots er tilladt i gruppechats. Indtil da skriver Tværs til hver enkelt.',
  }),

  'door-stands': well(() => 'Tværs kan nås udefra og lukker kun Teams ind.'),
  'door-elsewhere': ([status]) => ({
    what: `Adressen svarer, men ikke som Tværs (${status}).`,
    next: 'Bed IT se efter, om PUBLIC_URL er rigtig, og om en firewall eller proxy svarer i stedet for Tværs.',
  }),
  'door-unreachable': () => ({
    what: 'Tværs kan ikke nås på sin egen adresse.',
    next: 'Bed IT se efter, om Tværs kører, om PUBLIC_URL er rigtig, og om certifikatet er gyldigt. Teams skal kunne nå /api/messages.',
  }),
  'tab-served': well(() => 'Fanen kan hentes.'),
  'tab-missing': ([status]) => ({
    what: `Fanen kan ikke hentes (${status}).`,
    next: 'Bed IT om at køre npm run build, før Tværs startes.',
  }),

  'notifications-on': well(
    () => 'Outlook giver Tværs besked, når nogen svarer på en indkaldelse eller flytter et møde.',
  ),
  'notifications-ready': well(
    () =>
      'Outlook kan give Tværs besked om svar og flyttede møder. Det begynder, når det første møde er indkaldt.',
  ),
  'notifications-no-address': ([address]) => ({
    what: `Outlook kan ikke give Tværs besked på ${address}, for Microsoft 365 kan kun nå en adresse på internettet med https.`,
    next: 'Tværs klarer sig uden og henter svar og flytninger hver morgen. Skal de ses med det samme, så bed IT om at sætte NOTIFICATION_URL til en adresse, som Microsoft 365 kan nå.',
  }),
  'notifications-elsewhere': ([status]) => ({
    what: `Adressen, Outlook skal give besked på, svarer ikke som Tværs (${status}).`,
    next: 'Bed IT om at lukke op udefra for POST til /api/notifications. Indtil da henter Tværs svar og flytninger hver morgen.',
  }),
  'notifications-unreachable': () => ({
    what: 'Adressen, Outlook skal give besked på, kan ikke nås.',
    next: 'Bed IT se efter, om NOTIFICATION_URL (ellers PUBLIC_URL) er rigtig, og om certifikatet er gyldigt. Indtil da henter Tværs svar og flytninger hver morgen.',
  }),
  'notifications-refused': (codes) => ({
    what: `Microsoft 365 vil ikke give Tværs besked om ændringer i Outlook (${list(codes)}).`,
    next: 'Tværs klarer sig uden, henter svar og flytninger hver morgen og spørger igen hver dag. Bliver det ved, så bed IT se efter, om appen stadig har rollen Application Calendars.ReadWrite i Exchange.',
  }),

  'post-not-tried': () => ({
    what: 'Det er ikke prøvet at skrive i et rum, for det ville blive set.',
    next: 'Bed IT om at køre npm run doctor -- --post "rummets navn". Beskeden fjernes igen.',
  }),
  'post-no-such-channel': ([channel]) => ({
    what: `Der er intet rum, der hedder ${channel}.`,
    next: 'Skriv navnet, som det står i Teams.',
  }),
  'post-written': well(([channel]) => `Tværs kan skrive i ${channel}.`),
  'post-refused': ([channel, code]) => ({
    what: `Tværs kan ikke skrive i ${channel} (${code}).`,
    next: 'Tilføj appen i rummet i Teams. Hjælper det ikke, så bed IT se efter, om bots er tilladt i den slags rum.',
  }),
  'post-updated': well(([channel]) => `Tværs kan rette det, den har skrevet i ${channel}.`),
  'update-refused': ([channel, code]) => ({
    what: `Tværs kan ikke rette det, den har skrevet i ${channel} (${code}).`,
    next: 'Prøv igen. Bliver det ved, så giv IT koden.',
  }),
  'targeted-works': well(([person]) => `Tværs kan skrive i rummet, så kun ${person} ser det.`),
  'targeted-refused': ([channel, code]) => ({
    what: `Teams tager ikke imod beskeder til én person i ${channel} (${code}).`,
    next: 'Tværs svarer i stedet personen i en chat. Se efter, om personen er med i rummet.',
  }),
  'targeted-not-tried': () => ({
    what: 'Det er ikke prøvet at skrive til én person i rummet.',
    next: 'Føj --for og adressen på en, der er med i rummet, til kommandoen.',
  }),
  'post-left-behind': ([channel]) => ({
    what: `Beskeden i ${channel} kunne ikke fjernes igen.`,
    next: 'Slet den i Teams. Den siger selv, at den var en prøve.',
  }),

  'dialog-by-hand': () => ({
    what: 'Et vindue i Teams kan kun et menneske åbne.',
    next: 'Skriv /opsamling i en gruppes rum som vært. Kommer der et vindue, er det i orden.',
  }),
}

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
  finding: (code: FindingCode, about: readonly string[]): Words => findings[code](about),
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
