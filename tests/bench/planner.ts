import * as groups from './planner/groups.ts'
import * as pairs from './planner/pairs.ts'
import * as thread from './planner/thread.ts'
import * as weeks from './planner/weeks.ts'

/**
 * How good and how fast the planner is, beside other ways in the same run: `npm run bench:planner`, with
 * `-- --large` for 12,000 leaders too and 100 of every kind of municipality, `-- --recompose` for HiGHS on
 * all five lists of a year later (up to 5 minutes). CPU seconds, CBC's on the clock; memory is the most the
 * process has held so far.
 */
groups.run()
weeks.run()
pairs.run()
await thread.run()
// Last, as its memory stays with the process.
await groups.runExact()
await weeks.runExact()
await pairs.runExact()
