import type { Migration } from 'kysely/migration'
import * as core from './001-core.ts'
import * as seasonMeeting from './005-season-meeting.ts'

/** Every migration in the order it runs; each runs once, and a released one is never changed. */
export const migrations: Readonly<Record<string, Migration>> = {
  '001-core': core,
  '005-season-meeting': seasonMeeting,
}
