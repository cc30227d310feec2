export const dateField = {
  placeholder: 'dd-mm-åååå',
  open: 'Vælg dato i kalender',
  calendar: 'Kalender',
  earlier: 'Forrige måned',
  later: 'Næste måned',
  week: 'Uge',
  weekNumber: (week: number) => `Uge ${week}`,
  notADay: 'Skriv datoen som dag-måned-år, fx 12-01-2027.',
}
