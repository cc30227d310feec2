import type { planning as danish } from '../da/planning.ts'
import { list, plural } from '../format.ts'
import type { Goal } from '../planning.ts'

const leaders = (count: number) => plural('en', count, 'leader', 'leaders')
const hosts = (count: number) => plural('en', count, 'busy host', 'busy hosts')
const busy = (count: number) => plural('en', count, 'busy leader', 'busy leaders')
const appointments = (count: number) => (count === 1 ? 'one meeting' : `${count} meetings`)

const reached: Record<Goal, (week: number) => string> = {
  hosts: () => 'all hosts can come themselves',
  everyone: () => 'everyone can come',
  week: (week) => `week ${week} is free of conflicts`,
}
const unreachable: Record<Goal, (week: number) => string> = {
  hosts: () => 'Not all hosts can come themselves',
  everyone: () => 'Not everyone can come',
  week: (week) => `Week ${week} cannot be free of conflicts`,
}

export const planning: typeof danish = {
  form: {
    more: 'More choices',
    protected: 'Free time after the meeting',
    protectedHint: 'So that leaders can follow up at home. It weighs least of all.',
    none: 'None',
    minutes: (minutes) =>
      minutes < 60
        ? `${minutes} minutes`
        : minutes % 60 === 0
          ? plural('en', minutes / 60, 'hour', 'hours')
          : `${Math.floor(minutes / 60)} h ${minutes % 60} min`,
    perDay: 'At most this many groups on one day',
    perDayHint: 'If rooms are short. May be left empty.',
    least: 'Notice: at least this many days',
    leastHint: 'From today to the first meeting. May be left empty.',
    most: 'Notice: at most this many days',
    mostHint: 'From today to the last meeting. May be left empty.',
    speaker: 'Speaker (e-mail address)',
    speakerHint: 'Must be free on all the days. May be left empty.',
    hostMust: 'Every group must have a host who can come',
    hostMustHint:
      'Another chief or director of the group can host. If none of them can either, the week is out.',
    notANumber: (least, most) => `Write a whole number from ${least} to ${most}.`,
    notAnAddress: 'Write an e-mail address, such as anne@municipality.dk.',
  },
  searching: {
    slow: 'Outlook is slow to answer right now. We are waiting for it.',
    found: (week, time) => `Done. The best is week ${week} at ${time}.`,
  },
  why: {
    title: (week) => `Why week ${week}`,
    allHosts: 'All hosts can come themselves.',
    substituted: (count) =>
      count === 1
        ? 'One host is busy, but another chief or director of the group can host.'
        : `${count} hosts are busy, but in each of the groups another chief or director can host.`,
    unhosted: (count) =>
      `In ${plural('en', count, 'group', 'groups')} nobody can host: the host is busy, and the group has no other chief or director who can come.`,
    leastHosts: (count) =>
      `No week can do with fewer than ${hosts(count)}, however the groups are spread.`,
    everyone: 'All leaders can come.',
    cannot: (count, of) => `${count} of ${of} leaders cannot come.`,
    leastPeople: 'No week can do with fewer.',
    leastPeopleElsewhere: (count) =>
      `No week can do with fewer than ${count}, not even if all else gave way.`,
    after: (count) =>
      `${plural('en', count, 'leader can come, but is', 'leaders can come, but are')} busy right after.`,
    proven: (weeks, starts) =>
      `${weeks === 1 ? 'The week has' : `All ${weeks} weeks have`} been worked through completely: every day, ${starts} starts and every spread of the groups. None is better.`,
    notProven: 'Not everything has been worked through, so there may be a better week.',
    order: (perhaps, after) =>
      `How we weigh: most of all that every group has a host. Then that it is the group’s own. After that, one busy leader weighs as much as ${perhaps} who are perhaps busy, or ${after} who are busy right after the meeting.`,
  },
  takes: {
    title: 'What would it take?',
    moves: (moving, goal, week) => `If ${moving}, ${reached[goal](week)}.`,
    one: (name, count) => `${name} moves ${appointments(count)}`,
    each: (names) => `${list('en', names)} each move one meeting`,
    several: (clauses) => list('en', clauses),
    many: (people, count) =>
      people === count
        ? `${leaders(people)} each move one meeting`
        : `${leaders(people)} move ${appointments(count)} in all`,
    away: (names, goal, week) =>
      `${unreachable[goal](week)}: ${list('en', names)} ${names.length === 1 ? 'is' : 'are'} away.`,
    manyAway: (count, goal, week) => `${unreachable[goal](week)}: ${leaders(count)} are away.`,
    otherDays: (groups) => `Then ${list('en', groups)} instead.`,
    thatIs: (days, time) => `That is ${days} at ${time}.`,
    otherDay: (group, day) => `${group} ${day}`,
    who: 'See who must move something',
    line: (name, group, day, count) => `${name}, ${group}, ${day}: ${appointments(count)}`,
  },
  choice: {
    substitute: (name, group, host) =>
      host === '' ? `${name} hosts ${group}` : `${name} hosts ${group} instead of ${host}`,
    substitutes: (count) =>
      count === 1 ? 'One group gets another host' : `${count} groups get another host`,
    after: (count) =>
      `${plural('en', count, 'leader is', 'leaders are')} busy right after the meeting`,
    groups: (day, count) => `${day}: ${plural('en', count, 'group', 'groups')}`,
    details: 'See the groups, and who cannot come',
    onDay: (day, groups) => `${day}: ${list('en', groups)}`,
    more: (count) => `${count} more than in the best proposal`,
    fewer: (count) => `${count} fewer than in the best proposal`,
  },
  weeks: {
    title: 'Why not another week?',
    lead: 'The best that each week can become, and what it would take for everyone to come.',
    week: (week) => `Week ${week}`,
    best: (days, time) => `Best ${days} at ${time}.`,
    least: (hostCount, people) =>
      hostCount === 0
        ? `The week can never do with fewer than ${busy(people)}.`
        : `The week can never do with fewer than ${hosts(hostCount)} and ${busy(people)} in all.`,
    noRoom: (days) =>
      days === 0
        ? 'No day of the week can be used.'
        : `The week has ${plural('en', days, 'day', 'days')} that can be used, and the groups do not fit there.`,
    noFewer: 'That week cannot do with fewer.',
    neverFree: 'The week cannot be free of conflicts: whatever the day and time, someone is away.',
    asGood: 'The week is just as good, but later.',
    free: 'Everyone can come.',
  },
  heat: {
    help: 'The arrow keys move from day to day. Below the table you see when most can come that day.',
    chosen: 'Best proposal',
    closedDay: (day, why) => `${day}: ${why}.`,
    day: (day, time, count) =>
      count === 0
        ? `${day} at ${time}: everyone can come.`
        : `${day} at ${time}: ${leaders(count)} cannot come.`,
    bestStart: (time, count) =>
      count === 0
        ? `Everyone can come at ${time}.`
        : `Best that day: ${time}, when ${leaders(count)} cannot come.`,
  },
  confirm: {
    substitutes: (lines) => `Another host than usual: ${list('en', lines)}.`,
  },
  booked: {
    substitute: (name) => `Host of this meeting: ${name}`,
    organizer: (name) => `Called by ${name}`,
  },
}
