import type { AgendaProblemName } from '#bot/domain/agenda/release.ts'
import type { Detail } from '#bot/domain/result.ts'
import { list } from '../format.ts'
import { agenda } from './agenda.ts'
import { agreementRefusals } from './agreement-refusals.ts'
import { compositionRefusals } from './composition-refusals.ts'
import { groupRefusals } from './group-refusals.ts'
import { newsletterRefusals } from './newsletter-refusals.ts'
import { peopleRefusals } from './people-refusals.ts'
import { planningRefusals } from './planning-refusals.ts'
import { seminarRefusals } from './seminar-refusals.ts'
import { staffRefusals } from './staff-refusals.ts'
import { yearRefusals } from './year-refusals.ts'

const words = (detail: Detail | undefined, key: string): readonly string[] => {
  const value = detail?.[key]
  return Array.isArray(value) ? (value as readonly string[]) : []
}

/** One sentence for each refusal: what was not done, and what to do instead. */
export const refusals = {
  'not-allowed': () =>
    'Du har ikke adgang til det her. Er det en fejl, så skriv til koordinatoren.',
  'not-found': () => 'Det findes ikke længere. Genindlæs siden, og prøv igen.',
  'contains-cpr': (detail?: Detail) =>
    `Teksten ser ud til at indeholde et CPR-nummer (${list('da', words(detail, 'found'))}). Fjern det. Er det et andet nummer, så skriv hvad, fx »ordrenr.« foran.`,
  'answer-missing': () => 'Skriv et svar til den, der har foreslået emnet.',
  'own-topic': () => 'Du har selv foreslået emnet. Det tæller allerede.',
  'no-round': () => 'Der er ingen møderunder endnu. Koordinatoren lægger dem under Året.',
  'changed-meanwhile': (detail?: Detail) =>
    `${detail?.by || 'En anden'} har gemt en nyere udgave. Hent den, og skriv dine ændringer ind igen.`,
  'agenda-incomplete': (detail?: Detail) =>
    `Dagsordenen mangler noget, før den kan frigives. ${words(detail, 'problems')
      .map((word) => agenda.problems[word as AgendaProblemName](Number(detail?.by ?? 0)))
      .join(' ')}`,
  'nothing-changed': () =>
    'Grupperne har allerede den her udgave. Der er ikke noget nyt at frigive.',
  'round-not-booked': () =>
    'Møderunden er ikke booket endnu. Frigiv dagsordenen, når koordinatoren har booket møderne.',
  'preparation-over': () => 'Mødet er holdt, så forberedelsen kan ikke længere krydses af.',
  'round-is-over': () => 'Møderunden er afholdt, så dagsordenen kan ikke længere frigives.',
  'channel-is-there': () =>
    'Kanalen er i Teams endnu, så der bliver ikke oprettet en ny. Vælg Prøv igen.',
  'teams-silent': () => 'Teams svarer ikke, så vi ved ikke, om rummet er der. Prøv igen om lidt.',
  ...newsletterRefusals,
  ...peopleRefusals,
  ...compositionRefusals,
  ...planningRefusals,
  ...seminarRefusals,
  ...groupRefusals,
  ...agreementRefusals,
  ...staffRefusals,
  ...yearRefusals,
}
