import type { RetentionName } from './retention.ts'

/** What ends the rows of a table: rules of `RETENTION`, or `none` with the reason why no period is counted. */
export type TableRetention =
  | { readonly rules: readonly RetentionName[] }
  | { readonly none: string }

/** Every table of the database. A new table fails tests/storage/retention-tables.test.ts until it stands here. */
export const RETENTION_OF_TABLES: Readonly<Record<string, TableRetention>> = {
  leaders: { rules: ['leaders'] },
  conversations: { rules: ['leaders'] },
  reader_languages: { rules: ['leaders'] },
  groups: { rules: ['closed-groups'] },
  seats: {
    none: 'A seat stands as long as its group, and is taken away when the group is closed.',
  },
  compositions: { rules: ['composition-drafts', 'compositions'] },
  composition_wishes: { rules: ['wishes'] },
  composing: { rules: ['composing'] },

  seasons: { none: 'Names of years, nobody in them.' },
  rounds: { none: 'Names and weeks of rounds, nobody in them.' },
  meetings: { rules: ['meeting-details', 'meetings'] },
  meeting_events: { rules: ['meeting-details', 'meetings'] },
  meeting_invitations: { rules: ['meeting-details'] },
  changes_in_outlook: { rules: ['meeting-details'] },
  meeting_replies: { rules: ['meeting-replies'] },

  agendas: { rules: ['agenda-drafts', 'agendas'] },
  preparation_ticks: { rules: ['preparation-ticks'] },
  topics: { rules: ['topic-names', 'topics'] },
  topic_supporters: { rules: ['topic-names', 'topics'] },
  ballots: { rules: ['evaluation-answers', 'evaluation-words', 'evaluation-results'] },
  round_evaluations: { rules: ['round-evaluations'] },
  concept_ballots: { rules: ['concept-answers', 'concept-ballots'] },
  concept_reports: { rules: ['concept-reports'] },
  summaries: { rules: ['notes', 'released-summaries'] },

  contracts: { rules: ['closed-groups'] },
  contract_revisions: { rules: ['closed-groups'] },
  commitments: { rules: ['commitments'] },
  absences: { rules: ['meeting-absences'] },
  attendance: { rules: ['attendance'] },
  visits: { rules: ['attendance'] },
  substitute_askings: { rules: ['meeting-details'] },
  meeting_runs: { rules: ['meeting-runs'] },
  releases: { rules: ['release-answers', 'chief-points'] },
  release_quotes: { rules: ['release-answers', 'chief-points'] },
  chief_themes: { rules: ['chief-points'] },
  chief_points: { rules: ['chief-points'] },
  chief_tellings: { rules: ['chief-points'] },
  newsletter_versions: { rules: ['newsletter-drafts', 'newsletters'] },
  newsletter_notes: { rules: ['newsletter-drafts'] },
  staff_questions: { rules: ['staff-questions'] },
  season_plans: { none: 'Themes of a year’s rounds, nobody in them.' },
  directory_entries: { rules: ['leaders'] },

  seminars: { rules: ['seminars'] },
  seminar_events: { rules: ['seminars'] },
  seminar_guests: { rules: ['seminar-replies'] },
  seminar_seats: { rules: ['seminar-tables'] },

  posts: { rules: ['posts'] },
  rooms: { none: 'Stands for a room that is there in Teams; its name is not a person.' },
  room_reach: { none: 'What a room took from us last; replaced when it is seen anew.' },
  subscriptions: {
    none: 'Ended when no meeting is left in the mailbox (application/subscriptions.ts).',
  },
  settings: { rules: ['last-regrouping'] },
  deliveries: {
    none: 'Gone after two hours, by the clock of the database (storage/retention/tidy.ts).',
  },

  errands: {
    none: 'Done ones after 60 or 400 days (application/forget-errands.ts); others until somebody looks.',
  },
  errand_lanes: { none: 'Gone a day after the lane was last used (storage/retention/tidy.ts).' },
  turns: { none: 'Gone a day after they were last used (storage/retention/tidy.ts).' },
  places: { none: 'How many calls may be under way at once; a mailbox by its number at most.' },
  erasures: {
    none: 'A fingerprint that nobody can be known by, for as long as copies from before are there.',
  },
  rate_buckets: { none: 'One row that an older version counts in; nobody in it.' },
  retention_starts: { none: 'When something was seen to be over; gone with what it is about.' },
}
