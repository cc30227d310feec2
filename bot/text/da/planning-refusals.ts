import type { Detail } from '#bot/domain/result.ts'

const number = (detail: Detail | undefined, key: string): number => Number(detail?.[key] ?? 0)
const word = (detail: Detail | undefined, key: string): string => String(detail?.[key] ?? '')

/** Why the year, a round or a meeting was not changed, and what to do instead. */
export const planningRefusals = {
  'period-out-of-bounds': (detail?: Detail) =>
    `Fristen kan være fra ${number(detail, 'least')} til ${number(detail, 'most')} dage. Vælg et andet tal.`,
  'rounds-not-three': () => 'Et år har tre møderunder. Udfyld alle tre.',
  'window-backwards': (detail?: Detail) =>
    `${number(detail, 'round')}. runde slutter, før den begynder. Ret datoerne.`,
  'window-too-long': (detail?: Detail) =>
    `${number(detail, 'round')}. runde har et vindue på mere end ${number(detail, 'weeks')} uger. Vælg færre uger.`,
  'rounds-overlap': (detail?: Detail) =>
    `${number(detail, 'round')}. runde begynder, før runden før den er slut. Ret datoerne.`,
  'meeting-length': () => 'Et møde varer mellem 2 og 3 timer. Vælg en anden længde.',
  'label-missing': (detail?: Detail) => `Giv ${number(detail, 'round')}. runde et navn.`,
  'season-exists': (detail?: Detail) =>
    `Der er allerede et år, der hedder ${word(detail, 'label')}. Vælg et andet navn, eller ret det, der er der.`,
  'round-booked': () =>
    'Runden er allerede booket. Genindlæs siden for at se møderne, og flyt dem enkeltvis, hvis der er brug for det.',
  'range-backwards': (detail?: Detail) =>
    `Lukkedagene for ${word(detail, 'reason')} slutter, før de begynder. Ret datoerne.`,
  'range-too-long': (detail?: Detail) =>
    `Lukkedagene for ${word(detail, 'reason')} er på mere end ${number(detail, 'days')} dage. Ret datoerne.`,
  'no-groups': () => 'Der er ingen grupper endnu. Godkend først sammensætningen af grupperne.',
  'no-days': () =>
    'Der er ingen hverdage tilbage i rundens vindue. Vælg et senere eller bredere vindue under Året.',
  'calendars-busy': () => 'Outlook svarer ikke lige nu. Prøv igen om et par minutter.',
  'calendars-refused': () =>
    'Tværs må ikke læse kalenderne i Outlook. Bed IT om at give appen adgang, og prøv igen.',
  'speaker-unknown': () =>
    'Vi kunne ikke se oplægsholderens kalender. Kontrollér mailadressen, eller find forslag uden oplægsholder.',
  'substitute-cannot-host': (detail?: Detail) =>
    `Stedfortræderen i ${word(detail, 'group')} skal være en anden chef eller direktør i gruppen end værten. Find forslag igen.`,
  'in-the-past': () => 'Tidspunktet er allerede passeret. Vælg et senere.',
  'day-closed': () => 'Dagen er en weekend, en helligdag eller en lukkedag. Vælg en anden dag.',
  'outside-working-hours': (detail?: Detail) =>
    `Møder ligger mellem kl. ${word(detail, 'from').replace(':', '.')} og ${word(detail, 'to').replace(':', '.')}. Vælg en anden starttid.`,
  'groups-differ': () =>
    'Grupperne er ændret, siden forslaget blev lavet. Find forslag igen, og godkend så det nye.',
  'not-one-week': () => 'Alle grupper skal mødes i samme uge. Vælg et andet forslag.',
  'too-many-days': (detail?: Detail) =>
    `En runde kan højst ligge på ${number(detail, 'days')} dage. Vælg et andet forslag.`,
  'outside-window': () => 'Møderne ligger uden for rundens vindue. Find forslag igen.',
  'book-round-first': () => 'Runden er ikke booket endnu. Book hele runden først.',
  'meeting-exists': (detail?: Detail) =>
    `${word(detail, 'group')} har allerede et møde i runden. Flyt det i stedet.`,
  'meeting-cancelled': () => 'Mødet er aflyst. Book et nyt i stedet.',
  'meeting-begun': () => 'Mødet er begyndt, så det kan ikke ændres.',
  'meeting-not-begun': () =>
    'Mødet er ikke begyndt endnu. Siden kan bruges fra en time før, og fremmødet bekræftes, når mødet er i gang.',
  'meeting-over': () => 'Mødet er slut. Skriv opsamlingen, og bekræft fremmødet.',
  'not-called': () =>
    'Gruppen er ændret, siden siden blev åbnet. Genindlæs siden, og bekræft igen.',
  'not-absent': () => 'Meld først afbud til din egen gruppes møde.',
  'visits-already': () =>
    'Du er allerede gæst i en anden gruppe. Fortryd det først, hvis du vil vælge om.',
  'visit-not-possible': () => 'Du kan ikke være gæst ved det møde længere. Vælg et andet.',
  'substitute-asked': () =>
    'Der er allerede spurgt en, eller mødet har en anden vært. Genindlæs siden, og fortryd det først.',
  'substitute-closed': () => 'Der bliver ikke længere spurgt om det. Værten har valgt noget andet.',
  'not-at-host': () =>
    'Der er ikke længere noget i vejen med værtens kalender. Genindlæs siden, og prøv igen.',
  'same-time': () => 'Mødet ligger allerede på det tidspunkt.',
}
