import { sql } from 'kysely'
import { among, deleting, type Keeper, ROUND_ENDS } from './keeper.ts'

/** What is left of answers, where a box could not be opened or its round was never pooled. */
const answers: Keeper = {
  table: 'ballots',
  column: 'meeting',
  waiting: sql`
    select meeting::text as key, closes_at as since from ballots
    where not is_counted or box is not null or answered <> '{}' or hosts <> '{}' or answers <> '[]'`,
  end: (db, keys) =>
    sql`
      update ballots set is_counted = true, box = null, answered = '{}', hosts = '{}', answers = '[]'
      where meeting = ${among(keys)}`.execute(db),
}

/** The words of a group's result; its figures stay. */
const words: Keeper = {
  table: 'ballots',
  column: 'meeting',
  waiting: sql`
    select meeting::text as key, closes_at as since from ballots
    where jsonb_array_length(result -> 'good') > 0 or jsonb_array_length(result -> 'missed') > 0`,
  end: (db, keys) =>
    sql`
      update ballots set result = result || '{"good": [], "missed": []}'
      where meeting = ${among(keys)}`.execute(db),
}

export const evaluations = {
  'evaluation-answers': answers,
  'evaluation-words': words,
  'evaluation-results': {
    table: 'ballots',
    column: 'meeting',
    waiting: sql`select meeting::text as key, closes_at as since from ballots`,
    end: deleting('ballots', 'meeting'),
  },
  'round-evaluations': {
    table: 'round_evaluations',
    column: 'round',
    waiting: sql`
      select e.round::text as key, over.at as since
      from round_evaluations e join (${ROUND_ENDS}) over on over.round = e.round`,
    end: deleting('round_evaluations', 'round'),
  },
} satisfies Record<string, Keeper>
