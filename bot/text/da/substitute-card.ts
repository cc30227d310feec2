/** Asking another to host one meeting, on cards. */
export const substituteCard = {
  when: 'Mødet',
  open: 'Åbn i Tværs',
  asked: {
    notification: (host: string) => `${host} spørger, om du vil være vært for et møde`,
    title: 'Vil du være vært for dette møde?',
    accepted: 'Du er vært for dette møde',
    told: (host: string) =>
      `**${host}** kan ikke være vært og spørger, om du vil være det denne ene gang.`,
    instead: (host: string) => `Du er vært i stedet for **${host}** denne ene gang.`,
    declined: 'Du har sagt nej. Værten har fået besked.',
    rights:
      'Siger du ja, leder du mødet, skriver opsamlingen og bekræfter fremmødet. I kan begge fortryde, til mødet begynder.',
    yes: 'Ja, jeg er vært',
    no: 'Nej',
    giveBack: 'Jeg kan alligevel ikke',
    saidYes: 'Tak. Du er vært for mødet, og det står på dagsordenen.',
    saidNo: 'Tak for svaret. Værten har fået besked.',
  },
  accepted: {
    notification: (name: string) => `${name} har sagt ja til at være vært`,
    title: 'Du har en stedfortræder',
    told: (name: string) => `**${name}** er vært for mødet i stedet for dig.`,
    next: 'Det står på dagsordenen. Du kan fortryde, til mødet begynder.',
  },
  declined: {
    notification: (name: string) => `${name} kan ikke være vært`,
    title: 'Du er stadig vært',
    told: (name: string) => `**${name}** kan ikke være vært for mødet.`,
    next: 'Spørg en anden chef i gruppen, eller skriv til koordinatoren.',
  },
  withdrawn: {
    notification: (host: string) => `${host} er selv vært for mødet`,
    title: 'Du er ikke vært alligevel',
    told: (host: string) => `**${host}** er selv vært for mødet.`,
  },
}
