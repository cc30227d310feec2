import { list, plural } from '../format.ts'
import type { Goal } from '../planning.ts'

const leaders = (count: number) => plural('da', count, 'leder', 'ledere')
const hosts = (count: number) => plural('da', count, 'optaget vært', 'optagne værter')
const busy = (count: number) => plural('da', count, 'optaget leder', 'optagne ledere')
const appointments = (count: number) => (count === 1 ? 'et møde' : `${count} møder`)

const reached: Record<Goal, (week: number) => string> = {
  hosts: () => 'kan alle værter selv være med',
  everyone: () => 'kan alle være med',
  week: (week) => `er uge ${week} fri for konflikter`,
}
const unreachable: Record<Goal, (week: number) => string> = {
  hosts: () => 'Alle værter kan ikke selv være med',
  everyone: () => 'Alle kan ikke være med',
  week: (week) => `Uge ${week} kan ikke blive fri for konflikter`,
}

/** Finding a week for a round: what one may ask for, and why the answer is as it is. */
export const planning = {
  form: {
    more: 'Flere valg',
    protected: 'Fri tid efter mødet',
    protectedHint: 'Så lederne kan følge op hos sig selv. Det vejer mindst af alt.',
    none: 'Ingen',
    minutes: (minutes: number) =>
      minutes < 60
        ? `${minutes} minutter`
        : minutes % 60 === 0
          ? plural('da', minutes / 60, 'time', 'timer')
          : `${Math.floor(minutes / 60)} t. ${minutes % 60} min.`,
    perDay: 'Højst så mange grupper samme dag',
    perDayHint: 'Hvis der mangler lokaler. Kan stå tomt.',
    least: 'Varsel: mindst så mange dage',
    leastHint: 'Fra i dag til første møde. Kan stå tomt.',
    most: 'Varsel: højst så mange dage',
    mostHint: 'Fra i dag til sidste møde. Kan stå tomt.',
    speaker: 'Oplægsholder (mailadresse)',
    speakerHint: 'Skal være ledig på alle dagene. Kan stå tomt.',
    hostMust: 'Alle grupper skal have en vært, der kan',
    hostMustHint:
      'En anden chef eller direktør i gruppen må gerne træde til. Kan ingen af dem, er ugen ikke med.',
    notANumber: (least: number, most: number) => `Skriv et helt tal fra ${least} til ${most}.`,
    notAnAddress: 'Skriv en mailadresse, fx anne@kommune.dk.',
  },
  searching: {
    slow: 'Outlook svarer langsomt lige nu. Vi venter på svaret.',
    found: (week: number, time: string) => `Færdig. Bedst er uge ${week} kl. ${time}.`,
  },
  why: {
    title: (week: number) => `Derfor uge ${week}`,
    allHosts: 'Alle værter kan selv.',
    substituted: (count: number) =>
      count === 1
        ? 'Én vært er optaget, men en anden chef eller direktør i gruppen kan være vært.'
        : `${count} værter er optaget, men i hver af grupperne kan en anden chef eller direktør være vært.`,
    unhosted: (count: number) =>
      `I ${plural('da', count, 'gruppe', 'grupper')} kan ingen være vært: værten er optaget, og gruppen har ingen anden chef eller direktør, der kan.`,
    leastHosts: (count: number) =>
      `Ingen uge kan komme under ${hosts(count)}, hvordan grupperne end fordeles.`,
    everyone: 'Alle ledere kan.',
    cannot: (count: number, of: number) => `${count} af ${of} ledere kan ikke.`,
    leastPeople: 'Færre kan det ikke blive i nogen uge.',
    leastPeopleElsewhere: (count: number) =>
      `Ingen uge kan komme under ${count}, heller ikke hvis alt andet måtte vige.`,
    after: (count: number) => `${leaders(count)} kan være med, men er optaget lige efter.`,
    proven: (weeks: number, starts: number) =>
      `${weeks === 1 ? 'Ugen er' : `Alle ${weeks} uger er`} regnet helt igennem: hver dag, ${starts} starttider og enhver fordeling af grupperne. Ingen er bedre.`,
    notProven: 'Ikke alt er regnet igennem, så der kan være en bedre uge.',
    /** How many perhaps busy, and how many busy right after, one busy leader weighs as much as. */
    order: (perhaps: number, after: number) =>
      `Sådan vejer vi: Vigtigst er, at hver gruppe har en vært. Så at det er gruppens egen. Derefter vejer en optaget leder lige så meget som ${perhaps}, der måske er optaget, eller ${after}, der er optaget lige efter mødet.`,
  },
  takes: {
    title: 'Hvad skal der til?',
    /** "Hvis Anna Holm flytter et møde, kan alle være med." */
    moves: (moving: string, goal: Goal, week: number) => `Hvis ${moving}, ${reached[goal](week)}.`,
    one: (name: string, count: number) => `${name} flytter ${appointments(count)}`,
    each: (names: readonly string[]) => `${list('da', names)} hver flytter et møde`,
    several: (clauses: readonly string[]) => list('da', clauses),
    many: (people: number, count: number) =>
      people === count
        ? `${leaders(people)} hver flytter et møde`
        : `${leaders(people)} flytter i alt ${appointments(count)}`,
    away: (names: readonly string[], goal: Goal, week: number) =>
      `${unreachable[goal](week)}: ${list('da', names)} er fraværende.`,
    manyAway: (count: number, goal: Goal, week: number) =>
      `${unreachable[goal](week)}: ${leaders(count)} er fraværende.`,
    otherDays: (groups: readonly string[]) => `Så mødes ${list('da', groups)} i stedet.`,
    thatIs: (days: string, time: string) => `Det er ${days} kl. ${time}.`,
    otherDay: (group: string, day: string) => `${group} ${day}`,
    who: 'Se, hvem der skal flytte noget',
    line: (name: string, group: string, day: string, count: number) =>
      `${name}, ${group}, ${day}: ${appointments(count)}`,
  },
  choice: {
    substitute: (name: string, group: string, host: string) =>
      host === ''
        ? `${name} er vært for ${group}`
        : `${name} er vært for ${group} i stedet for ${host}`,
    substitutes: (count: number) =>
      count === 1 ? 'Én gruppe får en anden vært' : `${count} grupper får en anden vært`,
    after: (count: number) => `${leaders(count)} er optaget lige efter mødet`,
    groups: (day: string, count: number) => `${day}: ${plural('da', count, 'gruppe', 'grupper')}`,
    details: 'Se grupperne, og hvem der ikke kan',
    onDay: (day: string, groups: readonly string[]) => `${day}: ${list('da', groups)}`,
    more: (count: number) => `${count} flere end i det bedste forslag`,
    fewer: (count: number) => `${count} færre end i det bedste forslag`,
  },
  weeks: {
    title: 'Hvorfor ikke en anden uge?',
    lead: 'Det bedste, hver uge kan blive til, og hvad der skal til, før alle kan.',
    week: (week: number) => `Uge ${week}`,
    best: (days: string, time: string) => `Bedst ${days} kl. ${time}.`,
    least: (hostCount: number, people: number) =>
      hostCount === 0
        ? `Ugen kan aldrig komme under ${busy(people)}.`
        : `Ugen kan aldrig komme under ${hosts(hostCount)} og ${busy(people)} i alt.`,
    noRoom: (days: number) =>
      days === 0
        ? 'Ingen dage i ugen kan bruges.'
        : `Ugen har ${plural('da', days, 'dag', 'dage')}, der kan bruges, og dér kan grupperne ikke være.`,
    noFewer: 'Færre kan det ikke blive i den uge.',
    neverFree:
      'Ugen kan ikke blive fri for konflikter: uanset dag og tidspunkt er nogen fraværende.',
    asGood: 'Ugen er lige så god, men ligger senere.',
    free: 'Alle kan.',
  },
  heat: {
    help: 'Piletasterne flytter fra dag til dag. Under tabellen står, hvornår flest kan den dag.',
    chosen: 'Bedste forslag',
    closedDay: (day: string, why: string) => `${day}: ${why}.`,
    day: (day: string, time: string, count: number) =>
      count === 0
        ? `${day} kl. ${time}: alle kan.`
        : `${day} kl. ${time}: ${leaders(count)} kan ikke.`,
    bestStart: (time: string, count: number) =>
      count === 0
        ? `Alle kan kl. ${time}.`
        : `Bedst den dag: kl. ${time}, hvor ${leaders(count)} ikke kan.`,
  },
  confirm: {
    substitutes: (lines: readonly string[]) => `Anden vært end ellers: ${list('da', lines)}.`,
  },
  booked: {
    substitute: (name: string) => `Vært til dette møde: ${name}`,
    organizer: (name: string) => `Indkaldt af ${name}`,
  },
}
