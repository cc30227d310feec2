import type { Instant } from '#bot/domain/calendar.ts'
import { ruleIn } from '#bot/domain/composition/told-rule.ts'
import type { Detail } from '#bot/domain/result.ts'
import { dayAndTime, list } from '../format.ts'
import { wishes } from './wishes.ts'

const number = (detail: Detail | undefined, key: string): number => Number(detail?.[key] ?? 0)
const names = (detail: Detail | undefined): string =>
  list('da', Array.isArray(detail?.names) ? (detail.names as readonly string[]) : [])

/** The rules that cannot all hold, a sentence each. */
const rules = (detail: Detail | undefined): string =>
  (Array.isArray(detail?.rules) ? (detail.rules as readonly string[]) : [])
    .map((line) => wishes.conflict.says(ruleIn(line)))
    .join(' ')

/** Why groups were not composed, a wish not kept or a proposal not approved, and what to do instead. */
export const compositionRefusals = {
  'groups-not-approved': () =>
    'Der er ingen godkendte grupper at gå ud fra endnu. Sammensæt først grupperne, og godkend dem.',
  'composing-already': () =>
    'Grupperne er allerede ved at blive sat sammen. Vent, til det er færdigt, eller stop det først.',
  'nothing-composing': () =>
    'Der er ikke noget at stoppe: Grupperne er færdige. Genindlæs siden for at se dem.',
  'groups-do-not-fit': (detail?: Detail) =>
    `${number(detail, 'people')} ledere kan ikke fordeles på ${number(detail, 'groups')} grupper med ${number(detail, 'least')}-${number(detail, 'most')} i hver. Vælg et andet antal grupper, eller ret listen over ledere.`,
  'wishes-conflict': (detail?: Detail) =>
    `${rules(detail) === '' ? `Ønskerne om ${names(detail)} kan ikke alle opfyldes.` : `Det her kan ikke alt sammen lade sig gøre: ${rules(detail)}`} Lad ét af ønskerne falde, og prøv igen.`,
  'composing-failed': () =>
    'Grupperne blev ikke sat sammen, fordi beregningen gik i stå. Intet er ændret. Prøv igen, og skriv til IT, hvis det sker igen.',
  'composing-interrupted': () =>
    'Tværs blev genstartet, mens grupperne blev sat sammen. Intet er ændret. Sammensæt dem igen.',
  'stopped-too-early': () =>
    'Du stoppede, før der var et forslag, der overholder alle regler. Intet er ændret. Sammensæt igen, og lad det arbejde lidt længere.',
  'wish-people': () =>
    'Vælg mindst to ledere, når de skal holdes sammen eller hver for sig, og netop én, når det gælder en fast plads.',
  'wish-group': (detail?: Detail) =>
    number(detail, 'groups') === 0
      ? 'Der kan ikke vælges en gruppe endnu. Læs først listen fra HR under Ledere.'
      : `Vælg en gruppe fra 1 til ${number(detail, 'groups')}.`,
  'wish-exists': () => 'Ønsket står allerede på listen.',
  'too-many-move': (detail?: Detail) =>
    `${number(detail, 'moves')} ledere flytter. Så mange må ikke læse, hvad andre grupper har skrevet i fortrolighed. Godkend med nye rum.`,
  'meeting-under-way': (detail?: Detail) =>
    `Gruppen holder møde lige nu. Vent, til mødet er slut${typeof detail?.endsAt === 'string' ? ` ${dayAndTime('da', detail.endsAt as Instant)}` : ''}, og prøv igen.`,
  'last-group': () => 'Det er den eneste gruppe, så den kan ikke lukkes.',
  'group-full': (detail?: Detail) =>
    `${String(detail?.group ?? 'Gruppen')} er fuld: Der er højst plads til ${number(detail, 'most')}. Vælg en anden gruppe, eller lad lederen vente til næste sammensætning.`,
  'room-is-gone': () =>
    'Rummet er slettet i Teams, så gruppen kan ikke åbnes igen. Lav et forslag til nye grupper i stedet.',
  'number-taken': (detail?: Detail) =>
    `Der er en ny ${String(detail?.group ?? 'gruppe')} med samme nummer, så den gamle kan ikke åbnes igen.`,
  'nobody-comes-back': (detail?: Detail) =>
    `Alle fra ${String(detail?.group ?? 'gruppen')} sidder i andre grupper nu, så der er ingen at åbne den for.`,
  'groups-changed-since': () =>
    'Grupperne er ændret, siden de blev blandet, så du kan ikke gå tilbage. Lav et nyt forslag i stedet.',
  'groups-have-met': () =>
    'De nye grupper har holdt møde, så du kan ikke gå tilbage. Lav et nyt forslag i stedet.',
}
