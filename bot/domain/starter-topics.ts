import type { Topic } from './topic-bank.ts'

/** Topics that a new topic bank opens with, so that nobody meets an empty page; the municipality writes its own. */
export const STARTER_TOPICS: readonly Pick<Topic, 'title' | 'why' | 'kind'>[] = [
  {
    title: 'Når en borger har forløb i tre forvaltninger på én gang',
    why: 'Familien møder tre sagsbehandlere og tre planer. Hvem tager ansvar for helheden, og hvad gør vi som ledere, når vores egne rammer trækker i hver sin retning?',
    kind: 'operational',
  },
  {
    title: 'Sygefravær: Hvad virker hos jer?',
    why: 'Nogle arbejdspladser har halveret korttidsfraværet, andre kæmper. Lad os dele de konkrete greb, så vi ikke skal opfinde dem hver for sig.',
    kind: 'operational',
  },
  {
    title: 'At blande sig i en anden leders område på en god måde',
    why: 'Tværgående ledelse kræver, at vi siger noget til hinanden, også når det ikke er vores bord. Hvordan gør vi det, så det bliver en hjælp og ikke en indblanding?',
    kind: 'developmental',
  },
  {
    title: 'Vagtplanen, der går op',
    why: 'Weekender, ferier og deltid: Vi bruger mange timer på planlægning. Hvad kan skoler, dagtilbud og ældreområdet lære af hinanden?',
    kind: 'operational',
  },
  {
    title: 'Psykologisk tryghed i en travl hverdag',
    why: 'Fejl bliver kun til læring, hvis nogen tør fortælle om dem. Hvad gør vi selv som ledere, der gør det lettere eller sværere at sige tingene højt?',
    kind: 'developmental',
  },
  {
    title: 'Den første måned for en ny leder',
    why: 'Nye ledere får nøgler og systemer, men lærer kulturen tilfældigt. Hvad skal en ny kollega møde den første måned, og hvem tager imod på tværs?',
    kind: 'operational',
  },
  {
    title: 'Når politiske beslutninger skal blive til hverdag',
    why: 'Mellem byrådssalen og den enkelte vagtstue går noget tabt. Hvordan oversætter vi en beslutning, så medarbejderne kan se meningen og komme med deres viden?',
    kind: 'developmental',
  },
  {
    title: 'Kunstig intelligens i sagsarbejdet: Hvad må vi, og hvad vil vi?',
    why: 'Medarbejderne prøver sig frem hver for sig. Vi har brug for en fælles holdning til, hvor det hjælper, og hvor det fagligt eller etisk ikke går.',
    kind: 'operational',
  },
  {
    title: 'Den svære samtale, vi udskyder',
    why: 'Alle har en samtale, der burde have været taget for længst. Lad os øve os på en case og give hinanden mod og formuleringer.',
    kind: 'developmental',
  },
  {
    title: 'Færre møder, bedre møder',
    why: 'Vores kalendere er fyldt, og beslutningerne ligger alligevel stille. Hvilke møder kan vi undvære, og hvordan leder vi dem, der bliver tilbage?',
    kind: 'operational',
  },
  {
    title: 'Rekruttering, når ingen søger stillingen',
    why: 'Vi slår de samme stillinger op igen og igen. Kan vi bruge hinandens ansøgere, dele medarbejdere på tværs eller tænke opgaverne anderledes?',
    kind: 'operational',
  },
  {
    title: 'Ledelse på afstand af sine medarbejdere',
    why: 'Mange af os leder flere matrikler og ser sjældent opgaven blive løst. Hvordan holder vi føling med det faglige uden at stå i vejen?',
    kind: 'developmental',
  },
  {
    title: 'Overgangen fra børnehave til skole',
    why: 'Et konkret sted, hvor to områder mødes om de samme familier. Hvad fungerer i dag, og hvad ville vi ændre, hvis vi kun tænkte på barnet?',
    kind: 'operational',
  },
  {
    title: 'Klemt mellem medarbejdere og budget',
    why: 'Det er ensomt at stå med en besparelse, man selv synes er svær. Hvordan er vi loyale og ærlige på samme tid, og hvad kan vi bruge hinanden til?',
    kind: 'developmental',
  },
]
