import type { RetentionEnd, RetentionName, RetentionStart } from '#bot/domain/retention.ts'

/** What each kind of data is, as it begins a line. */
const rules: Readonly<Record<RetentionName, string>> = {
  leaders: 'Oplysninger om ledere, der er stoppet',
  'evaluation-answers': 'Svar på en evaluering, som aldrig blev gjort op',
  'evaluation-words': 'Det, grupperne skrev i evalueringerne',
  'evaluation-results': 'Tal fra gruppernes evalueringer',
  'round-evaluations': 'Evalueringer af hele runder',
  'concept-answers': 'Svar på en konceptevaluering, som aldrig blev gjort op',
  'concept-ballots': 'Hvornår en gruppe blev spurgt om konceptet',
  'concept-reports': 'Rapporter om konceptet',
  notes: 'Opsamlinger, som er blevet i gruppen',
  'released-summaries': 'Opsamlinger, der er frigivet til chefgruppen',
  'agenda-drafts': 'Kladder til dagsordener',
  agendas: 'Frigivne dagsordener',
  'preparation-ticks': 'Krydser ved forberedelsen',
  'topic-names': 'Hvem der foreslog og støttede emner',
  topics: 'Emner i emnebanken',
  'meeting-replies': 'Svar på mødeindkaldelser',
  'meeting-details': 'Stedfortrædere, indkaldelser og mødelinks',
  meetings: 'Møder',
  'meeting-absences': 'Meldte forfald',
  'meeting-runs': 'Mødernes forløb og talerække',
  attendance: 'Hvem der var til møderne, også som gæst i en anden gruppe',
  commitments: 'Målsætninger',
  'release-answers': 'Svar på, om noget må gå til chefgruppen',
  'chief-points': 'Punkter på chefgruppens bord',
  'newsletter-drafts': 'Kladder og egne noter til orienteringen',
  'staff-questions': 'Lederes spørgsmål til egne medarbejdere, med svarene',
  newsletters: 'Orienteringer, der er sendt',
  'closed-groups': 'Hvem der sad i lukkede grupper, og gruppens kontrakt',
  'composition-drafts': 'Forslag til grupper, som ikke blev brugt',
  compositions: 'Godkendte gruppeinddelinger, der er afløst',
  wishes: 'Ønsker til, hvem der skal sidde sammen eller hver for sig',
  composing: 'Den seneste beregning af grupper',
  'last-regrouping': 'Grupperne, som de var før sidste blanding',
  'seminar-replies': 'Svar på invitationen til lederseminaret',
  'seminar-tables': 'Hvem der sad ved hvilket bord til lederseminaret',
  seminars: 'Lederseminarer: tema, sted og program',
  posts: 'Henvisninger til opslag i Teams',
}

const since: Readonly<Record<RetentionStart, string>> = {
  left: 'dagen, hvor lederen ikke længere står på listen',
  'closed-evaluation': 'evalueringen lukkede',
  'round-over': 'runden er holdt',
  'next-meeting': 'gruppens næste møde (senest et år efter mødet)',
  released: 'frigivelsen',
  'agenda-released': 'frigivelsen',
  'answers-closed': 'fristen for at svare',
  'topic-settled': 'emnet er drøftet eller afvist',
  'topic-proposed': 'emnet er drøftet eller afvist, ellers forslaget',
  'meeting-over': 'mødet',
  'year-over': 'årets sidste runde',
  'group-closed': 'gruppen blev lukket',
  made: 'de blev til',
  'last-changed': 'sidste ændring',
  replaced: 'en ny inddeling blev godkendt',
  'groups-approved': 'grupperne blev godkendt',
  'no-way-back': 'det ikke længere kan fortrydes',
  posted: 'opslaget',
  'seminar-over': 'seminaret (en kladde: da der sidst blev skrevet i den)',
}

const ends: Readonly<Record<RetentionEnd, string>> = {
  deleted: 'Slettes',
  unnamed: 'Navnene fjernes',
  emptied: 'Teksten (ikke tallene) slettes',
}

const days = (count: number) => {
  const years = count / 365.25
  if (count === 1) return '1 dag'
  return count >= 700 && Math.abs(years - Math.round(years)) < 0.01
    ? `${count} dage (${Math.round(years)} år)`
    : `${count} dage`
}

/** "Opbevaring": for how long what is kept, for the coordinator. */
export const retention = {
  rules,
  since,
  ends,
  days,
  audience: 'Kun koordinatorerne',
  lead: 'Tværs sletter af sig selv, hver nat kl. 3. Her kan du se, hvor længe vi gemmer hvad, og ændre fristerne inden for de grænser, der står ved dem.',
  outside:
    'Opslag i Teams og begivenheder i Outlook er ikke Tværs’ at slette. De følger kommunens egne regler i Microsoft 365. Det samme gælder kopier af databasen.',
  kinds: {
    people: 'Ledere og grupper',
    meetings: 'Møder og forberedelse',
    agendas: 'Emner og dagsordener',
    groups: 'Det, grupper og ledere skriver',
    evaluations: 'Evalueringer',
    chiefs: 'Chefgruppen og orienteringen',
    seminars: 'Lederseminar',
    others: 'Andet',
  },
  from: (days: string, start: string) => `${days} efter ${start}`,
  goesNext: (count: number, when: string) => `${count} for tur ${when}`,
  thenAt: (when: string) => `Derefter ${when}`,
  firstAt: (when: string) => `Næste ${when}`,
  nothing: 'Intet venter',
  lastAt: (when: string, count: number) =>
    count === 0
      ? `Sidst slettet ${when}. Der var ikke noget at slette.`
      : `Sidst slettet ${when}: ${count} i alt.`,
  waiting: (count: number) =>
    count === 1
      ? 'Én tidligere leder er ikke slettet endnu: Teams eller Outlook er ikke færdig med at tage vedkommende ud. Se, om der står noget på Overblik. Tværs prøver igen hver nat.'
      : `${count} tidligere ledere er ikke slettet endnu: Teams eller Outlook er ikke færdig med at tage dem ud. Se, om der står noget på Overblik. Tværs prøver igen hver nat.`,
  notYet: 'Der er ikke slettet noget endnu.',
  change: 'Ret',
  changeOf: (what: string) => `Ret fristen: ${what}`,
  field: 'Antal dage',
  bounds: (least: number, most: number, usual: number) =>
    `Fra ${least} til ${most} dage. Standard: ${usual}.`,
  save: 'Gem',
  cancel: 'Annuller',
  saved: (what: string, period: string) => `${what}: ${period}.`,
  confirmTitle: 'Vil du forkorte fristen?',
  confirm: (count: number, when: string) =>
    count === 0
      ? 'Lige nu er der ikke noget, som bliver slettet af den grund. Fremover bliver det slettet tidligere.'
      : count === 1
        ? `Så forsvinder 1 ${when}. Det kan ikke fortrydes.`
        : `Så forsvinder ${count} ${when}. Det kan ikke fortrydes.`,
  confirmAction: 'Forkort fristen',
  title: 'Opbevaring',
  open: 'Se, hvor længe vi gemmer hvad',
  about: 'Tværs sletter af sig selv det, der er gemt længe nok.',
}
