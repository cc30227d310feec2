import { mailDomain } from './municipality.ts'

/** Someone in the directory who is not on the HR office's list of leaders. */
export type OtherPerson = {
  readonly givenName: string
  readonly surname: string
  readonly email: string
  readonly title: string
  readonly area: string
  readonly workplace: string
  readonly persona: 'coordinator' | 'employee' | 'service'
}

/** The HR consultant who runs the programme; leads nobody. */
export const coordinatorEmail = `nanna.skovgaard@${mailDomain}`
/** The account that organises meetings and sends mail. */
export const serviceEmail = `tvaers@${mailDomain}`
/** An employee who becomes a leader when somebody stops: the successor who takes the seat. */
export const successorEmail = `liv.abildgaard@${mailDomain}`

const person = (
  givenName: string,
  surname: string,
  email: string,
  title: string,
  area: string,
  workplace: string,
  persona: OtherPerson['persona'] = 'employee',
): OtherPerson => ({ givenName, surname, email, title, area, workplace, persona })
const at = (local: string) => `${local}@${mailDomain}`

export const otherPeople: readonly OtherPerson[] = [
  person(
    'Nanna',
    'Skovgaard',
    coordinatorEmail,
    'HR- og ledelseskonsulent',
    'Direktion og Stab',
    'Rådhuset',
    'coordinator',
  ),
  person(
    'Tværs',
    'Fjordby Kommune',
    serviceEmail,
    'Servicekonto',
    'Direktion og Stab',
    'Rådhuset',
    'service',
  ),
  person('Liv', 'Abildgaard', successorEmail, 'Souschef', 'Dagtilbud', 'Børnehuset Solsikken'),
  person('Asger', 'Bruun', at('asger.bruun'), 'Lærer', 'Skole og Læring', 'Bøgely Skole'),
  person(
    'Zainab',
    'Karimi',
    at('zainab.karimi'),
    'Social- og sundhedsassistent',
    'Sundhed og Ældre',
    'Hjemmeplejen',
  ),
  person(
    'Mogens',
    'Ploug',
    at('mogens.ploug'),
    'Gartner',
    'Teknik, Miljø og Kultur',
    'Materielgården',
  ),
  person(
    'Sigrid',
    'Aagesen',
    at('sigrid.aagesen'),
    'Sagsbehandler',
    'Arbejdsmarked og Borgerservice',
    'Jobcenter',
  ),
  person(
    'Nikolaj',
    'Østerby',
    at('nikolaj.oesterby'),
    'IT-konsulent',
    'Direktion og Stab',
    'Rådhuset',
  ),
  person('Ellen', 'Sørås', at('ellen.soeraas'), 'Pædagog', 'Dagtilbud', 'Børnehuset Spiren'),
]
