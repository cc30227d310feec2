import { list, plural } from '../format.ts'

/** Other groups than today's: a proposal, what it would change, and the approval. */
export const regrouping = {
  title: 'Nye grupper',
  lead: 'Grupperne gælder, til du godkender nye. Du kan få et forslag at se på. Intet ændres, før du godkender det.',
  bases: {
    'few-moves': {
      name: 'Flyt så få som muligt',
      text: 'Gør grupperne jævne igen, når ledere er kommet til eller har skiftet job. De fleste bliver, hvor de er.',
    },
    'new-company': {
      name: 'Nye at tale med',
      text: 'Alle kommer i gruppe med så få som muligt af dem, de allerede sidder med.',
    },
  },
  propose: 'Få et forslag',
  proposal: 'Forslag til nye grupper',
  moves: (count: number, of: number) =>
    count === 0 ? 'Ingen behøver at flytte.' : `${count} af ${of} ledere flytter.`,
  before: 'I dag',
  after: 'Forslag',
  least: 'Mindst mulige',
  criterion: 'Par i samme gruppe',
  acquainted: 'Par, der sidder sammen i dag',
  whoMoves: 'Hvem flytter?',
  moreMoves: (count: number) => `Vis ${count} flere`,
  movesTo: (from: number | null, to: number) =>
    from === null ? `får plads i gruppe ${to}` : `fra gruppe ${from} til gruppe ${to}`,
  came: (from: number | null) => (from === null ? 'Ny' : `Fra gruppe ${from}`),
  newHosts: 'Nye værter',
  newHost: (group: number, from: string | null, to: string) =>
    from === null ? `Gruppe ${group}: ${to}` : `Gruppe ${group}: ${to} i stedet for ${from}`,
  groups: 'Grupperne i forslaget',
  today: 'Grupperne i dag',
  discard: 'Drop forslaget',
  discarded: 'Forslaget er droppet.',
  count: 'Antal grupper',
  countHint: (least: number, most: number) => `Med ${least}-${most} ledere i hver.`,
  countOption: (count: number, isToday: boolean) =>
    isToday ? `${count} (som i dag)` : String(count),
  ending: (numbers: readonly number[]) =>
    `${list(
      'da',
      numbers.map((number) => `Gruppe ${number}`),
    )} findes ikke mere. De møder, ${numbers.length === 1 ? 'gruppen' : 'grupperne'} har foran sig, bliver aflyst.`,
  beginning: (numbers: readonly number[]) =>
    `${list(
      'da',
      numbers.map((number) => `Gruppe ${number}`),
    )} er ${numbers.length === 1 ? 'ny' : 'nye'}. I de møderunder, der er booket, mødes ${numbers.length === 1 ? 'den' : 'de'} samtidig med den første af de andre grupper. Flyt mødet under Året, hvis det ikke passer.`,
  rooms: {
    title: 'Hvor skal de mødes?',
    'new-rooms': {
      name: 'I nye rum',
      text: (anew: number) =>
        `${plural('da', anew, 'gruppe får', 'grupper får')} et nyt rum. De gamle bliver lukket: De, der var med, kan læse dem. Ingen kan skrive, og ingen nye får adgang.`,
    },
    'kept-rooms': {
      name: 'I de rum, de har',
      text: 'Er rummene kanaler, kan de, der flytter, læse alt, hvad deres nye gruppe tidligere har skrevet der. Det blev skrevet i fortrolighed, så spørg grupperne først.',
      tooMany:
        'Det kan ikke vælges: Så mange flytter, at for mange ville læse, hvad andre har skrevet i fortrolighed.',
    },
    choose: 'Vælg først, hvor de skal mødes.',
  },
  approve: {
    button: 'Godkend de nye grupper',
    title: 'Godkend de nye grupper?',
    text: (count: number) =>
      `${plural('da', count, 'leder', 'ledere')} flytter til en anden gruppe. Rum i Teams og mødeindkaldelser i Outlook følger med.`,
    undo: 'Du kan gå tilbage, indtil en af de nye grupper har holdt møde. Det, folk har læst, og de indkaldelser, de har fået imens, kan ikke tages tilbage.',
    do: 'Godkend, og flyt lederne',
    cancel: 'Ikke endnu',
    done: (count: number, newRooms: number) =>
      `${plural('da', count, 'leder er', 'ledere er')} flyttet${newRooms === 0 ? '' : `, og ${plural('da', newRooms, 'nyt rum', 'nye rum')} bliver lavet`}. Rum og indkaldelser følger med i løbet af nogle minutter.`,
  },
}
