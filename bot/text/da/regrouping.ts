import { plural } from '../format.ts'

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
  approve: {
    button: 'Godkend de nye grupper',
    title: 'Godkend de nye grupper?',
    text: (count: number) =>
      `${plural('da', count, 'leder', 'ledere')} flytter til en anden gruppe. Kanaler i Teams og mødeindkaldelser i Outlook følger med.`,
    readers:
      'De, der flytter, kan læse alt, hvad deres nye gruppe tidligere har skrevet i kanalen. Det blev skrevet i fortrolighed, så spørg grupperne først.',
    final: 'Det kan ikke fortrydes med ét klik. Skal nogen tilbage, laver du et nyt forslag.',
    do: 'Godkend, og flyt lederne',
    cancel: 'Ikke endnu',
    done: (count: number) =>
      `${plural('da', count, 'leder er', 'ledere er')} flyttet. Kanaler og indkaldelser følger med i løbet af nogle minutter.`,
  },
}
