import { plural } from '../format.ts'
import { genitive } from './genitive.ts'

/** The chief group's table with what the groups have released (its frame is in `summary.ts`). */
export const released = {
  passedOn: (count: number) =>
    plural('da', count, 'gruppe har givet noget videre', 'grupper har givet noget videre'),
  order: 'Punkterne står i alfabetisk rækkefølge og altid ord for ord.',
  print: 'Print',
  trust:
    'Det er gruppernes fælles ord, ikke den enkeltes. Gengiv ordene i generelle vendinger, og spørg ikke i gruppen, hvem der sagde hvad.',
  points: (count: number) => plural('da', count, 'punkt', 'punkter'),
  loose: 'Ikke samlet endnu',
  looseHint:
    'Træk et punkt hen på et tema, eller vælg temaet på punktet. Med Nyt tema får punktet sit eget.',
  allGathered: 'Alle punkter er samlet under et tema.',
  moveTo: 'Tema',
  noTheme: 'Intet tema',
  suggestion: (theme: string) => `Ligner »${theme}«`,
  placeThere: 'Læg det der',
  newTheme: 'Nyt tema',
  title: 'Temaets navn',
  save: 'Gem',
  cancel: 'Fortryd',
  rename: 'Omdøb',
  remove: 'Fjern tema',
  removeTitle: (theme: string) => `Fjern »${theme}«?`,
  removeLead: 'Punkterne bliver liggende, men er ikke længere samlet, og svaret bliver slettet.',
  empty: 'Der er ingen punkter her. Træk et hertil, eller fjern temaet.',
  emptyAndTold: 'Der er ingen punkter her. Træk et hertil.',
  status: 'Status',
  answer: 'Svar til grupperne',
  answerHint: 'Alle ledere kan læse svaret i emnebanken. Skriv i generelle vendinger.',
  saveAnswer: 'Gem svar',
  answerAnyway: 'Gem alligevel',
  answerSaved: 'Svaret er gemt. Grupperne får det, når du sender.',
  isTold: 'Sendt til grupperne',
  notTold: 'Ikke sendt endnu',
  tell: 'Send svar til grupperne',
  untold: (count: number) =>
    plural('da', count, 'svar er ikke sendt endnu.', 'svar er ikke sendt endnu.'),
  tellTitle: 'Send svar til grupperne?',
  tellLead:
    'Alle grupper, der har mødtes i runden, får ét opslag i deres rum med de nye svar, og svarene står i emnebanken. Et sendt svar kan rettes, men ikke fjernes.',
  told: (themes: number, groups: number) =>
    `${plural('da', themes, 'svar er sendt', 'svar er sendt')} til ${plural('da', groups, 'gruppe', 'grupper')}.`,
  fromGroup: (group: string) => `Fra ${group}`,
  quoteOf: (name: string) => `${genitive(name)} egne ord`,
  prepared: (percent: number) => `Cirka ${percent} % havde krydset al forberedelsen af.`,
  movedOut: 'Punktet er ikke længere under et tema.',
  moved: (theme: string) => `Punktet ligger nu under ${theme}.`,
}
