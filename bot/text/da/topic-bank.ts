import type { TopicKind, TopicStatus } from '#bot/domain/topic-bank.ts'
import { plural } from '../format.ts'

const statuses: Record<TopicStatus, string> = {
  new: 'Nyt',
  considered: 'Under overvejelse',
  planned: 'På dagsordenen',
  discussed: 'Drøftet',
  declined: 'Ikke valgt',
}

const kinds: Record<TopicKind, string> = { operational: 'Drift', developmental: 'Udvikling' }

const kindHints: Record<TopicKind, string> = {
  operational: 'Kan bruges med det samme',
  developmental: 'Udvikler os på længere sigt',
}

export const topicBank = {
  statuses,
  kinds,
  kindHints,
  supported: 'Du støtter nu emnet.',
  supportWithdrawn: 'Du støtter ikke længere emnet.',
  answered: {
    notification: (topic: string) => `Nyt om dit emne: ${topic}`,
    title: 'Nyt om dit emne',
    topic: 'Emne',
    status: 'Status',
    openTab: 'Åbn emnebanken',
  },
  page: {
    audience: 'Alle ledere',
    lead: 'Her foreslår du, hvad ledelsesgrupperne skal tage op. Chefgruppen vælger herfra, når den sætter dagsordenen, og du får besked om dit emne.',
    propose: 'Foreslå emne',
    search: 'Søg i emnerne',
    kind: 'Slags',
    anyKind: 'Alle slags',
    status: 'Status',
    anyStatus: 'Alle',
    sort: 'Vis først',
    sortBy: { support: 'Mest støttede', newest: 'Nyeste' },
    mine: 'Kun mine',
    shown: (count: number, of: number) =>
      count === of
        ? plural('da', of, 'emne', 'emner')
        : `${count} af ${plural('da', of, 'emne', 'emner')}`,
    nothingFoundTitle: 'Ingen emner passer',
    nothingFound: 'Prøv andre ord, eller fjern et filter.',
    clear: 'Fjern filtre',
    emptyTitle: 'Emnebanken er tom',
    empty: 'Foreslå det første emne: Hvad bør lederne tale om på tværs?',
    by: (name: string) => `Foreslået af ${name}`,
    byMe: 'Foreslået af dig',
    byMeUnnamed: 'Foreslået af dig, uden navn for andre',
    unnamed: 'Foreslået uden navn',
    fromGroups: 'Fra grupperne til chefgruppen',
    starter: 'Med fra start',
    onAgenda: (rounds: string) => `På dagsordenen: ${rounds}`,
    answer: 'Chefgruppens svar',
    support: 'Støt',
    supporting: 'Du støtter',
    supporters: (count: number) => plural('da', count, 'støtte', 'støtter'),
    supportTopic: (title: string, count: number) => `Støt emnet ${title}, ${count} støtter nu`,
    nowSupporting: (title: string) => `Du støtter nu »${title}«.`,
    noLongerSupporting: (title: string) => `Du støtter ikke længere »${title}«.`,
    undo: 'Fortryd',
    answerIt: 'Svar',
    changeAnswer: 'Ret svar',
    changeAnswerTo: (title: string) => `Ret svar på emnet ${title}`,
    answerTo: (title: string) => `Svar på emnet ${title}`,
    answerText: 'Svar til den, der har foreslået emnet',
    answerHint: 'Fx hvad I har lagt vægt på, og hvad der sker nu',
    answerNeeded: 'Skriv en begrundelse, når emnet ikke vælges.',
    proposerIsTold:
      'Den, der har foreslået emnet, får besked i Teams med det samme. Alle ledere kan se svaret.',
    starterIsTold: 'Alle ledere kan se svaret.',
    saveAnswer: 'Send svar',
    cancel: 'Annuller',
    answerSaved: 'Svaret er sendt.',
    dialogTitle: 'Foreslå et emne',
    titleLabel: 'Emne',
    titleHint: 'Fx Når medarbejderne er mere kritiske over for forandringer',
    whyLabel: 'Hvorfor skal vi tale om det?',
    whyHint: 'Skriv i generelle vendinger, uden navne på borgere eller medarbejdere',
    kindLabel: 'Hvad er det mest?',
    nameLabel: 'Vis mit navn',
    nameHint:
      'Uden navn kan hverken chefgruppen eller koordinatoren se, at det er dig. Du får besked alligevel.',
    send: 'Foreslå emnet',
    proposed: 'Tak. Dit emne er nu i emnebanken.',
    tooShort: 'Skriv mindst tre tegn.',
    whyMissing: 'Skriv, hvorfor emnet er vigtigt.',
    left: (count: number) => `${count} tegn tilbage`,
  },
}
