import type { Way } from '#bot/domain/reach.ts'
import type { RoomKind } from '#bot/domain/room.ts'

type Refusing = 'app-missing' | 'tab-only' | 'post-blocked'
type What = { readonly title: string; readonly repair: string }

/** Where Tværs cannot write in a channel: what is the matter, what to do, and what happens until then. */
const inChannel: Readonly<Record<Refusing, What>> = {
  'app-missing': {
    title: 'Appen er ikke i kanalen',
    repair:
      'Bed en af kanalens ejere, typisk værten, om at åbne kanalen i Teams og vælge … → Administrer kanal → Apps → Tilføj en app → Tværs. Kan Tværs ikke vælges, så bed IT om at tillade appen i den slags kanaler i Teams Administration → Teams-apps → Administrer apps → Tværs.',
  },
  'tab-only': {
    title: 'Botten er ikke i kanalen',
    repair:
      'Appen er i kanalen, men botten er ikke kommet med. Bed en af kanalens ejere, typisk værten, om at åbne kanalen i Teams og vælge … → Administrer kanal → Apps, fjerne Tværs og tilføje den igen.',
  },
  'post-blocked': {
    title: 'Botten må ikke skrive i kanalen',
    repair:
      'Bed en af kanalens ejere, typisk værten, om at åbne kanalen i Teams og vælge … → Administrer kanal → Indstillinger → Moderering og lade bots skrive. Er der ikke noget at slå til, lader jeres Teams ikke bots skrive i den slags kanaler. Så skal du ikke gøre mere.',
  },
}

const inChat: Readonly<Record<Refusing, What>> = {
  'app-missing': {
    title: 'Appen er ikke i chatten',
    repair:
      'Bed en fra gruppen, typisk værten, om at åbne chatten i Teams og vælge plusset over samtalen og så Tværs. Kan Tværs ikke vælges, så bed IT om at tillade appen i Teams Administration → Teams-apps → Administrer apps → Tværs.',
  },
  'tab-only': {
    title: 'Botten er ikke i chatten',
    repair:
      'Appen er i chatten, men botten er ikke kommet med. Bed en fra gruppen, typisk værten, om at åbne chatten i Teams og vælge … → Administrer apps, fjerne Tværs og tilføje den igen.',
  },
  'post-blocked': {
    title: 'Botten må ikke skrive i chatten',
    repair:
      'Bed IT se efter i Teams Administration, om bots må skrive i gruppechats. Må de ikke det, skal du ikke gøre mere.',
  },
}

const byCode: Readonly<Record<string, What>> = {
  BotDisabledByAdmin: {
    title: 'IT har slået botten fra',
    repair:
      'Bed IT om at åbne Teams Administration → Teams-apps → Administrer apps → Tværs, sætte appen til Tilladt og se efter, at den er til rådighed for alle ledere.',
  },
  BotNotRegistered: {
    title: 'Botten er ikke registreret',
    repair:
      'Bed IT om at åbne Azure → Azure Bot → Channels og se efter, at Microsoft Teams er slået til for Tværs.',
  },
}

const meanwhile: Readonly<Record<Exclude<Way, 'channel'>, string>> = {
  personal: 'Indtil da får hvert medlem kortene i sin egen chat med Tværs.',
  'feed-and-mail':
    'Indtil da får hvert medlem besked i aktiviteter i Teams og på mail med et link til Tværs.',
}

export const reach = {
  title: 'Rum, som Tværs ikke kan skrive i',
  what: (capability: Refusing, code: string | null, kind: RoomKind) =>
    (code === null ? undefined : byCode[code]) ??
    (kind === 'group-chat' ? inChat : inChannel)[capability],
  meanwhile: (way: Exclude<Way, 'channel'>, hasTab: boolean) =>
    `${meanwhile[way]} ${hasTab ? 'Fanen Tværs i rummet virker.' : 'De finder det samme i deres egen app Tværs.'} Ingen får det samme to gange, når rummet åbner.`,
  seen: (at: string) => `Set ${at}.`,
  seenAndAgain: (at: string, again: string) => `Set ${at}. Vi prøver selv igen ${again}.`,
  code: (code: string) => `Teams svarede: ${code}`,
  lookNow: 'Se efter nu',
  lookedNow: 'Vi ser efter nu, og det næste kort prøver vi i rummet.',
}
