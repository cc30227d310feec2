import { plural } from '../format.ts'

/** Erasing a leader who has left: what goes, what stays and why, and what the coordinator does in Teams and Outlook. */
export const erasure = {
  lead: 'Ledere, der er stoppet, slettes af sig selv, når fristen er gået. Her kan du slette én før tid, eller se, hvad Tværs gemmer om personen, hvis nogen beder om indsigt.',
  audience: 'Kun koordinatorer',
  noneTitle: 'Ingen tidligere ledere',
  none: 'Alle, der er stoppet, er slettet. Den, der er på HR’s liste, deltager som en del af arbejdet og kan ikke slettes her: tag først personen af listen.',
  leftOn: (day: string) => `Stoppet ${day}`,
  see: 'Se oplysninger',
  erase: 'Slet …',
  seeOf: (name: string) => `Se oplysninger om ${name}`,
  eraseOf: (name: string) => `Slet ${name}`,
  others: 'Indsigt for en, der stadig er leder',
  choose: 'Vælg en leder',
  title: (name: string) => `Slet ${name}`,
  atOnce: (gone: number, changed: number) =>
    `Slettes med det samme: ${plural('da', gone, 'række', 'rækker')} om personen. I ${plural('da', changed, 'række', 'rækker')}, der hører til gruppernes historie, bliver navn, mail og numre til "tidligere leder".`,
  includes:
    'Det gælder listen over ledere, pladser, svar på møder, kryds, egne målsætninger og noter, støtte til emner, beskeder, der er på vej, og sprog. Et foreslået emne bliver stående uden navn.',
  stays: 'Det bliver stående',
  kept: [
    'Talte evalueringer: de har aldrig haft et navn.',
    'Opsamlinger, dagsordener og emner: de er gruppens. Hele navnet og mailadressen bliver taget ud, men et fornavn alene eller en omtale uden navn kan vi ikke finde.',
    'Et aftryk, der ikke siger, hvem det er. Med det bliver personen slettet igen, hvis en ældre kopi lægges ind.',
    'Kopier af databasen, der er taget før i dag. Slet dem, når I ikke bruger dem mere.',
  ] as readonly string[],
  namesake:
    'En anden leder hedder det samme eller har navnet i sit eget. Derfor bliver navnet stående i det, folk har skrevet.',
  yours: 'Det skal du selv gøre',
  todo: [
    'Teams: opslag, der nævner personen, og filer i rummene bliver ikke rørt. Slet eller ret dem i rummet, hvis det er nødvendigt.',
    'Outlook: personen kan stadig stå som deltager i afholdte møder. Det følger kommunens regler for kalendere.',
    'Microsoft Entra og HR-systemet: kontoen lukkes dér.',
    'Filer, I selv har gemt: lister, udskrifter og Excel-ark.',
  ] as readonly string[],
  obstacles: {
    'still-listed':
      'Personen er på listen over ledere og kan ikke slettes, før HR’s liste er læst uden navnet.',
    'not-out-yet':
      'Teams og Outlook er ikke færdige med at tage personen ud af rum og møder. Vent et par minutter, og åbn siden igen. Står noget stille, kan du se hvorfor på Overblik.',
  },
  final: 'Det kan ikke fortrydes.',
  type: (name: string) => `Skriv "${name}" for at slette`,
  do: 'Slet for altid',
  cancel: 'Annuller',
  done: 'Personen er slettet. Gør nu det, der ligger i Teams og Outlook.',
}
