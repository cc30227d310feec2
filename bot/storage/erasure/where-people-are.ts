/**
 * What happens to one person's traces in a column:
 * `delete-row`: the row says nothing without the person; `clear`: the value becomes null; `reseal`: opened, their name
 * taken out, and sealed again; `unreadable`: nothing in it can be read by anybody, and it is soon gone; `others`: only
 * what belongs to the row's own person, who is another.
 */
export type Treatment = 'delete-row' | 'clear' | 'reseal' | 'unreadable' | 'others'

/**
 * Where persons are, and what an erasure does there, as `table.column`. What has no row here is treated by its kind
 * (`columns.ts`): in words a name and an address become "tidligere leder", and an id, also inside words and JSON,
 * becomes a new one that is nobody's and that no two rows share, so that counts and histories stay sound. So a new
 * column of words or JSON needs no row; one of a kind that cannot be looked into fails tests/storage/erasure.test.ts.
 */
export const WHERE_PEOPLE_ARE: Readonly<Record<string, Treatment>> = {
  'leaders.id': 'delete-row',
  'leaders.entra_id': 'others',
  'leaders.name': 'others',
  'leaders.email': 'others',
  'leaders.area': 'others',
  'leaders.workplace': 'others',
  'leaders.manager': 'clear',
  'groups.host': 'clear',
  'seats.person': 'clear',
  'seats.vacated_by': 'clear',
  'composition_wishes.people': 'delete-row',
  'meeting_replies.person': 'delete-row',
  'absences.person': 'delete-row',
  'attendance.person': 'delete-row',
  'visits.guest': 'delete-row',
  'substitute_askings.host': 'delete-row',
  'substitute_askings.substitute': 'delete-row',
  'seminar_guests.person': 'delete-row',
  'seminar_seats.person': 'delete-row',
  'agendas.saved_by': 'clear',
  'preparation_ticks.person': 'delete-row',
  'topic_supporters.person': 'delete-row',
  'ballots.box': 'reseal',
  'concept_ballots.box': 'reseal',
  'staff_questions.box': 'reseal',
  'conversations.person': 'delete-row',
  'reader_languages.person': 'delete-row',
  'subscriptions.mailbox': 'delete-row',
  'posts.key': 'delete-row',
  'posts.conversation': 'delete-row',
  'errands.key': 'delete-row',
  'errands.lane': 'delete-row',
  'errand_lanes.lane': 'delete-row',
  'turns.name': 'delete-row',
  'places.name': 'delete-row',
  'rate_buckets.name': 'delete-row',
  'commitments.person': 'delete-row',
  'commitments.colleague': 'clear',
  'contracts.saved_by': 'clear',
  'deliveries.answer': 'unreadable',
}
