import type { FindingCode } from '#bot/domain/setup.ts'
import { type FindingSentence, list, well } from '../setup-sentence.ts'

/** What the checks of the app in Teams, the team and the rooms found. */
export const rooms = {
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
} satisfies { readonly [code in FindingCode]?: FindingSentence }
