import { day, instant } from '#bot/domain/calendar.ts'
import type { SeasonId } from '#bot/domain/ids.ts'
import type { Seminar, SeminarPlan } from '#bot/domain/seminar.ts'
import { anId } from './make.ts'

/** A day from 9 to 13.30 with six items, in the manner of the municipalities' own, in our own words. */
export const aSeminarPlan = (given: Partial<SeminarPlan> = {}): SeminarPlan => ({
  theme: 'Vi finder hinanden, før sagen bliver svær',
  place: 'Fjordby Kulturhus, Store Sal',
  day: day('2027-09-28'),
  programme: [
    { title: 'Velkomst', speaker: 'Kommunaldirektøren', from: '09:00', minutes: 15 },
    {
      title: 'En borger fortæller',
      speaker: 'Bente og hendes sagsbehandler',
      from: '09:15',
      minutes: 45,
    },
    { title: 'Pause', speaker: '', from: '10:00', minutes: 15 },
    { title: 'Samtaler i treer', speaker: '', from: '10:15', minutes: 75 },
    { title: 'Frokost', speaker: '', from: '11:30', minutes: 60 },
    { title: 'Rundt i huset og på gensyn', speaker: 'Chefgruppen', from: '12:30', minutes: 60 },
  ],
  questions: [
    {
      text: 'Hvornår har du sidst ringet til en anden forvaltning?',
      minutes: 10,
      atNewTables: false,
    },
    { text: 'Hvad vil du prøve inden næste gruppemøde?', minutes: 10, atNewTables: true },
  ],
  ...given,
})

/** A seminar that nobody is called to yet. */
export const aSeminar = (given: Partial<Seminar> = {}): Seminar => ({
  ...aSeminarPlan(),
  season: anId<SeasonId>(),
  state: 'draft',
  version: 1,
  savedAt: instant('2027-06-01T08:00:00Z'),
  calling: 0,
  revision: 0,
  run: { at: null, spent: {} },
  ...given,
})
