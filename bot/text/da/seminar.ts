import type { Rule } from '#bot/domain/pairing/problem.ts'
import type { SeminarProblem } from '#bot/domain/seminar/programme.ts'
import { plural } from '../format.ts'

const minutes = (count: number) => plural('da', count, 'minut', 'minutter')
const hours = (count: number) => {
  const [whole, rest] = [Math.floor(count / 60), count % 60]
  if (whole === 0) return minutes(rest)
  const said = plural('da', whole, 'time', 'timer')
  return rest === 0 ? said : `${said} og ${minutes(rest)}`
}
const pairs = (count: number) => plural('da', count, 'par', 'par')

/** The leader seminar: read with its page alone. */
export const seminar = {
  title: (year: string) => `Lederseminar ${year}`,
  name: 'Lederseminar',
  audience: 'Alle ledere',
  none: 'Der er ikke inviteret til et lederseminar endnu',
  noneLead:
    'Når chefgruppen har lagt dagen, kommer invitationen i Outlook, og programmet står her.',
  theme: 'Tema',
  place: 'Sted',
  programme: 'Program',
  by: (speaker: string) => `ved ${speaker}`,
  toPlan: 'Planlæg seminaret',
  toScreen: 'Vis spørgsmålene på en skærm',
  toDay: 'Se siden, som lederne ser den',
  myTable: 'Find dit bord',
  table: (number: number) => `Bord ${number}`,
  youSitWith: (names: string) => `Du sidder sammen med ${names}.`,
  sitFirst: 'Bordet, du begynder ved',
  sitFor: (question: string) => `Til spørgsmålet »${question}«`,
  noTable: 'Du har ikke et bord endnu. Bordene bliver sat, når vi ved, hvem der kommer.',
  over: 'Seminaret er holdt.',
  questions: 'Det taler I om ved bordene',
  minutes,

  screen: {
    title: 'Spørgsmål ved bordene',
    waiting: 'Find jeres bord',
    waitingLead: 'Det første spørgsmål kommer her.',
    question: (number: number, of: number) => `Spørgsmål ${number} af ${of}`,
    newTables: 'Find jeres nye bord',
    ofMinutes: (count: number) => `af ${minutes(count)}`,
    left: (count: number) => (count === 0 ? 'Under et minut tilbage' : `${minutes(count)} tilbage`),
    over: (count: number) => (count === 0 ? 'Tiden er gået' : `${minutes(count)} over tiden`),
    begin: 'Begynd med første spørgsmål',
    next: 'Næste spørgsmål',
    previous: 'Forrige spørgsmål',
    stop: 'Stop uret',
    none: 'Der er ingen spørgsmål i planen.',
    notNow: 'Spørgsmålene kan sættes i gang fra en time før, seminaret begynder.',
    yours: (number: number) => `Du sidder ved bord ${number}.`,
  },

  plan: {
    title: 'Planlæg lederseminaret',
    audience: 'Chefgruppen og koordinatoren',
    lead: 'Dag, sted, tema og program. Lederne ser det først, når I inviterer.',
    year: 'År',
    states: { draft: 'Kladde', called: 'Inviteret', cancelled: 'Aflyst' },
    frame: 'Dag, sted og tema',
    theme: 'Tema',
    themeHint: 'Det foreslås også som tema på gruppernes næste møde.',
    place: 'Sted',
    placeHint: 'Står i invitationen i Outlook.',
    day: 'Dag',
    programme: 'Program',
    programmeHint: 'Punkterne kommer i rækkefølge efter klokken, når du gemmer.',
    item: (number: number) => `Punkt ${number}`,
    itemTitle: 'Hvad',
    speaker: 'Hvem taler',
    from: 'Klokken',
    notATime: 'Skriv fx 9.30.',
    until: (time: string) => `til ${time}`,
    addItem: 'Tilføj punkt',
    removeItem: (number: number) => `Fjern punkt ${number}`,
    total: (items: number, span: number) =>
      `I alt ${hours(span)} fra første til sidste punkt. Punkterne fylder ${hours(items)}.`,
    free: (count: number) => `${minutes(count)} er ikke planlagt.`,
    questions: 'Spørgsmål til bordene',
    questionsHint:
      'Lederne taler sammen tre og tre. Ti minutter til hvert spørgsmål plejer at passe.',
    question: (number: number) => `Spørgsmål ${number}`,
    newTables: 'Nye borde til det her spørgsmål',
    addQuestion: 'Tilføj spørgsmål',
    removeQuestion: (number: number) => `Fjern spørgsmål ${number}`,
    save: 'Gem',
    saveAndTell: 'Gem, og giv besked i Outlook',
    undo: 'Fortryd ændringer',
    saved: 'Gemt.',
    savedAndTold: 'Gemt. Outlook giver alle besked om ny tid eller nyt sted.',
    unsaved: 'Der er ændringer, som ikke er gemt.',
    newest: 'Hent den nyeste udgave',
    overtaken: 'En anden har gemt i mellemtiden.',
    tellsAll: 'Tid eller sted er ændret. Når du gemmer, får alle én besked fra Outlook.',
    over: 'Seminaret er begyndt eller holdt, så planen kan ikke ændres.',
    problems: {
      'theme-missing': 'Skriv et tema.',
      'place-missing': 'Skriv, hvor det er.',
      'day-missing': 'Vælg en dag.',
      'programme-missing': 'Programmet skal have mindst ét punkt.',
      'item-title-missing': 'Skriv, hvad punktet er.',
      'item-time-missing': 'Skriv, hvornår punktet begynder.',
      'item-minutes-missing': 'Skriv, hvor længe punktet varer.',
      'items-overlap': 'Punktet begynder, før et andet er slut.',
      'item-past-midnight': 'Punktet går over midnat.',
      'question-missing': 'Skriv spørgsmålet, eller fjern det.',
      'question-minutes-missing': 'Skriv, hvor mange minutter spørgsmålet har.',
    } satisfies Record<SeminarProblem['problem'], string>,
  },

  calling: {
    title: 'Invitation',
    lead: 'Alle ledere på listen får én invitation i Outlook. Den, der kommer på listen senere, bliver inviteret af sig selv, og den, der stopper, får afbud.',
    call: 'Inviter alle ledere',
    saveFirst: 'Gem planen, før I inviterer.',
    missing: 'Det mangler, før I kan invitere:',
    confirmTitle: 'Vil du invitere alle ledere?',
    confirm: (count: number, when: string, where: string) =>
      `${plural('da', count, 'leder', 'ledere')} får en invitation i Outlook til ${when}, ${where}.`,
    cancel: 'Fortryd',
    called: (count: number) => `${plural('da', count, 'leder', 'ledere')} er inviteret.`,
    underWay: 'Outlook er ved at få det at vide.',
    inOutlook: 'Invitationen i Outlook er den nyeste.',
    accepted: (count: number) => `${count} kommer`,
    tentative: (count: number) => `${count} måske`,
    declined: (count: number) => `${count} kommer ikke`,
    unanswered: (count: number) => `${count} har ikke svaret`,
    withoutMailbox: (count: number) =>
      `${plural('da', count, 'leder', 'ledere')} har ingen postkasse og skal have besked på anden måde.`,
    fetch: 'Hent svar nu',
    fetched: 'Svarene er hentet.',
    mornings: 'Svarene hentes også hver morgen i de sidste seks uger.',
    callOff: 'Aflys seminaret',
    callOffTitle: 'Vil du aflyse seminaret?',
    callOffLead:
      'Alle inviterede får én besked fra Outlook. Planen bliver stående her, og I kan invitere igen.',
    calledOff: 'Seminaret er aflyst.',
    wasCalledOff: 'Seminaret er aflyst. Ret planen, og inviter igen, når I har en ny dag.',
  },

  tables: {
    title: 'Borde',
    lead: 'Tre ved hvert bord, på tværs af områder og grupper. Ingen sidder sammen to gange på et år, når det kan lade sig gøre.',
    lay: 'Sæt borde',
    layAgain: 'Sæt alle borde forfra',
    layWhereNeeded: 'Ret de borde, det gælder',
    people: (count: number) => `${plural('da', count, 'leder', 'ledere')} skal have en plads.`,
    laidOnce: 'Lederne bliver ved samme bord hele dagen.',
    laidTimes: (count: number) =>
      `Lederne skifter bord undervejs, så der sættes borde ${count} gange.`,
    laying: (number: number) => `${number}. gang`,
    table: (number: number) => `Bord ${number}`,
    changed: (gone: number, come: number) =>
      [
        ...(gone > 0 ? [`${plural('da', gone, 'leder', 'ledere')} ved bordene kommer ikke.`] : []),
        ...(come > 0 ? [`${plural('da', come, 'leder', 'ledere')} har ikke en plads.`] : []),
      ].join(' '),
    changedLead: 'Ret de borde, det gælder. De andre bliver siddende, hvor de er.',
    otherLayings: 'Spørgsmålene er ændret, så der skal sættes borde forfra.',
    noCompromise: 'Alle krav er opfyldt.',
    compromises: 'Det kunne ikke undgås:',
    compromise: {
      repeat: (count) => `${pairs(count)} sidder sammen for anden gang på et år`,
      'same area': (count) => `${pairs(count)} er fra samme område`,
      'same group': (count) => `${pairs(count)} er fra samme gruppe`,
      'own manager': (count) => `${pairs(count)} er en leder og vedkommendes nærmeste leder`,
    } satisfies Record<Rule, (count: number) => string>,
    oddTables: (count: number) => `${plural('da', count, 'bord', 'borde')} er ikke på tre`,
    laid: (people: number, count: number) =>
      `${plural('da', people, 'leder', 'ledere')} er sat ved ${plural('da', count, 'bord', 'borde')}.`,
    confirmTitle: 'Vil du sætte alle borde forfra?',
    confirm: 'Alle får nye pladser. Bordkort, der er skrevet ud, passer ikke længere.',
    cancel: 'Fortryd',
    show: 'Se alle borde',
  },

  papers: {
    programme: 'Udskriv programmet',
    cards: 'Udskriv bordkort',
    list: 'Udskriv navneliste med borde',
    listTitle: 'Find dit bord',
    name: 'Navn',
    table: 'Bord',
    times: (number: number) => `${number}. bord`,
    time: 'Klokken',
    what: 'Hvad',
    speaker: 'Hvem',
    notes: 'Noter',
  },
}
