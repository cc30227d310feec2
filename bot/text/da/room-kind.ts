import type { RoomKind } from '#bot/domain/room.ts'
import { plural } from '../format.ts'

type Meaning = {
  readonly name: string
  /** Who reads along, and what one sees who comes later. */
  readonly readers: string
  readonly guests: string
  readonly files: string
  /** What Tværs does there. */
  readonly app: string
  /** What IT must do besides; null: nothing. */
  readonly it: string | null
}

const kinds: Readonly<Record<RoomKind, Meaning>> = {
  'private-channel': {
    name: 'Privat kanal',
    readers:
      'Kun gruppen. Resten af teamet kan ikke se kanalen. Den, der får en plads senere, kan læse det, der er skrevet før.',
    guests: 'En ejer kan kun tage folk med, som er i teamet. Tværs lukker ingen gæster ind der.',
    files: 'Kanalen har sit eget sted til filer, som kun gruppen kan åbne.',
    app: 'Skriver i kanalen og sætter fanen op. Tillader jeres Teams ikke apps i private kanaler, får hver leder kortene i sin egen chat.',
    it: null,
  },
  'shared-channel': {
    name: 'Delt kanal',
    readers:
      'Kun gruppen, men en ejer kan dele kanalen med andre og med hele team. Tværs ser efter, før den skriver, og tager dem ud. Den, der får en plads senere, kan læse det, der er skrevet før.',
    guests:
      'Gæster kan ikke være med. Folk fra andre organisationer kan, hvis IT har slået det til. Tværs tager dem ud.',
    files: 'Kanalen har sit eget sted til filer, som dem, kanalen er delt med, kan åbne.',
    app: 'Skriver i kanalen og sætter fanen op. Vælg den, hvis jeres Teams ikke tillader apps i private kanaler.',
    it: null,
  },
  'group-chat': {
    name: 'Gruppechat',
    readers:
      'Kun gruppen, men alle i chatten kan tage andre med. Tværs ser efter, før den skriver, og tager dem ud. Den, der får en plads senere, kan ikke læse det, der er skrevet før.',
    guests: 'Alle i chatten kan tage gæster med, hvis IT har slået det til. Tværs tager dem ud.',
    files:
      'Filer ligger i OneDrive hos den, der deler dem. De kan forsvinde, når vedkommende stopper.',
    app: 'Skriver i chatten og sætter fanen op. En chat har ingen tråde, så kort og samtale står mellem hinanden. Der bliver ikke lavet noget team.',
    it: 'Give appen flere tilladelser. Med dem kan den se navne og deltagere i alle chats i kommunen og ændre deltagerne, men ikke læse beskeder.',
  },
}

const many: Readonly<Record<RoomKind, (count: number) => string>> = {
  'private-channel': (count) => plural('da', count, 'privat kanal', 'private kanaler'),
  'shared-channel': (count) => plural('da', count, 'delt kanal', 'delte kanaler'),
  'group-chat': (count) => plural('da', count, 'gruppechat', 'gruppechats'),
}

/** "Gruppernes rum i Teams": what each kind means, before the coordinator chooses. */
export const roomKind = {
  now: (kind: RoomKind) => `Gruppernes rum i Teams: ${kinds[kind].name.toLowerCase()}`,
  lead: 'Vælg, hvor grupperne skal mødes i Teams. Chefgruppen får den samme slags rum.',
  leadLater: 'Valget gælder rum, der bliver lavet eller lavet igen herefter.',
  there: (kind: RoomKind, count: number) => many[kind](count),
  stay: (rooms: string) => `I har ${rooms}. Det ændrer valget ikke på.`,
  usual: 'Det sædvanlige',
  kinds,
  labels: {
    readers: 'Hvem kan læse med',
    guests: 'Gæster',
    files: 'Filer',
    app: 'Tværs',
    it: 'IT skal',
  },
  saved: (kind: RoomKind) => `Valgt: ${kinds[kind].name}.`,
}
