/** What stands in people's calendars; the app must never see, keep or show any of it. */
export const adHocSubjects: readonly string[] = [
  'Budgetopfølgning',
  'MUS-samtale',
  'Sygefraværssamtale',
  'Jobsamtale',
  'Opfølgning på APV',
  'Møde med tillidsrepræsentant',
  'Lønforhandling',
  'Møde i MED-udvalget',
  'Forberedelse af udvalgsmøde',
  'Tilsynsbesøg',
  'Netværksmøde',
  'Bestyrelsesmøde',
  'Forældremøde',
  'Møde med pårørende',
  'Samarbejdsmøde med naboafdelingen',
  'Status på byggesag',
  'Rundvisning',
  '1:1',
  'Sparring om svær samtale',
  'Fordybelse, vagtplan',
]

export const outOfOfficeSubjects: readonly string[] = [
  'Kursus',
  'Konference',
  'Barns sygedag',
  'Afspadsering',
]
