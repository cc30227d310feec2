import type { AgendaProblemName } from '#bot/domain/agenda/release.ts'
import type { AgendaPart, AgendaPointName } from '#bot/domain/agenda.ts'
import { list, plural } from '../format.ts'

const points: Record<AgendaPointName, { readonly name: string; readonly what: string }> = {
  welcome: {
    name: 'Kort velkomstrunde',
    what: 'Værten byder velkommen og skitserer planen for mødet.',
  },
  'since-last-time': {
    name: 'Siden sidst',
    what: 'I følger op på de sager og mål, I talte om på sidste møde.',
  },
  'joint-focus': {
    name: 'Fælles ledelsesfokus',
    what: 'En konkret og aktuel opgave, der angår hele organisationen.',
  },
  'weather-report': {
    name: 'Lokal vejrmelding',
    what: 'En runde, hvor alle fortæller, hvad der fylder hos dem lige nu.',
  },
  'good-leadership': {
    name: 'God ledelse',
    what: 'Ledelse som fag: en artikel, en video, et dilemma eller en case.',
  },
  summary: {
    name: 'Opsamling',
    what: 'Hvad tager I med hjem, og hvad vil I give videre til chefgruppen?',
  },
  evaluation: {
    name: 'Evaluering',
    what: 'Hvad har været godt i dag, og hvad savnede I?',
  },
}

const parts: Record<AgendaPart, string> = {
  theme: 'temaet',
  why: 'baggrunden',
  opening: 'det fælles oplæg',
  welcome: 'velkomstrunden',
  'since-last-time': 'punktet Siden sidst',
  'joint-focus': 'Fælles ledelsesfokus',
  'weather-report': 'vejrmeldingen',
  'good-leadership': 'punktet God ledelse',
  summary: 'opsamlingen',
  evaluation: 'evalueringen',
  tasks: 'forberedelsen',
}

const problems: Record<AgendaProblemName, (by: number) => string> = {
  'theme-missing': () => 'Skriv et tema.',
  'why-missing': () => 'Skriv, hvorfor temaet er vigtigt.',
  'opening-title-missing': () => 'Giv det fælles oplæg en titel, eller fjern det.',
  'minutes-left': (by) => `Fordel de sidste ${plural('da', by, 'minut', 'minutter')}.`,
  'minutes-over': (by) => `Tag ${plural('da', by, 'minut', 'minutter')} af planen.`,
  'point-without-minutes': () => 'Giv alle syv punkter mindst ét minut.',
  'material-incomplete': () =>
    'Giv hvert materiale en titel og en adresse, der begynder med https://.',
  'task-missing': () => 'Tilføj mindst én forberedelsesopgave.',
  'too-many-tasks': () => 'Der kan højst være tre forberedelsesopgaver.',
  'task-title-missing': () => 'Giv hver forberedelsesopgave en titel.',
  'task-due-late': () => 'Sæt fristen for forberedelsen til en dag før det første møde.',
  'task-due-past': () => 'Sæt fristen for forberedelsen til i dag eller senere.',
}

const minutes = (count: number) => `${count} min.`
const leaders = (count: number) => plural('da', count, 'leder', 'ledere')
const groups = (count: number) => plural('da', count, 'gruppe', 'grupper')

export const agenda = {
  points,
  parts,
  problems,
  minutes,
  changed: (names: readonly AgendaPart[]) =>
    `Ændret i denne udgave: ${list(
      'da',
      names.map((name) => parts[name]),
    )}.`,
  card: {
    notification: (round: string, theme: string) => `Dagsorden for ${round}: ${theme}`,
    changedNotification: (round: string, what: string | null) =>
      what === null
        ? `Dagsordenen for ${round} er ændret flere steder.`
        : `Dagsordenen for ${round} er ændret. ${what}`,
    title: 'Dagsorden',
    revision: (number: number) => `${number}. udgave`,
    noTheme: 'Temaet er ikke skrevet endnu',
    when: 'Tid',
    where: 'Sted',
    hostThisTime: 'Vært denne gang',
    online: (url: string) => `[Teams-møde](${url})`,
    inCalendar: 'Se mødet i din kalender',
    notBooked: 'Mødet er ikke booket',
    opening: 'Fælles oplæg',
    by: (who: string) => `ved ${who}`,
    programme: 'Program',
    topics: 'Emner',
    materials: 'Materialer',
    preparation: 'Forberedelse',
    due: (day: string) => `(senest ${day})`,
    read: 'Læs og print',
    join: 'Deltag i mødet',
  },
  form: {
    audience: 'Chefgruppen og koordinatoren',
    lead: 'Én dagsorden for alle grupper i møderunden. Grupperne ser den først, når du frigiver den.',
    round: 'Møderunde',
    noRoundTitle: 'Der er ingen møderunde endnu',
    noRound: 'Når koordinatoren har lagt årets møderunder, kan I skrive dagsordenen her.',
    theme: 'Tema',
    themeLabel: 'Møderundens tema',
    themeHint: 'Få ord, som alle husker',
    why: 'Hvorfor er temaet vigtigt nu?',
    whyHint: 'To til fire sætninger til lederne',
    opening: 'Fælles oplæg',
    openingHint: 'Holdes for alle, før I går ud i grupperne. Minutterne tæller med i mødet.',
    addOpening: 'Tilføj fælles oplæg',
    removeOpening: 'Fjern fælles oplæg',
    openingTitle: 'Titel på oplægget',
    openingBy: 'Oplægsholder',
    programme: 'De syv punkter',
    minutesOf: (point: string) => `Minutter til ${point}`,
    minutesUnit: 'min.',
    moreMinutes: (point: string) => `Fem minutter mere til ${point}`,
    fewerMinutes: (point: string) => `Fem minutter mindre til ${point}`,
    textHint: 'Hvad skal gruppen tale om eller gøre?',
    planned: (planned: number, length: number) => `${planned} af ${length} minutter`,
    left: (count: number) => `${plural('da', count, 'minut', 'minutter')} tilbage`,
    over: (count: number) => `${plural('da', count, 'minut', 'minutter')} for meget`,
    addsUp: 'Tiden går op',
    takeRest: 'Giv resten til Fælles ledelsesfokus',
    topics: 'Emner fra emnebanken',
    pickTopics: 'Vælg emner',
    pickTopicsFor: (point: string) => `Vælg emner til ${point}`,
    removeTopic: (title: string) => `Fjern emnet ${title}`,
    noTopics: 'Ingen emner passer til søgningen.',
    searchTopics: 'Søg i emnebanken',
    topicOnOtherPoint: (point: string) => `Er på under ${point}`,
    supporters: (count: number) => `${count} støtter`,
    done: 'Færdig',
    balance: 'Balance mellem drift og udvikling',
    balanceOf: (operational: number, developmental: number) =>
      `${plural('da', operational, 'driftsemne', 'driftsemner')} og ${plural('da', developmental, 'udviklingsemne', 'udviklingsemner')}`,
    balanceNone: 'Ingen emner er valgt endnu. Bland gerne drift og udvikling.',
    balanceOnly: {
      operational: 'Alt er drift. Overvej et emne om udvikling.',
      developmental: 'Alt er udvikling. Overvej et emne, der kan bruges i driften med det samme.',
    },
    materials: 'Materialer',
    addMaterial: 'Tilføj materiale',
    materialTitle: 'Titel',
    materialUrl: 'Adresse',
    removeMaterial: (title: string) => (title ? `Fjern ${title}` : 'Fjern materialet'),
    urlProblem: 'Adressen skal begynde med https://',
    tasks: 'Forberedelse',
    tasksHint: 'En til tre opgaver, der kan klares på et kvarter.',
    task: (number: number) => `Opgave ${number}`,
    addTask: 'Tilføj opgave',
    removeTask: (number: number) => `Fjern opgave ${number}`,
    taskTitle: 'Opgave',
    taskTitleHint: 'Fx Spørg tre medarbejdere …',
    taskText: 'Uddybning',
    taskDue: 'Frist',
    latestDue: (day: string) => `Senest ${day}, dagen før første møde`,
    preview: 'Sådan ser kortet ud i Teams',
    previewFor: (group: string) => `Som ${group} får det`,
    previewProblem: 'Kortet kan ikke vises lige nu. Det, du skriver, bliver gemt alligevel.',
    showPreview: 'Se kortet',
    notSaved: 'Ikke gemt endnu',
    saving: 'Gemmer …',
    saved: (clock: string) => `Gemt kl. ${clock}`,
    savedBy: (clock: string, name: string) => `Gemt kl. ${clock} af ${name}`,
    failed: 'Ikke gemt. Vi prøver igen om lidt.',
    saveNow: 'Gem nu',
    undo: 'Fortryd',
    redo: 'Gentag',
    conflictTitle: (by: string) =>
      by ? `${by} har gemt en nyere udgave.` : 'En anden har gemt en nyere udgave.',
    conflict: 'Dine sidste ændringer er ikke gemt. Vælg, hvilken udgave I vil arbejde videre med.',
    takeTheirs: 'Hent den nye udgave',
    keepMine: 'Behold min udgave',
    release: 'Frigiv dagsorden',
    releaseChanges: 'Frigiv ændringer',
    released: (revision: number, when: string) => `Frigivet ${when} (${revision}. udgave)`,
    unreleasedChanges: 'Der er ændringer, som grupperne ikke har fået.',
    notReleased: 'Kladde: grupperne kan ikke se den endnu.',
    beforeRelease: 'Mangler før frigivelse',
    ready: 'Klar til at frigive',
    notBooked:
      'Møderunden er ikke booket endnu. Du kan frigive dagsordenen, når koordinatoren har booket møderne.',
    isHeld: 'Møderunden er afholdt. Dagsordenen kan ikke længere ændres.',
    confirmTitle: (round: string) => `Frigiv dagsordenen for ${round}?`,
    confirmChangesTitle: (round: string) => `Frigiv ændringer i dagsordenen for ${round}?`,
    confirm: (groupCount: number, leaderCount: number) =>
      `${groups(groupCount)} med i alt ${leaders(leaderCount)} får dagsordenen og forberedelsen i deres rum i Teams nu.`,
    confirmChanges: (groupCount: number) =>
      `Kortet rettes i rummet hos ${groups(groupCount)}. Der kommer ikke et nyt opslag.`,
    confirmTopics:
      'De, der har foreslået de valgte emner, får besked om, at emnet er på dagsordenen.',
    receivers: (names: string) => `Modtagere: ${names}.`,
    cancel: 'Annuller',
    close: 'Luk',
    wasReleased: (groupCount: number) => `Dagsordenen er på vej til ${groups(groupCount)}.`,
  },
  page: {
    audience: 'Alle ledere i møderunden',
    notReleasedTitle: 'Dagsordenen er ikke frigivet endnu',
    notReleased:
      'Chefgruppen er i gang. Du får dagsordenen i gruppens rum i Teams, når den er klar.',
    print: 'Print',
    minutesColumn: 'Tid',
    pointColumn: 'Punkt',
    notes: 'Plads til noter',
    inPart: 'Af lange tekster står her begyndelsen. Resten kan du læse på fanen.',
    trust:
      'Det, der siges i gruppen, bliver i gruppen. Del kun det, I sammen beslutter at give videre.',
    releasedAt: (when: string) => `Frigivet ${when}`,
    toPreparation: 'Gå til din forberedelse',
  },
}
