/** A year in two pictures, for the directors. */
export const yearPictures = {
  title: (season: string) => `Året i to billeder: ${season}`,
  audience: 'Chefgruppen og koordinatoren',
  lead: 'Alle grupper lagt sammen. Ingen gruppe og ingen leder kan kendes.',
  choose: 'År',
  print: 'Udskriv på A4',
  none: 'Der er intet at vise endnu',
  noneLead: 'Billederne tegnes, når årets første møder er holdt, og evalueringerne er lukket.',
  first: '1. Det siger lederne om møderne',
  firstNone: 'Ingen runde har endnu svar nok til, at tallene kan vises.',
  second: '2. Fra møde til svar',
  secondLead:
    'Hvad møderne blev til: hvem der kom, hvad grupperne gav videre, og hvad chefgruppen svarede på.',
  rows: {
    held: 'Møder holdt',
    there: 'Mødte op',
    prepared: 'Havde forberedt sig',
    answers: 'Svar på evalueringen',
    points: 'Punkter givet videre',
    answered: 'Temaer med svar fra chefgruppen',
  },
  of: (count: number, all: number) => `${count} af ${all}`,
  percent: (share: number) => `${share} %`,
  unknown: 'Ingen tal',
  picture: 'Figur: de samme tal står i tabellen nedenunder.',
  table: 'Tallene i figuren',
  measure: 'Hvad',
}
