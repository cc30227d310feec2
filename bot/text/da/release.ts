import type { ThemeStatus } from '#bot/domain/chief-table.ts'
import { plural } from '../format.ts'
import { genitive } from './genitive.ts'

const statuses: Record<ThemeStatus, string> = {
  new: 'Nyt',
  'in-discussion': 'Drøftes',
  decided: 'Besluttet',
  'passed-on': 'Sendt videre til direktionen eller politikerne',
  declined: 'Afvist',
}

/** What a group is asked to pass on, and what the chief group answers. */
export const release = {
  statuses,
  ask: 'Spørg gruppen',
  askAgain: 'Spørg gruppen igen',
  withdraw: 'Træk spørgsmålet tilbage',
  asked: {
    notification: (round: string) => `Må det her gives videre? ${round}`,
    title: 'Må det her gives videre til chefgruppen?',
    reminderNotification: (round: string) => `Gruppen mangler dit svar: ${round}`,
    reminderTitle: 'Gruppen mangler dit svar',
    words: 'Det får chefgruppen, ord for ord',
    quote: (name: string) =>
      `${genitive(name)} egne ord. De følger kun med, hvis ${name} selv siger ja.`,
    named: 'Chefgruppen får at vide, at det kommer fra jeres gruppe.',
    unnamed: 'Chefgruppen får ikke at vide, hvilken gruppe det kommer fra.',
    yesRule: (needed: number, members: number, deadline: string) =>
      `Det gives videre, når alle ${members} har sagt ja, eller når mindst ${needed} har sagt ja inden ${deadline}. Beder nogen om en ændring, bliver det i gruppen.`,
    silenceRule: (deadline: string) =>
      `Det gives videre ${deadline}, hvis ingen beder om en ændring inden da. Har alle sagt ja, sker det med det samme.`,
    anonymous:
      'Gruppen kan læse, hvad der ønskes ændret, men ikke hvem der ønsker det. Du kan svare én gang.',
    change: 'Hvad skal ændres?',
    yes: 'Ja, giv det videre',
    askChange: 'Bed om en ændring',
    sendChange: 'Send rettet tekst',
    sendAnyway: 'Send alligevel',
    openTab: 'Se det i Tværs',
  },
  state: {
    asked: (deadline: string) => `Gruppen er spurgt. Fristen er ${deadline}.`,
    stopped:
      'Der er bedt om en ændring, så det bliver i gruppen. Værten retter teksten og spørger igen.',
    lapsed: 'Fristen er udløbet, og for få har sagt ja. Det er ikke givet videre.',
    withdrawn: 'Værten har trukket spørgsmålet tilbage. Det er ikke givet videre.',
    released: 'Gruppen er enig, og det er givet videre til chefgruppen.',
  },
  answered: (answered: number, members: number) =>
    `${answered} af ${plural('da', members, 'medlem', 'medlemmer')} har svaret.`,
  changes: 'Det ønskes ændret',
  thanks: 'Tak. Dit svar er talt med.',
  thanksChange: 'Tak. Gruppen kan nu læse, hvad der ønskes ændret, men ikke af hvem.',
  stopped: {
    notification: (round: string) => `Ikke givet videre: ${round}`,
    title: 'Gruppen har ikke sagt ja',
    next: 'Ret teksten til chefgruppen, del den igen, og spørg så gruppen på ny.',
    lapsed: 'Tal med gruppen, og spørg igen, hvis det stadig skal gives videre.',
    open: 'Åbn opsamlingen',
  },
  quote: {
    notification: 'Må dine ord gives videre?',
    title: 'Må dine ord gives videre til chefgruppen?',
    told: (round: string) =>
      `Værten vil gerne citere dig i det, gruppen giver videre fra ${round}. Dit navn står ved.`,
    only: 'Citatet følger kun med, hvis du siger ja. Du kan trække det tilbage i Tværs, når du vil.',
    yes: 'Ja, citér mig',
    no: 'Nej, lad det være',
    saidYes:
      'Tak. Dine ord følger med, når gruppen har sagt ja. Du kan trække dem tilbage i Tværs.',
    saidNo: 'Dine ord bliver ikke givet videre.',
    withdraw: 'Træk citatet tilbage',
    state: {
      asked: 'Du har ikke svaret endnu.',
      yes: 'Du har sagt ja.',
      no: 'Du har sagt nej, og citatet følger ikke med.',
    },
  },
  answer: {
    notification: (round: string) => `Svar fra chefgruppen: ${round}`,
    title: (round: string) => `Svar fra chefgruppen: ${round}`,
    lead: 'Det her siger chefgruppen til det, grupperne har givet videre. Alle grupper får det samme svar.',
    inPart: 'Svaret er langt. Resten står i emnebanken.',
    openTab: 'Åbn emnebanken',
  },
  dialog: {
    title: 'Spørg gruppen, om det må gives videre?',
    lead: 'Alle i gruppen kan læse teksten og svare i Teams eller her. Dit eget ja tæller med.',
    isNamed: 'Fortæl chefgruppen, hvilken gruppe det kommer fra',
    quotes: 'Citater',
    quotesHint:
      'Et citat følger kun med, hvis den, der har sagt det, selv siger ja. Tværs spørger personligt.',
    addQuote: 'Tilføj citat',
    removeQuote: 'Fjern citat',
    quote: (number: number) => `Citat ${number}`,
    isMissing: 'Udfyld feltet, eller fjern citatet.',
    who: 'Hvem har sagt det?',
    chooseWho: 'Vælg',
    words: 'Citatet',
    confirm: 'Spørg gruppen',
  },
  rule: {
    title: 'Hvordan grupperne giver noget videre',
    lead: 'Gælder fra næste gang en gruppe bliver spurgt.',
    yes: 'Medlemmerne siger ja: mere end halvdelen skal svare ja inden fristen.',
    silence: 'Tavshed er samtykke: det gives videre ved fristen, hvis ingen beder om en ændring.',
    saved: 'Valget er gemt.',
  },
}
