import type { AgendaProblemName } from '#bot/domain/agenda/release.ts'
import type { AgendaPart, AgendaPointName } from '#bot/domain/agenda.ts'
import type { agenda as da } from '../da/agenda.ts'
import { list, plural } from '../format.ts'

const points: Record<AgendaPointName, { readonly name: string; readonly what: string }> = {
  welcome: {
    name: 'Short welcome round',
    what: 'The host welcomes everyone and sketches the plan.',
  },
  'since-last-time': {
    name: 'Since last time',
    what: 'You follow up on the cases and goals from the last meeting.',
  },
  'joint-focus': {
    name: 'Joint leadership focus',
    what: 'A concrete, current task that concerns the whole organisation.',
  },
  'weather-report': {
    name: 'Local weather report',
    what: 'A round in which everyone shares what occupies them right now.',
  },
  'good-leadership': {
    name: 'Good leadership',
    what: 'Leadership as a profession: an article, a video, a dilemma or a case.',
  },
  summary: {
    name: 'Summary',
    what: 'What do you take home, and what will you pass on to the chief group?',
  },
  evaluation: { name: 'Evaluation', what: 'What was good today, and what did you miss?' },
}

const parts: Record<AgendaPart, string> = {
  theme: 'the theme',
  why: 'the background',
  opening: 'the joint opening',
  welcome: 'the welcome round',
  'since-last-time': 'Since last time',
  'joint-focus': 'Joint leadership focus',
  'weather-report': 'the weather report',
  'good-leadership': 'Good leadership',
  summary: 'the summary',
  evaluation: 'the evaluation',
  tasks: 'the preparation',
}

const problems: Record<AgendaProblemName, (by: number) => string> = {
  'theme-missing': () => 'Write a theme.',
  'why-missing': () => 'Write why the theme matters.',
  'opening-title-missing': () => 'Give the joint opening a title, or remove it.',
  'minutes-left': (by) => `Give away the last ${plural('en', by, 'minute', 'minutes')}.`,
  'minutes-over': (by) => `Take ${plural('en', by, 'minute', 'minutes')} off the plan.`,
  'point-without-minutes': () => 'Give all seven points at least one minute.',
  'material-incomplete': () =>
    'Give every material a title and an address that begins with https://.',
  'task-missing': () => 'Add at least one preparation task.',
  'too-many-tasks': () => 'There can be three preparation tasks at most.',
  'task-title-missing': () => 'Give every preparation task a title.',
  'task-due-late': () => 'Let the preparation be due on a day before the first meeting.',
  'task-due-past': () => 'Let the preparation be due today or later.',
}

const leaders = (count: number) => plural('en', count, 'leader', 'leaders')
const groups = (count: number) => plural('en', count, 'group', 'groups')

export const agenda: typeof da = {
  points,
  parts,
  problems,
  minutes: (count) => `${count} min`,
  changed: (names) =>
    `Changed in this edition: ${list(
      'en',
      names.map((name) => parts[name]),
    )}.`,
  card: {
    notification: (round, theme) => `Agenda for ${round}: ${theme}`,
    changedNotification: (round, what) =>
      what === null
        ? `The agenda for ${round} has changed in several places.`
        : `The agenda for ${round} has changed. ${what}`,
    title: 'Agenda',
    revision: (number) => `Edition ${number}`,
    noTheme: 'The theme is not written yet',
    when: 'Time',
    hostThisTime: 'Host this time',
    where: 'Place',
    online: (url) => `[Teams meeting](${url})`,
    inCalendar: 'See the meeting in your calendar',
    notBooked: 'The meeting is not booked',
    opening: 'Joint opening',
    by: (who) => `by ${who}`,
    programme: 'Programme',
    topics: 'Topics',
    materials: 'Materials',
    preparation: 'Preparation',
    due: (day) => `(by ${day})`,
    read: 'Read and print',
    join: 'Join the meeting',
  },
  form: {
    audience: 'The chief group and the coordinator',
    lead: 'One agenda for all groups in the round. The groups see it only once you release it.',
    round: 'Round',
    noRoundTitle: 'There is no round yet',
    noRound: 'Once the coordinator has planned the year’s rounds, you can write the agenda here.',
    theme: 'Theme',
    themeLabel: 'The theme of the round',
    themeHint: 'A few words that everyone remembers',
    why: 'Why does the theme matter now?',
    whyHint: 'Two to four sentences to the leaders',
    opening: 'Joint opening',
    openingHint: 'Held for everyone before the groups split. Its minutes are part of the meeting.',
    addOpening: 'Add a joint opening',
    removeOpening: 'Remove the joint opening',
    openingTitle: 'Title of the opening',
    openingBy: 'Speaker',
    programme: 'The seven points',
    minutesOf: (point) => `Minutes for ${point}`,
    minutesUnit: 'min',
    moreMinutes: (point) => `Five minutes more for ${point}`,
    fewerMinutes: (point) => `Five minutes less for ${point}`,
    textHint: 'What should the group talk about or do?',
    planned: (planned, length) => `${planned} of ${length} minutes`,
    left: (count) => `${plural('en', count, 'minute', 'minutes')} left`,
    over: (count) => `${plural('en', count, 'minute', 'minutes')} too many`,
    addsUp: 'The minutes add up',
    takeRest: 'Give the rest to Joint leadership focus',
    topics: 'Topics from the topic bank',
    pickTopics: 'Choose topics',
    pickTopicsFor: (point) => `Choose topics for ${point}`,
    removeTopic: (title) => `Remove the topic ${title}`,
    noTopics: 'No topics match the search.',
    searchTopics: 'Search the topic bank',
    topicOnOtherPoint: (point) => `Is under ${point}`,
    supporters: (count) => `${count} support it`,
    done: 'Done',
    balance: 'Balance of operations and development',
    balanceOf: (operational, developmental) =>
      `${plural('en', operational, 'operational topic', 'operational topics')} and ${plural('en', developmental, 'developmental topic', 'developmental topics')}`,
    balanceNone: 'No topics are chosen yet. Do mix operations and development.',
    balanceOnly: {
      operational: 'All is operations. Consider a topic about development.',
      developmental: 'All is development. Consider a topic that can be used at once.',
    },
    materials: 'Materials',
    addMaterial: 'Add material',
    materialTitle: 'Title',
    materialUrl: 'Address',
    removeMaterial: (title) => (title ? `Remove ${title}` : 'Remove the material'),
    urlProblem: 'The address must begin with https://',
    tasks: 'Preparation',
    tasksHint: 'One to three tasks that take a quarter of an hour.',
    task: (number) => `Task ${number}`,
    addTask: 'Add a task',
    removeTask: (number) => `Remove task ${number}`,
    taskTitle: 'Task',
    taskTitleHint: 'For example: Ask three of your staff …',
    taskText: 'Details',
    taskDue: 'Due',
    latestDue: (day) => `By ${day}, the day before the first meeting`,
    preview: 'How the card looks in Teams',
    previewFor: (group) => `As ${group} gets it`,
    previewProblem: 'The card cannot be shown right now. What you write is saved all the same.',
    showPreview: 'See the card',
    notSaved: 'Not saved yet',
    saving: 'Saving …',
    saved: (clock) => `Saved at ${clock}`,
    savedBy: (clock, name) => `Saved at ${clock} by ${name}`,
    failed: 'Not saved. We will try again shortly.',
    saveNow: 'Save now',
    undo: 'Undo',
    redo: 'Redo',
    conflictTitle: (by) =>
      by ? `${by} has saved a newer version.` : 'Somebody else has saved a newer version.',
    conflict: 'Your latest changes are not saved. Choose the version to go on with.',
    takeTheirs: 'Get the new version',
    keepMine: 'Keep my version',
    release: 'Release the agenda',
    releaseChanges: 'Release the changes',
    released: (revision, when) => `Released ${when} (edition ${revision})`,
    unreleasedChanges: 'There are changes that the groups have not got.',
    notReleased: 'Draft: the groups cannot see it yet.',
    beforeRelease: 'Missing before release',
    ready: 'Ready to release',
    notBooked:
      'The round is not booked yet. You can release the agenda once the coordinator has booked the meetings.',
    isHeld: 'The round is over. The agenda can no longer be changed.',
    confirmTitle: (round) => `Release the agenda for ${round}?`,
    confirmChangesTitle: (round) => `Release changes to the agenda for ${round}?`,
    confirm: (groupCount, leaderCount) =>
      `${groups(groupCount)} with ${leaders(leaderCount)} in all get the agenda and the preparation in their room in Teams now.`,
    confirmChanges: (groupCount) =>
      `The card is changed in the room of ${groups(groupCount)}. There is no new post.`,
    confirmTopics:
      'Those who proposed the chosen topics are told that their topic is on the agenda.',
    receivers: (names) => `Receivers: ${names}.`,
    cancel: 'Cancel',
    close: 'Close',
    wasReleased: (groupCount) => `The agenda is on its way to ${groups(groupCount)}.`,
  },
  page: {
    audience: 'All leaders in the round',
    notReleasedTitle: 'The agenda is not released yet',
    notReleased:
      'The chief group is at it. You get the agenda in your group’s room in Teams when it is ready.',
    print: 'Print',
    minutesColumn: 'Time',
    pointColumn: 'Point',
    notes: 'Room for notes',
    inPart: 'Of long texts this is the beginning. Read the rest in the tab.',
    trust:
      'What is said in the group stays in the group. Share only what you decide together to pass on.',
    releasedAt: (when) => `Released ${when}`,
    toPreparation: 'Go to your preparation',
  },
}
