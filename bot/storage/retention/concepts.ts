import { sql } from 'kysely'
import { among, deleting, type Keeper, ROUND_ENDS } from './keeper.ts'

/** What is left of answers, where a box could not be opened or its round was never reported. */
const answers: Keeper = {
  table: 'concept_ballots',
  column: 'meeting',
  waiting: sql`
    select meeting::text as key, closes_at as since from concept_ballots
    where not is_counted or box is not null or answered <> '{}' or hosts <> '{}'`,
  end: (db, keys) =>
    sql`
      update concept_ballots set is_counted = true, box = null, answered = '{}', hosts = '{}'
      where meeting = ${among(keys)}`.execute(db),
}

export const concepts = {
  'concept-answers': answers,
  'concept-ballots': {
    table: 'concept_ballots',
    column: 'meeting',
    waiting: sql`select meeting::text as key, closes_at as since from concept_ballots`,
    end: deleting('concept_ballots', 'meeting'),
  },
  'concept-reports': {
    table: 'concept_reports',
    column: 'round',
    waiting: sql`
      select c.round::text as key, over.at as since
      from concept_reports c join (${ROUND_ENDS}) over on over.round = c.round`,
    end: deleting('concept_reports', 'round'),
  },
} satisfies Record<string, Keeper>
