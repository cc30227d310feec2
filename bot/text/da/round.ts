import type { Reply } from '#bot/domain/meeting.ts'
import type { Difference } from '#bot/domain/schedule/alternatives.ts'
import type { Hindrance } from '#bot/domain/schedule/hindered.ts'
import { plural } from '../format.ts'

const differences: Record<Difference, string> = {
  best: 'Bedste forslag',
  'other-week': 'En anden uge',
  earlier: 'Tidligere',
  'other-time': 'Et andet tidspunkt',
  'fewer-days': 'Færre dage',
}
const kinds: Record<Hindrance, string> = {
  busy: 'optaget',
  away: 'fraværende',
  tentative: 'måske optaget',
  unknown: 'kalenderen er ukendt',
  after: 'optaget lige efter mødet',
}
const replies: Record<Reply, string> = {
  accepted: 'Ja',
  tentative: 'Måske',
  declined: 'Nej',
  none: 'Mangler svar',
}

/** One round: from a window of weeks to booked meetings with replies. */
export const round = {
  differences,
  kinds,
  replies,
  back: 'Tilbage til året',
  planner: 'Koordinatoren og chefgruppen',
  window: (from: string, to: string, weeks: string) => `${weeks}: ${from} til ${to}`,
  bookingByCoordinator: 'Runden er ikke booket endnu. Koordinatoren finder en uge.',
  propose: {
    title: 'Find en uge',
    lead: 'Vi ser i alle lederes kalendere, hvornår de er ledige, og foreslår uge, dage og starttid. Vi ser kun, om nogen er optaget, aldrig hvad de skal, og gemmer det ikke.',
    days: 'Fordel grupperne over højst',
    dayCount: (count: number) => plural('da', count, 'dag', 'dage'),
    find: 'Find forslag',
    again: 'Find forslag igen',
    reading: (people: number) => `Læser ${plural('da', people, 'kalender', 'kalendere')} …`,
    readingHint: 'Det tager nogle sekunder.',
    unknown: (names: string) =>
      `Vi kunne ikke se kalenderen hos ${names}. Spørg dem selv, før du booker.`,
    withoutMailbox: (names: string) =>
      `Uden postkasse, og kan derfor ikke inviteres: ${names}. Aftal mødet med dem på anden måde.`,
    none: 'Ingen uge i vinduet har plads til møderne. Vælg et bredere vindue under Året.',
  },
  choice: {
    when: (week: number, from: string, to: string) => `Uge ${week}, kl. ${from}–${to}`,
    everyoneCan: 'Alle kan.',
    counts: (cannot: number, hosts: number, perhaps: number) => {
      const no = `${plural('da', cannot, 'leder', 'ledere')} kan ikke`
      const host = hosts > 0 ? `, heraf ${plural('da', hosts, 'vært', 'værter')}` : ''
      const maybe = perhaps > 0 ? `${perhaps} kan måske ikke` : ''
      return [cannot > 0 ? `${no}${host}` : '', maybe].filter(Boolean).join('. ').concat('.')
    },
    who: 'Se hvem',
    host: 'vært',
    line: (name: string, group: string, day: string, kind: string) =>
      `${name}, ${group}, ${day}: ${kind}`,
    approve: 'Godkend og book',
    approveThis: (week: number, time: string) => `Godkend og book uge ${week} kl. ${time}`,
  },
  heat: {
    title: 'Hvor mange kan ikke?',
    lead: (people: number) =>
      `Antal ledere ud af ${people}, der er optaget eller fraværende, hvis alle mødtes den dag.`,
    start: 'Starttid',
    week: 'Uge',
    closed: 'Lukket',
    past: 'Forbi',
    'too-soon': 'For kort varsel',
    'too-late': 'For langt ude i fremtiden',
    outside: 'Uden for vinduet',
    cannot: (count: number) => `${count} kan ikke`,
  },
  confirm: {
    title: (week: number) => `Book møderne i uge ${week}?`,
    body: (meetings: number, people: number) =>
      `${plural('da', meetings, 'møde', 'møder')} oprettes i Outlook, og ${plural('da', people, 'leder', 'ledere')} får en invitation med det samme.`,
    book: 'Book møderne',
    cancel: 'Annuller',
  },
  booked: {
    title: 'Møderne',
    fetch: 'Hent svar nu',
    fetched: 'Svarene er hentet.',
    group: 'Gruppe',
    host: 'Vært',
    when: 'Tid',
    at: (day: string, from: string, to: string, week: number) =>
      `${day} kl. ${from}–${to} (uge ${week})`,
    outlook: 'Outlook',
    answers: 'Svar',
    actions: 'Handlinger',
    inOutlook: 'Inviteret',
    onItsWay: 'På vej',
    stuck: 'Gik i stå',
    seeOverview: 'Se overblikket',
    cancelled: 'Aflyst',
    notBooked: 'Ikke booket',
    askedToHost: (name: string) => `${name} er spurgt, om de vil være vært`,
    noHost: 'Ingen vært',
    count: (reply: string, count: number) => `${reply}: ${count}`,
    names: (group: string) => `Svar fra ${group}`,
    withoutMailbox: (group: string, names: string) =>
      `${group}: ${names} har ingen postkasse og er ikke inviteret. Giv besked på anden måde.`,
    move: 'Flyt',
    moveGroup: (group: string) => `Flyt mødet for ${group}`,
    cancel: 'Aflys',
    cancelGroup: (group: string) => `Aflys mødet for ${group}`,
    book: 'Book igen',
    bookGroup: (group: string) => `Book et møde for ${group}`,
  },
  change: {
    moveTitle: (group: string) => `Flyt mødet for ${group}`,
    bookTitle: (group: string) => `Book et møde for ${group}`,
    day: 'Dag',
    start: 'Start',
    outsideWeek: 'Dagen ligger i en anden uge end de andre gruppers møder.',
    told: 'Alle i gruppen får en mail fra Outlook og besked i gruppens rum i Teams.',
    invited: 'Alle i gruppen får en invitation fra Outlook.',
    move: 'Flyt mødet',
    book: 'Book mødet',
    keep: 'Annuller',
    cancelTitle: (group: string) => `Aflys mødet for ${group}?`,
    cancelBody: (when: string) =>
      `Mødet ${when} fjernes fra alles kalendere. Du kan booke et nyt bagefter.`,
    cancel: 'Aflys mødet',
    cancelKeep: 'Behold mødet',
  },
}
