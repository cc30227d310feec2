import type { Kysely } from 'kysely'
import type { Tables } from '#bot/application/ports.ts'
import { agendaTable } from './agenda.ts'
import { compositionTable } from './composition.ts'
import { conversationTable } from './conversations.ts'
import { errandTable } from './errands.ts'
import { groupTable } from './group.ts'
import { leaderTable } from './leader.ts'
import { meetingTable } from './meeting.ts'
import { postTable } from './posts.ts'
import { preparationTable } from './preparation.ts'
import { roomTable } from './room.ts'
import type { Database } from './schema.ts'
import { seasonTable } from './season.ts'
import { settingTable } from './settings.ts'
import { topicTable } from './topic-bank.ts'

const notYet = (file: string): never =>
  new Proxy(Object.create(null), {
    get: (_target, name) => {
      throw new Error(`bot/storage/${file} does not exist yet, so ${String(name)} cannot be asked.`)
    },
  }) as never

/** Every noun's table on one connection or transaction. */
export const tablesOn = (db: Kysely<Database>): Tables => ({
  leaders: leaderTable(db),
  groups: groupTable(db),
  compositions: compositionTable(db),
  rooms: roomTable(db),
  seasons: seasonTable(db),
  meetings: meetingTable(db),
  agendas: agendaTable(db),
  preparations: preparationTable(db),
  ballots: notYet('evaluation.ts'),
  summaries: notYet('summary.ts'),
  topics: topicTable(db),
  posts: postTable(db),
  settings: settingTable(db),
  errands: errandTable(db),
  conversations: conversationTable(db),
})
