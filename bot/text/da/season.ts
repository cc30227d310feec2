import type { Suggestion } from '#bot/domain/closed-days.ts'
import type { Holiday } from '#bot/domain/holidays.ts'

const holidays: Record<Holiday, string> = {
  'new-years-day': 'Nytårsdag',
  'maundy-thursday': 'Skærtorsdag',
  'good-friday': 'Langfredag',
  'easter-sunday': 'Påskedag',
  'easter-monday': '2. påskedag',
  'general-prayer-day': 'Store bededag',
  'ascension-day': 'Kristi himmelfartsdag',
  'whit-sunday': 'Pinsedag',
  'whit-monday': '2. pinsedag',
  'christmas-day': 'Juledag',
  'second-christmas-day': '2. juledag',
}

const suggestions: Record<Suggestion, string> = {
  'winter-holiday-week-7': 'Vinterferie',
  'winter-holiday-week-8': 'Vinterferie',
  'autumn-holiday': 'Efterårsferie',
  'labour-day': '1. maj',
  'day-after-ascension': 'Dagen efter Kristi himmelfart',
  'constitution-day': 'Grundlovsdag',
  'christmas-eve': 'Juleaftensdag',
  'new-years-eve': 'Nytårsaftensdag',
}

/** The year: its rounds, and the days on which nobody meets. */
export const season = {
  holidays,
  suggestions,
  planner: 'Koordinatoren og chefgruppen',
  lead: 'Året har tre møderunder. I hver runde mødes alle grupper i samme uge og på samme tid af dagen.',
  emptyTitle: 'Året er ikke planlagt endnu',
  emptyForPlanner:
    'Begynd med at vælge, i hvilke uger de tre møderunder kan ligge. Du booker først, når du har set, hvem der kan komme.',
  empty: 'Koordinatoren er ved at planlægge årets møderunder. De kommer her.',
  plan: (year: string) => `Planlæg ${year}`,
  change: (year: string) => `Ret ${year}`,
  roundLabel: (number: number, year: string) => `${number}. møderunde ${year}`,
  weeks: (from: number, to: number) => (from === to ? `Uge ${from}` : `Uge ${from}–${to}`),
  states: { planned: 'Ikke booket', booked: 'Booket' },
  agenda: {
    none: 'Ingen dagsorden endnu',
    draft: 'Dagsorden i kladde',
    released: 'Dagsorden frigivet',
  },
  at: (time: string) => `kl. ${time}`,
  length: (hours: string) => `Møder på ${hours} timer`,
  findWeek: 'Find en uge',
  seeMeetings: 'Se møderne',
  form: {
    title: (year: string) => `Planlæg ${year}`,
    label: 'Året hedder',
    round: (number: number) => `${number}. runde`,
    name: 'Runden hedder',
    from: 'Tidligst',
    to: 'Senest',
    meeting: 'Mødets længde',
    minutes: (hours: string) => `${hours} timer`,
    booked: 'Runden er booket. Den flyttes møde for møde.',
    save: 'Gem året',
    cancel: 'Annuller',
  },
  closed: {
    title: 'Lukkedage',
    lead: 'På lukkedage foreslår vi ingen møder. Helligdage kender vi selv.',
    none: 'Der er ingen lukkedage endnu.',
    from: 'Fra',
    to: 'Til',
    reason: 'Anledning',
    reasonHint: 'Fx byrådsmøde eller budgetseminar',
    add: 'Tilføj',
    remove: (reason: string) => `Fjern ${reason}`,
    removed: (reason: string) => `${reason} er fjernet.`,
    undo: 'Fortryd',
    suggestions: 'Forslag, som kommunen selv afgør',
    suggestion: (name: string, when: string) => `${name}, ${when}`,
    week: (number: number) => `uge ${number}`,
    save: 'Gem lukkedage',
  },
}
