import type { ClosingCause } from '#bot/domain/group.ts'
import { list, plural } from '../format.ts'

const groups = (count: number) => plural('da', count, 'gruppe', 'grupper')

/** Groups that are closed and opened again, and going back after they were mixed. */
export const closing = {
  title: 'Luk en gruppe',
  lead: 'Bliver I for få, kan en gruppe lukkes. Du ser først, hvad der sker. Intet bliver slettet.',
  choose: 'Hvilken gruppe?',
  nothing: 'Vælg en gruppe',
  open: 'Se, hvad der sker',
  option: (name: string, members: number) =>
    `${name} (${plural('da', members, 'leder', 'ledere')})`,
  dialog: {
    title: (name: string) => `Luk ${name}?`,
    what: 'Det sker der',
    room: (name: string) =>
      `Kanalen »${name}« bliver arkiveret. De, der er med i gruppen nu, kan læse den. Ingen kan skrive, og ingen nye får adgang.`,
    chat: (name: string) =>
      `Chatten »${name}« bliver lukket: De, der er med nu, bliver taget ud, og de kan stadig læse det, der er skrevet. Ingen kan skrive, og ingen nye får adgang.`,
    noRoom: 'Gruppens rum er ikke lavet endnu, og det bliver det ikke.',
    told: 'Gruppen får én besked med din begrundelse.',
    cancelled: (meetings: readonly string[]) =>
      `${plural('da', meetings.length, 'møde bliver', 'møder bliver')} aflyst i Outlook med din begrundelse: ${list('da', meetings)}.`,
    noMeetings: 'Gruppen har ingen møder foran sig.',
    unfinished: 'Det bliver ikke gjort færdigt',
    evaluation: (round: string, until: string) =>
      `Evalueringen af ${round} er åben til ${until}. Lukker du nu, kan der ikke svares mere. De svar, der er givet, bliver talt op.`,
    summary: (round: string, held: string) =>
      `Opsamlingen fra ${round} (${held}) er ikke delt med gruppen. Efter lukningen kan værten ikke skrive den.`,
    underWay: (until: string) =>
      `Gruppen holder møde lige nu. Den kan lukkes, når mødet er slut ${until}.`,
    reason: 'Hvorfor lukker gruppen?',
    reasonHint:
      'Gruppen får ordene at se, i sit rum og i aflysningen. Skriv ikke om enkeltpersoner.',
    people: 'Hvor skal lederne hen?',
    peopleHint:
      'Vælg en gruppe med plads, eller lad lederen vente til næste sammensætning. Den gruppe, der bliver mest jævn af det, står øverst.',
    wait: 'Vent til næste sammensætning',
    noPlace: 'Ingen gruppe har plads uden at bryde en regel',
    host: 'Vært',
    effect: 'Det gør valgene ved grupperne',
    size: (name: string, before: number, after: number) => `${name}: fra ${before} til ${after}`,
    even: 'Grupperne bliver lige så jævne.',
    waiting: (count: number) =>
      `${plural('da', count, 'leder er', 'ledere er')} uden plads, til du sammensætter næste gang. De kan stadig læse gruppens side.`,
    undo: 'Du kan åbne gruppen igen, så længe rummet findes i Teams. Aflyste møder kommer ikke igen af sig selv.',
    do: 'Luk gruppen',
    cancel: 'Behold gruppen',
  },
  done: (name: string, cancelled: number, waiting: number) =>
    [
      `${name} er lukket.`,
      cancelled > 0 ? `${plural('da', cancelled, 'møde', 'møder')} bliver aflyst.` : '',
      waiting > 0 ? `${plural('da', waiting, 'leder venter', 'ledere venter')} på en plads.` : '',
    ]
      .filter(Boolean)
      .join(' '),
  closedTitle: 'Lukkede grupper',
  closedLead: 'Kun de, der var med, kan læse, hvad der står i rummene.',
  cause: {
    coordinator: (reason: string) => `Lukket: »${reason}«`,
    regrouping: () => 'Blandet med andre til nye grupper',
    'going-back': () => 'Lukket, da lederne gik tilbage til deres gamle grupper',
  } satisfies Record<ClosingCause, (reason: string) => string>,
  closedAt: (room: string, when: string, members: number) =>
    `${room}, ${when}, ${plural('da', members, 'leder', 'ledere')}`,
  reopen: {
    button: 'Åbn igen',
    title: (name: string) => `Åbn ${name} igen?`,
    text: 'De, der ikke har fået plads i en anden gruppe, kommer tilbage. Rummet kan bruges igen. Aflyste møder kommer ikke igen: Book nye under Året.',
    do: 'Åbn gruppen',
    cancel: 'Lad den være lukket',
    done: (back: number, elsewhere: number) =>
      elsewhere === 0
        ? `${plural('da', back, 'leder er', 'ledere er')} tilbage i gruppen.`
        : `${plural('da', back, 'leder er', 'ledere er')} tilbage i gruppen. ${elsewhere} sidder i andre grupper nu.`,
  },
  back: {
    title: 'Fortryd de nye grupper',
    can: (when: string) =>
      `Grupperne blev blandet ${when}. Du kan gå tilbage, indtil en af de nye grupper har holdt møde.`,
    refused: {
      'groups-changed-since':
        'Grupperne er ændret, siden de blev blandet, så du kan ikke gå tilbage. Lav et nyt forslag i stedet.',
      'groups-have-met':
        'De nye grupper har holdt møde, så du kan ikke gå tilbage. Lav et nyt forslag i stedet.',
    },
    button: 'Gå tilbage',
    confirm: 'Gå tilbage til de gamle grupper?',
    rooms: (reopened: number, closed: number) =>
      reopened + closed === 0
        ? 'Rummene er de samme. Lederne kommer tilbage i dem, de havde.'
        : `${groups(reopened)} åbner igen i deres gamle rum, og ${groups(closed)} bliver lukket, så deres rum kun kan læses.`,
    seatless: (names: readonly string[]) =>
      `${list('da', names)} er kommet til siden og får ingen plads.`,
    cannot:
      'Det, folk har læst, og de indkaldelser, de har fået imens, kan ikke tages tilbage. Er en gruppes møde blevet aflyst, får gruppen et nyt samtidig med de andre.',
    do: 'Gå tilbage',
    cancel: 'Behold de nye grupper',
    done: 'Lederne er tilbage i deres gamle grupper. Rum og indkaldelser følger med i løbet af nogle minutter.',
  },
}
