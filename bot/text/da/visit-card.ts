/** What the two hosts are told of a guest. */
export const visitCard = {
  visited: {
    notification: (guest: string) => `${guest} kommer som gæst til jeres møde`,
    title: 'I får en gæst',
    told: (guest: string, from: string) =>
      `**${guest}** fra ${from} kan ikke komme til sin egen gruppes møde og er med hos jer i stedet.`,
    next: 'Gæsten kan se dagsordenen og jeres gruppekontrakt, men ikke kanalen. Begynd med at gennemgå, hvad I har aftalt om fortrolighed.',
  },
  own: {
    notification: (guest: string, to: string) => `${guest} er gæst i ${to}`,
    title: 'En fra gruppen er gæst et andet sted',
    told: (guest: string, to: string) =>
      `**${guest}** kan ikke komme til jeres møde og er gæst i ${to} i stedet.`,
    next: 'Det tæller som fremmøde. Du skal ikke gøre noget.',
  },
  undone: {
    notification: (guest: string) => `${guest} er ikke gæst alligevel`,
    title: 'Der kommer ingen gæst',
    titleOwn: 'Ikke gæst alligevel',
    told: (guest: string, to: string) => `**${guest}** er ikke gæst i ${to} alligevel.`,
  },
  when: 'Mødet',
  open: 'Åbn mødet',
}
