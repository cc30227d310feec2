import type { ConflictView, WishView } from '#bot/api/wish.ts'
import { list, plural } from '../format.ts'

type Rule = ConflictView[number]
type Told = { readonly names: readonly string[]; readonly group: number | null }

const sentences: Record<Rule['rule'], (rule: Told) => string> = {
  sizes: () => 'Hver gruppe skal have 10-12 ledere.',
  hosts: () => 'Hver gruppe skal have en chef eller direktør som vært.',
  'own-manager': ({ names }) =>
    `${list('da', names)} må ikke sidde sammen, for den ene er leder for den anden.`,
  apart: ({ names }) => `${list('da', names)} skal sidde i hver sin gruppe.`,
  together: ({ names }) => `${list('da', names)} skal sidde i samme gruppe.`,
  fixed: ({ names, group }) => `${list('da', names)} skal sidde i gruppe ${group}.`,
}

const kinds: Record<WishView['kind'], { readonly name: string; readonly hint: string }> = {
  apart: { name: 'Hver sin gruppe', hint: 'Vælg mindst to ledere, som ikke skal sidde sammen.' },
  together: { name: 'Samme gruppe', hint: 'Vælg mindst to ledere, som skal sidde sammen.' },
  seat: { name: 'Fast plads', hint: 'Vælg en leder og den gruppe, lederen skal sidde i.' },
}

/** What the coordinator wants besides the rules, and what stands in its way. */
export const wishes = {
  title: 'Ønsker',
  lead: 'Kun koordinatoren ser dem. De gælder, næste gang grupperne sættes sammen.',
  none: 'Der er ingen ønsker endnu.',
  kinds,
  says: ({ kind, people, group }: Pick<WishView, 'kind' | 'people' | 'group'>) =>
    sentences[kind === 'seat' ? 'fixed' : kind]({ names: people.map(({ name }) => name), group }),
  broken: 'Ikke opfyldt',
  brokenCount: (count: number) =>
    `${plural('da', count, 'ønske er', 'ønsker er')} ikke opfyldt i grupperne nedenfor. Sæt grupperne sammen igen, så bliver de det.`,
  hasLeft: (names: readonly string[]) =>
    `${list('da', names)} er stoppet, så ønsket gælder ikke længere.`,
  add: 'Tilføj ønske',
  what: 'Hvad ønsker du?',
  who: 'Hvem?',
  find: 'Skriv et navn eller et område',
  found: (count: number) =>
    count === 0
      ? 'Ingen fundet'
      : `${plural('da', count, 'leder', 'ledere')} fundet. Vælg med pil op og pil ned.`,
  drop: (name: string) => `Fjern ${name} fra ønsket`,
  group: 'Gruppe',
  groupNumber: (number: number) => `Gruppe ${number}`,
  save: 'Tilføj',
  cancel: 'Fortryd',
  remove: 'Fjern',
  removeNamed: (wish: string) => `Fjern ønsket: ${wish}`,
  added: 'Ønsket er tilføjet.',
  removed: 'Ønsket er fjernet.',
  conflict: {
    title: 'De her regler kan ikke alle overholdes',
    remove: 'Fjern et af ønskerne, så kan resten overholdes.',
    list: 'Ret listen under Ledere, så kan grupperne sættes sammen.',
    says: (rule: Pick<Rule, 'rule'> & Told) => sentences[rule.rule](rule),
  },
}
