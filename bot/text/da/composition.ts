import type { Criterion } from '#bot/domain/composition/criteria.ts'
import type { RoomKind } from '#bot/domain/room.ts'
import { list, plural } from '../format.ts'
import { areaCount, experienceCount, experiences, levelCount } from './alike.ts'

const criteria: Record<Criterion, string> = {
  area: 'Områder',
  level: 'Ledelsesniveauer',
  experience: 'Nye og erfarne ledere',
  team: 'Ledere med samme chef',
  workplace: 'Ledere fra samme arbejdsplads',
}

/** What one pair has in common: "par fra samme område". */
const alike: Record<Criterion, string> = {
  area: 'fra samme område',
  level: 'på samme ledelsesniveau',
  experience: 'med lige lang erfaring',
  team: 'med samme nærmeste leder',
  workplace: 'fra samme arbejdsplads',
}

const pairs = (count: number) => plural('da', count, 'par', 'par')

const inTeam = (groups: number, one: string, more: string) =>
  `Teamet »Tværgående ledelsesgrupper« bliver lavet i Teams med ${plural('da', groups, one, more)} og en til chefgruppen. Alle ledere bliver medlem af deres kanal og kan se, hvem de er i gruppe med.`

const approving: Readonly<Record<RoomKind, (groups: number) => string>> = {
  'private-channel': (groups) => inTeam(groups, 'privat kanal', 'private kanaler'),
  'shared-channel': (groups) => inTeam(groups, 'delt kanal', 'delte kanaler'),
  'group-chat': (groups) =>
    `Der bliver lavet ${plural('da', groups, 'gruppechat', 'gruppechats')} i Teams og en til chefgruppen. Alle ledere kommer med i deres chat og kan se, hvem de er i gruppe med.`,
}

/** Who sits with whom: the proposal, how even it is, swaps, and the approval. */
export const composition = {
  criteria,
  alike,
  experiences,
  areaCount,
  levelCount,
  experienceCount,
  audience: 'Kun koordinatoren',
  lead: 'Grupperne blander områder, ledelsesniveauer og erfaring så jævnt som muligt. Ingen sidder med sin egen leder.',
  noLeadersTitle: 'Der er ingen ledere at sætte sammen endnu',
  noLeaders: 'Læs først listen fra HR under Ledere.',
  goToPeople: 'Gå til Ledere',
  emptyTitle: 'Grupperne er ikke sat sammen endnu',
  ready: (leaders: number, hosts: number, groups: number) =>
    `${plural('da', leaders, 'leder', 'ledere')}, hvoraf ${hosts} kan være vært, giver ${plural('da', groups, 'gruppe', 'grupper')}.`,
  notReady: (leaders: number, hosts: number) =>
    `${plural('da', leaders, 'leder', 'ledere')}, hvoraf ${hosts} kan være vært.`,
  compose: 'Sammensæt grupper',
  composeAgain: 'Sammensæt forfra',
  draft: 'Kladde',
  approved: 'Godkendt',
  approvedEarlier:
    'Grupperne er godkendt. Når nogen stopper, giver du pladsen videre under Ledere.',
  seed: (seed: number) => `Trækning ${seed}`,
  outdated: 'Listen over ledere er ændret, siden grupperne blev sat sammen. Sammensæt dem forfra.',
  spread: {
    pairs,
    bestNone: 'Ingen sidder sammen',
    noManagers: 'Ingen sidder i gruppe med sin egen leder.',
  },
  violations: {
    'own-manager': (group: number, names: readonly string[]) =>
      `Gruppe ${group}: ${list('da', names)} er leder og nærmeste leder.`,
    'no-host': (group: number) => `Gruppe ${group} har ingen vært.`,
    size: (group: number) => `Gruppe ${group} er uden for 10-12 ledere.`,
  },
  group: (number: number) => `Gruppe ${number}`,
  members: (count: number) => plural('da', count, 'leder', 'ledere'),
  host: 'Vært',
  hasLeft: 'Stoppet',
  swap: {
    hint: 'Vælg en leder for at se, hvorfor lederne sidder, som de gør, og hvad et bytte koster.',
    hintApproved: 'Vælg en leder for at se, hvorfor lederen sidder i gruppen.',
    chosen: (name: string, group: number) => `${name} (gruppe ${group})`,
    chooseOther: 'Vælg en leder fra en anden gruppe, eller et af de billigste bytter.',
    suggested: 'De billigste bytter',
    noneSuggested: 'Ingen kan bytte plads med lederen, uden at en regel bliver brudt.',
    title: (one: string, other: string) => `Byt ${one} og ${other}`,
    costsNothing: 'Grupperne bliver lige så jævne.',
    helps: 'Grupperne bliver mere jævne.',
    costs: 'Grupperne bliver mindre jævne.',
    free: 'lige så jævnt',
    better: (what: string, count: number) => `${pairs(count)} færre ${what}`,
    worse: (what: string, count: number) => `${pairs(count)} flere ${what}`,
    moreMoves: (count: number) => `${plural('da', count, 'leder', 'ledere')} flere flytter`,
    fewerMoves: (count: number) => `${plural('da', count, 'leder', 'ledere')} færre flytter`,
    breaks: (wish: string) => `Bryder ønsket: ${wish}`,
    do: 'Byt',
    cancel: 'Fortryd valg',
    done: (one: string, other: string) => `${one} og ${other} har byttet plads.`,
  },
  again: {
    title: 'Sammensæt forfra?',
    text: 'Du får et nyt forslag, og de bytter, du har lavet, går tabt.',
    do: 'Sammensæt forfra',
    cancel: 'Behold forslaget',
  },
  approve: {
    button: 'Godkend grupperne',
    title: 'Godkend grupperne?',
    text: (groups: number, kind: RoomKind) => approving[kind](groups),
    final: 'Det kan ikke fortrydes. Senere ændringer sker under Ledere, når nogen stopper.',
    do: 'Godkend, og lav rummene',
    cancel: 'Ikke endnu',
    done: 'Grupperne er godkendt. Rummene bliver lavet i Teams nu. Det tager nogle minutter.',
    follow: 'Følg med under Overblik',
  },
}
