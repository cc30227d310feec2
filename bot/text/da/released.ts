import { plural } from '../format.ts'

/** The chief group's page with what the groups have released (its frame is in `summary.ts`). */
export const released = {
  passedOn: (count: number) =>
    plural('da', count, 'gruppe har givet noget videre', 'grupper har givet noget videre'),
  order: 'Teksterne står i alfabetisk rækkefølge og altid ord for ord.',
  print: 'Print',
  trust:
    'Det er gruppernes fælles ord, ikke den enkeltes. Gengiv ordene i generelle vendinger, og spørg ikke i gruppen, hvem der sagde hvad.',
}
