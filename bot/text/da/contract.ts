import type { ContractSection } from '#bot/domain/contract.ts'
import { plural } from '../format.ts'
import { genitive } from './genitive.ts'

const sections: Readonly<
  Record<ContractSection, { readonly name: string; readonly questions: readonly string[] }>
> = {
  meeting: {
    name: 'Sådan mødes vi',
    questions: [
      'Hvad gør, at vi taler frit med hinanden?',
      'Hvordan er vi uenige på en god måde?',
      'Hvad gør vi, hvis én fylder meget, eller én slet ikke kommer til orde?',
    ],
  },
  benefit: {
    name: 'Sådan får vi hver især noget ud af det',
    questions: [
      'Hvad skal du kunne tage med hjem fra et møde?',
      'Hvad har du, som andre i gruppen kan bruge?',
      'Hvordan opdager vi i tide, at det ikke giver nok?',
    ],
  },
  trust: {
    name: 'Tillid, åbenhed og grænser',
    questions: [
      'Hvad bliver i rummet, og hvad må vi tage med ud?',
      'Hvordan siger vi til, når noget kommer for tæt på?',
      'Hvad gør vi, hvis en aftale bliver brudt?',
    ],
  },
  attendance: {
    name: 'Fremmøde',
    questions: [
      'Hvad skal der til, for at man melder afbud?',
      'Hvordan kommer den, der var væk, med igen?',
      'Hvad betyder det for jer andre, når en stol er tom?',
    ],
  },
}

/** The group's own agreement on how it works together. */
export const contract = {
  sections,
  card: {
    notification: (group: string) => `${group} har en kontrakt, du kan sige ja til`,
    changedNotification: (group: string) => `${genitive(group)} kontrakt er ændret`,
    title: (group: string) => `${genitive(group)} kontrakt`,
    lead: 'Sådan vil vi arbejde sammen. Læs den, og sig ja, hvis du står inde for den.',
    part: (name: string) => `»${name}«`,
    changed: (names: string) => `Ændret siden sidst: ${names}.`,
    accept: 'Jeg siger ja',
    isAccepted: 'Du har sagt ja.',
    withdraw: 'Træk mit ja tilbage',
    isEarlier: 'Gruppen har en nyere udgave. Den ligger længere nede i kanalen og på fanen.',
    inPart: 'Her står begyndelsen. Læs det hele på fanen.',
    open: 'Åbn kontrakten',
    audience: 'Kun gruppen kan læse den. Gruppen kan se, hvem der har sagt ja.',
  },
  agenda: {
    write: 'I har ikke skrevet gruppens kontrakt endnu. Tag den på mødet.',
    look: 'Det er et år siden, I sidst så på gruppens kontrakt. Passer den stadig?',
    open: 'Åbn kontrakten',
  },
  page: {
    audience: 'Kun gruppen',
    lead: 'Det, I er blevet enige om, så alle kan være med og tale frit.',
    noneTitle: 'Gruppen har ikke en kontrakt endnu',
    none: 'Tal om spørgsmålene på næste møde. Værten skriver på skærmen, og bagefter siger I hver især ja. Du kan forberede dig her.',
    since: (revision: number, when: string) =>
      revision === 1 ? `Lagt frem ${when}` : `${revision}. udgave, lagt frem ${when}`,
    keptAt: (when: string) => `I gik den igennem ${when} og beholdt den.`,
    accepted: (count: number, of: number) =>
      count === of ? 'Alle har sagt ja.' : `${count} af ${of} har sagt ja.`,
    whoAccepted: 'Hvem har sagt ja',
    accept: 'Jeg siger ja',
    acceptLead: 'Står du inde for den?',
    isAccepted: 'Du har sagt ja.',
    withdraw: 'Træk mit ja tilbage',
    nothingHere: 'Ikke skrevet endnu.',
    earlier: 'Tidligere udgaver',
    earlierOf: (revision: number, when: string) => `${revision}. udgave, ${when}`,
    changedTo: (revision: number) => `Hvad der blev ændret til ${revision}. udgave`,
    added: 'Nyt',
    removed: 'Taget ud',
    look: 'Det er et år siden, I sidst så på kontrakten. Passer den stadig?',
    keep: 'Den passer stadig',
    write: 'Skriv kontrakten',
    rewrite: 'Ret kontrakten',
    stopWriting: 'Gem og luk',
  },
  writing: {
    title: 'Skriv, mens I taler',
    lead: 'Ét emne ad gangen. Vis skærmen for gruppen, stil spørgsmålene, og skriv det, I bliver enige om. Det hele gemmes, når I går videre.',
    step: (at: number, of: number) => `${at} af ${of}`,
    questions: 'Tal om',
    field: 'Det bliver vi enige om',
    hint: (most: number) => `Et par linjer er nok. Højst ${plural('da', most, 'tegn', 'tegn')}.`,
    back: 'Forrige',
    next: 'Gem og gå videre',
    toReview: 'Gem og se det hele',
    reviewTitle: 'Læs det igennem sammen',
    change: (name: string) => `Ret »${name}«`,
    changeShort: 'Ret',
    share: 'Læg den frem for gruppen',
    shareAgain: 'Læg ændringen frem for gruppen',
    isShared: 'Gruppen har den her udgave.',
    nothingWritten: 'Skriv mindst ét afsnit, før du lægger kontrakten frem.',
    confirmTitle: 'Læg kontrakten frem?',
    confirm: (group: string) =>
      `Den kommer som kort i ${genitive(group)} rum, og hver især bliver bedt om at sige ja. Dit eget ja er med.`,
    confirmAgain:
      'Kun de afsnit, du har ændret, er nye. Alle bliver bedt om at sige ja igen. Den gamle udgave kan stadig læses.',
    cancel: 'Ikke endnu',
    overtaken: (by: string) =>
      `${by || 'En anden'} har gemt imens. Her er det, der nu står. Dine egne ord står stadig i feltet.`,
    theirs: 'Det, der er gemt',
    useTheirs: 'Brug det, der er gemt',
    useMine: 'Behold mine ord',
  },
}
