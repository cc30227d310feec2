/** The page around Teams and Outlook. */
export const common = {
  close: 'Close',
  back: 'Back',
  tryAgain: 'Try again',
  loading: 'Loading …',
  cancel: 'Cancel',
  more: 'More',
}

export const shell = {
  skip: 'Skip to content',
  apps: 'Apps',
  lost: 'The connection to the local tenant is lost. The page keeps trying. If the tenant has stopped, start it with npm start.',
  missing: 'The local tenant does not answer',
  missingHelp: 'Start it with npm start in the project folder, and try again.',
  failed: 'It could not be loaded',
  language: 'Language',
  theme: 'Appearance',
  themes: {
    system: 'Follow the machine',
    default: 'Light',
    dark: 'Dark',
    contrast: 'High contrast',
  },
  settings: 'Language and appearance',
  unread: (count: number) => `${count} unread`,
  unknownPerson: (upn: string) => `${upn} is not in the tenant`,
  unknownPersonHelp: 'The tenant may have been started afresh. Choose someone else.',
  views: {
    activity: 'Activity',
    chat: 'Chat',
    teams: 'Teams',
    calendar: 'Calendar',
    mail: 'Mail',
    app: 'Tværs',
  },
}

export const people = {
  choose: 'Choose who you are',
  chooseHelp: 'Open one more window to be two people at once.',
  change: 'Change person',
  search: 'Search by name, title or area',
  none: (query: string) => `Nobody matches “${query}”.`,
  coordinator: 'Coordinator',
  host: 'Chiefs and directors (hosts)',
  leader: 'Leaders',
  outside: 'Employees outside',
  you: 'you now',
  newWindow: (name: string) => `Open a new window as ${name}`,
}

export const guide = {
  open: 'How to use this',
  title: 'Welcome to Fjordby Kommune',
  lead: 'This is a whole Microsoft 365 tenant on your own machine: Teams, Outlook and the app Tværs. You choose who you are, and you decide what time it is.',
  stepsTitle: 'How to begin',
  steps: [
    {
      title: 'Be the coordinator',
      text: 'Open Tværs in the menu, import the list of leaders (infra/local/municipality/ledere.xlsx), put the groups together, and approve them. Then the rooms are made.',
    },
    {
      title: 'Go to the next thing that happens',
      text: 'The clock at the top can be moved. Agenda, reminders and evaluation come when their time has come.',
    },
    {
      title: 'Be a leader and a host',
      text: 'Answer cards in the channel, and type / to see the commands. The host types /opsamling after the meeting.',
    },
  ],
  begin: 'Begin as the coordinator',
  beginAs: (name: string) => `Begin as ${name}`,
  pick: 'Choose someone else',
  done: 'Got it',
  quick: 'Or be one of these',
  kinds: { coordinator: 'Coordinator', host: 'Host', leader: 'Leader', outside: 'Outside' },
}
