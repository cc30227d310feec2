/** Asking another chief of the group to host one meeting, in the tab. */
export const substitute = {
  title: 'Kan du ikke være vært?',
  lead: 'Spørg en anden chef i gruppen. Du er vært, indtil den, du spørger, siger ja. Det gælder kun dette møde.',
  legend: 'Hvem vil du spørge?',
  ask: 'Spørg',
  nobody:
    'Der er ingen anden chef i gruppen, som kan være vært. Skriv til koordinatoren, så finder I en løsning.',
  waiting: (name: string) => `Du har spurgt ${name}. Du er vært, indtil der kommer et ja.`,
  declined: (name: string) => `${name} kan ikke være vært. Du er stadig vært.`,
  accepted: (name: string) => `${name} er vært for mødet.`,
  takeBack: 'Fortryd, jeg er selv vært',
  asked: (host: string) => `${host} spørger, om du vil være vært for dette møde.`,
  yes: 'Ja, jeg er vært',
  no: 'Nej',
  giveBack: 'Jeg kan alligevel ikke være vært',
  host: 'Du er vært for mødet, til en anden siger ja til at være det.',
  hostLink: 'Find en stedfortræder',
}
