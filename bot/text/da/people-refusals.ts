import type { ListColumn } from '#bot/domain/import/columns.ts'
import type { Detail } from '#bot/domain/result.ts'
import { list, plural } from '../format.ts'
import { leader } from './leader.ts'

const number = (detail: Detail | undefined, key: string): number => Number(detail?.[key] ?? 0)
const word = (detail: Detail | undefined, key: string): string => String(detail?.[key] ?? '')
const words = (detail: Detail | undefined, key: string): readonly string[] => {
  const value = detail?.[key]
  return Array.isArray(value) ? (value as readonly string[]) : []
}

/** Why the list of leaders, the groups or a seat were not changed, and what to do instead. */
export const peopleRefusals = {
  'file-unreadable': () =>
    'Filen kan ikke læses. Åbn den i Excel, gem den som Excel-projektmappe (.xlsx), og prøv igen.',
  'file-old-format': () =>
    'Filen er i Excels gamle format eller har en adgangskode. Gem den som Excel-projektmappe (.xlsx) uden adgangskode, og prøv igen.',
  'list-empty': () => 'Der står ingen ledere i filen. Listen skal ligge på det første ark.',
  'headings-missing': (detail?: Detail) =>
    `Listen mangler en kolonne med ${list(
      'da',
      words(detail, 'lacking').map((column) => leader.columns[column as ListColumn].toLowerCase()),
    )}. Skriv overskriften i første linje, og prøv igen.`,
  'directory-busy': () =>
    'Microsoft 365 svarer ikke lige nu, så vi kan ikke finde ledernes konti. Intet er ændret, og filen er stadig valgt. Prøv igen om et par minutter.',
  'directory-refused': () =>
    'Tværs må ikke slå ledernes konti op i Microsoft 365. Intet er ændret, og filen er stadig valgt. Bed IT om at give appen adgang, og prøv igen.',
  'list-has-problems': (detail?: Detail) =>
    `Listen har ${plural('da', number(detail, 'count'), 'fejl', 'fejl')}. Ret dem, og læs listen igen. Intet er ændret.`,
  'has-left': (detail?: Detail) => `${word(detail, 'name')} er stoppet og kan ikke få en plads.`,
  'already-seated': (detail?: Detail) =>
    `${word(detail, 'name')} har allerede en plads i en gruppe.`,
  'seat-taken': () => 'Pladsen er ikke ledig længere. Genindlæs siden.',
  'own-manager': (detail?: Detail) =>
    `${word(detail, 'manager')} er nærmeste leder for ${word(detail, 'leader')}. De to må ikke sidde i samme gruppe (gruppe ${number(detail, 'group')}).`,
  'still-listed': (detail?: Detail) =>
    `${word(detail, 'name')} står på listen over ledere. Den, der er på listen, kan ikke slettes: tag først personen af HRs liste, og læs listen igen. Så forlader personen også sin plads, rummene og møderne.`,
  'not-out-yet': () =>
    'Teams og Outlook er ikke færdige med at tage personen ud af rum og møder. Vent et par minutter, og prøv igen. Står noget stille, kan du se hvorfor på Overblik.',
  'name-differs': () => 'Navnet er ikke skrevet, som det står her. Der er ikke slettet noget.',
  'cannot-host': (detail?: Detail) =>
    `${word(detail, 'name')} er hverken chef eller direktør og kan ikke være vært.`,
  'groups-approved': () =>
    'Grupperne er godkendt og kan ikke sættes sammen forfra. Når nogen stopper, giver du pladsen videre under Ledere.',
  'no-leaders': () => 'Der er ingen ledere endnu. Læs listen fra HR under Ledere.',
  'too-few-people': (detail?: Detail) =>
    `Der er ${plural('da', number(detail, 'people'), 'leder', 'ledere')} på listen. Der skal være mindst ${number(detail, 'least')} til en gruppe.`,
  'sizes-impossible': (detail?: Detail) =>
    `${number(detail, 'people')} ledere kan ikke deles i grupper på ${number(detail, 'least')}-${number(detail, 'most')}. Der mangler ${number(detail, 'missing')} for at fylde ${number(detail, 'groups')} grupper.`,
  'too-few-hosts': (detail?: Detail) =>
    `${number(detail, 'people')} ledere giver ${number(detail, 'groups')} grupper, men kun ${number(detail, 'hosts')} på listen er chef eller direktør og kan være vært. Ret niveauerne i listen, eller lad færre være med.`,
  'managers-unavoidable': (detail?: Detail) =>
    `Grupperne kan ikke sættes sammen, uden at nogen sidder med sin egen leder: ${list('da', words(detail, 'names'))}. Tjek nærmeste leder i listen.`,
  'composition-changed': () =>
    'Forslaget er ændret, siden du åbnede siden. Genindlæs siden, og prøv igen.',
  'composition-outdated': () =>
    'Listen over ledere er ændret, siden grupperne blev sat sammen. Sammensæt dem forfra, før du godkender.',
  'same-group': () => 'De to sidder i samme gruppe. Vælg en fra en anden gruppe.',
  'host-needs-host': (detail?: Detail) =>
    `Gruppe ${number(detail, 'group')} ville miste sin vært, for ${word(detail, 'name')} er hverken chef eller direktør. Byt værten med en, der kan være vært.`,
}
