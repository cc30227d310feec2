import type { FindingCode } from '#bot/domain/setup.ts'
import { type FindingSentence, list, well } from '../setup-sentence.ts'

/** What the checks of the ways in and out found: the door, the news from Outlook, a trial post, a dialog. */
export const ways = {
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
} satisfies { readonly [code in FindingCode]?: FindingSentence }
