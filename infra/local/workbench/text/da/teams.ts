/** Teams: channels, chat, cards and tabs. */
export const teams = {
  title: 'Teams',
  none: 'Du er ikke med i nogen teams endnu',
  noneHelp:
    'Når koordinatoren godkender grupperne, oprettes teamet med en kanal til hver gruppe. Så dukker de op her.',
  pick: 'Vælg en kanal',
  pickHelp: 'Kanalerne står i listen til venstre.',
  private: 'Privat kanal',
  shared: 'Delt kanal',
  archived: 'Arkiveret kanal',
  archivedHelp: 'Kanalen er arkiveret. Du kan læse, hvad der står, men ingen kan skrive.',
  posts: 'Indlæg',
  tabs: 'Faner i kanalen',
  members: (count: number) => (count === 1 ? '1 medlem' : `${count} medlemmer`),
  showMembers: 'Vis medlemmer',
  owner: 'ejer',
  empty: 'Her er stille endnu',
  emptyHelp: 'Når der sker noget i gruppen, står det her. Du kan selv skrive det første indlæg.',
  reply: 'Svar',
  showReplies: (count: number) => `Vis ${count} tidligere svar`,
  newPost: 'Nyt indlæg',
  edited: 'Redigeret',
  onlyYou: 'Kun du kan se dette',
  deleted: 'Beskeden er slettet',
  app: 'App',
  unknownPerson: 'Ukendt person',
  gone: 'Du har ikke adgang til kanalen',
  goneHelp: 'Vælg en anden kanal, eller skift person.',
}

export const card = {
  broken: (reason: string) => `Kortet kan ikke vises: ${reason}`,
  waiting: 'Venter på svar',
  failed: 'Det lykkedes ikke',
  answered: 'Svar fra Tværs',
  meetingLink: 'Onlinemødet findes ikke her',
  meetingLinkHelp: 'I den lokale tenant er der ikke noget møde at deltage i.',
  nowhere: 'Linket kan ikke åbnes',
  nowhereHelp: 'Det fører ikke til noget sted i Teams eller på nettet.',
}

export const compose = {
  placeholder: 'Skriv et indlæg',
  replyPlaceholder: 'Svar i tråden',
  chatPlaceholder: 'Skriv en besked til Tværs',
  send: 'Send',
  hint: 'Skriv / for kommandoer eller @Tværs for at tale til botten.',
  plainHint: 'Botten ser ikke dette indlæg. Skriv @Tværs, hvis den skal svare.',
  mentionHint: 'Tværs får beskeden, og alle i kanalen kan se den.',
  slashHint: 'Kun du og Tværs kan se det.',
  chatHint: 'Skriv / for at se, hvad du kan bede om.',
  commands: 'Kommandoer',
  mentionTitle: 'Nævn',
  mentionHelp: 'Tal til botten i kanalen',
  noCommand: 'Ingen kommando passer.',
  remove: (command: string) => `Fjern kommandoen ${command}`,
  failed: 'Beskeden blev ikke sendt',
}

export const chat = {
  title: 'Chat',
  tabs: 'Faner i chatten',
  leftHelp: 'Du er ikke med i chatten mere. Du kan læse det, der blev skrevet, mens du var med.',
  none: 'Ingen chats endnu',
  noneHelp: 'Åbn en chat med Tværs. Her får du dine egne påmindelser og kan skrive til botten.',
  open: 'Åbn chat med Tværs',
  failed: 'Chatten kunne ikke åbnes',
  empty: 'Sig hej til Tværs',
  emptyHelp: 'Skriv »hej« eller »hjælp«, så fortæller den, hvad den kan.',
  pick: 'Vælg en chat',
  pickHelp: 'Dine chats står i listen.',
}

export const activity = {
  title: 'Aktivitet',
  none: 'Der er ikke sket noget endnu',
  noneHelp:
    'Opslag i dine kanaler, beskeder til dig, indkaldelser og mails samles her med det nyeste øverst.',
  posted: (name: string, where: string) => `${name} skrev i ${where}`,
  wrote: (name: string) => `${name} skrev til dig`,
  invited: (name: string) => `${name} inviterede dig`,
  cancelled: (name: string) => `${name} aflyste`,
  mailed: (name: string) => `${name} sendte en mail`,
  notified: (name: string) => `${name} har nyt til dig`,
  card: 'Sendte et kort',
  pick: 'Vælg noget i listen',
  pickHelp: 'Så åbnes det, hvor det hører til.',
}

export const tab = {
  loading: 'Fanen åbner …',
  failed: 'Fanen kunne ikke åbnes',
  slow: 'Fanen svarer ikke. Kører botten?',
  frame: (name: string) => `Fanen ${name}`,
  none: 'Appen har ingen personlige faner',
  noneHelp: 'Manifestets staticTabs er tomt, eller appen er ikke i kataloget endnu.',
  chat: 'Chat',
  linkCopied: 'Linket er kopieret',
  noSuchPage: 'Siden findes ikke i appen',
  reload: 'Genindlæs fanen',
}
