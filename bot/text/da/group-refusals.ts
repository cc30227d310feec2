import type { Instant } from '#bot/domain/calendar.ts'
import type { Detail } from '#bot/domain/result.ts'
import { dayAndTime, list } from '../format.ts'

const found = (detail: Detail | undefined): string => {
  const words = detail?.found
  return Array.isArray(words) ? list('da', words as readonly string[]) : ''
}

/** Why an evaluation or a summary was not taken, and what to do instead. */
export const groupRefusals = {
  'evaluation-not-open': () =>
    'Evalueringen er ikke åben endnu. Den åbner ti minutter før mødet slutter.',
  'evaluation-closed': () =>
    'Evalueringen er lukket, så svaret kan ikke tages med. Sig det til gruppen på næste møde.',
  'concept-unrated': () => 'Giv et tal fra 1 til 5 til hvert spørgsmål.',
  'already-answered': () =>
    'Du har allerede svaret. Svaret ligger i bunken uden navn, så det kan ikke ændres.',
  'answer-too-long': (detail?: Detail) =>
    `Teksten er for lang. Skriv højst ${Number(detail?.most ?? 0)} tegn, og send igen.`,
  'no-meeting-yet': (detail?: Detail) =>
    typeof detail?.next === 'string'
      ? `Opsamlingen kan skrives, når mødet er begyndt. Næste møde er ${dayAndTime('da', detail.next as Instant)}.`
      : 'Der er ikke et møde at samle op på lige nu. Opsamlingen kan skrives, fra mødet begynder, og tre uger frem.',
  'summary-empty': () => 'Opsamlingen er tom. Skriv mindst ét af felterne.',
  'summary-not-shared': () =>
    'Gruppen har ikke set den her tekst endnu. Del opsamlingen med gruppen først, og giv den så videre.',
  'nothing-to-release': () =>
    'Der står ikke noget til chefgruppen. Skriv det i feltet »Hvad skal chefgruppen have at vide?«, og del igen.',
  'release-open': () =>
    'Gruppen er allerede spurgt. Træk spørgsmålet tilbage, hvis teksten skal rettes.',
  'release-unchanged': () =>
    'Teksten er den samme som sidst. Ret den, og del den med gruppen, før du spørger igen.',
  'release-closed': () => 'Der er ikke mere at svare på. Se i Tværs, hvad gruppen nåede frem til.',
  'release-answered': () => 'Du har allerede svaret, og svaret er talt med.',
  'release-asked-again': () =>
    'Værten har spurgt igen med en anden tekst. Svar på det nyeste kort, eller åbn Opsamling i Tværs.',
  'change-missing': () => 'Skriv, hvad der skal ændres.',
  'not-a-member': () => 'Kun nogen fra gruppen kan citeres. Vælg en fra listen.',
  'theme-answer-missing': () =>
    'Skriv et svar til grupperne, når I har besluttet eller afvist noget eller sendt det videre.',
  'theme-told': () => 'Grupperne har fået svar om temaet, så det kan ikke fjernes.',
  'nothing-to-tell': () => 'Grupperne har hørt det hele. Der er ikke noget nyt at sende.',
  'names-found': (detail?: Detail) =>
    `Teksten nævner ledere ved navn: ${found(detail)}. Den bliver læst uden for gruppen. Skriv den om, så ingen kan genkendes.`,
  'cannot-settle': () =>
    'Det her skal gøres færdigt, før resten kan følge efter. Ret årsagen, og vælg Prøv igen.',
  'contact-details-found': (detail?: Detail) =>
    `Teksten indeholder kontaktoplysninger: ${found(detail)}. Den bliver læst uden for gruppen. Fjern dem.`,
  'confidential-found': (detail?: Detail) =>
    `Her står ${found(detail)}. Skriv om, så ingen kan genkendes, eller behold det, hvis det er meningen.`,
}
