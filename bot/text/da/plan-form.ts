import { plural } from '../format.ts'

/** Where the chief group and the coordinator write the plan of a year. */
export const planForm = {
  write: 'Skriv temaer',
  rewrite: 'Ret planen',
  title: 'Temaer for året',
  lead: 'Skriv et kort tema for de runder, I har besluttet. Resten kan vente. Frigiver I en dagsorden, er det dens tema, der står.',
  theme: (round: string) => `Tema for ${round}`,
  networks: 'Netværk, der ophører',
  networksLead:
    'Nævn de frivillige netværk, som grupperne afløser. Lederne læser det på planen; de får ikke en besked mere.',
  name: 'Netværkets navn',
  endsOn: 'Ophører',
  instead: 'Hvad der kommer i stedet',
  insteadHint: 'Kan stå tomt',
  add: 'Tilføj netværk',
  remove: (name: string) => (name === '' ? 'Fjern netværket' : `Fjern ${name}`),
  removed: (name: string) => (name === '' ? 'Netværket er fjernet.' : `${name} er fjernet.`),
  nameMissing: 'Skriv netværkets navn, eller fjern det.',
  dayMissing: 'Vælg dagen, netværket ophører.',
  publish: 'Meld planen ud',
  publishAgain: 'Meld ændringen ud',
  confirmTitle: 'Meld planen ud til alle ledere?',
  confirm: 'Planen kommer som ét kort i hver gruppes rum. Retter du den senere, rettes kortet.',
  confirmAgain: 'Kortet i hver gruppes rum bliver rettet. Lederne får ikke en ny besked.',
  cancel: 'Annuller',
  told: (groups: number) => `Planen er meldt ud til ${plural('da', groups, 'gruppe', 'grupper')}.`,
}
