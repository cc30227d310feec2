import { ruleIn } from '#bot/domain/composition/told-rule.ts'
import type { Detail } from '#bot/domain/result.ts'
import { list } from '../format.ts'
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
    `${number(detail, 'people')} ledere kan ikke fordeles på de ${number(detail, 'groups')} grupper, der er, med ${number(detail, 'least')}-${number(detail, 'most')} i hver. Ret listen over ledere, eller giv de ledige pladser videre under Ledere.`,
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
}
