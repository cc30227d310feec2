import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config'

/** Beside the project in CI only: then the journeys' traffic is held to Microsoft's own contracts too. */
const contracts = join(import.meta.dirname, '../shared/contracts')
const env: Record<string, string> = existsSync(contracts) ? { CONTRACTS_DIR: contracts } : {}

/**
 * Tests of starting, stopping and killing programs, of copies and upgrades, of the validators' generator, of Graph's
 * real pauses, of workers stopped at every step, and of the planner on many or large drawn cases: right, but not quick.
 */
const programs = [
  'tests/storage/embedded.test.ts',
  'tests/storage/killed.test.ts',
  'tests/storage/upgrade.test.ts',
  'tests/retention/years.test.ts',
  'tests/storage/backup.test.ts',
  'tests/storage/erasure.test.ts',
  'tests/application/room-kinds.test.ts',
  'tests/application/room-ladder.test.ts',
  'tests/application/room-errands.test.ts',
  'tests/application/two-workers.test.ts',
  'tests/application/at-once.test.ts',
  'tests/application/at-once-groups.test.ts',
  'tests/application/at-once-people.test.ts',
  'tests/application/composition.test.ts',
  'tests/application/composition/composing.test.ts',
  'tests/application/composition/regrouping.test.ts',
  'tests/http/over-the-wire.test.ts',
  'tests/planner/planner.test.ts',
  'tests/teams/deliveries.test.ts',
  'tests/infra/launch/**/*.test.ts',
  'tests/infra/validators/**/*.test.ts',
  'tests/commands/**/*.test.ts',
  'tests/tab/weight.test.ts',
  'tests/graph/policy.test.ts',
  'tests/domain/pairing/pair.test.ts',
  'tests/domain/composition/conflict-large.test.ts',
]

/** Projects run one after the other, in this order; what plays the whole product gets the machine alone. */
const project = (
  groupOrder: number,
  name: string,
  test: TestProjectInlineConfiguration['test'],
): TestProjectInlineConfiguration => ({ test: { name, sequence: { groupOrder }, ...test } })

const slow = { testTimeout: 300_000, hookTimeout: 300_000, fileParallelism: false }

/** `fast` is what one runs all day; the others play whole programs, whole rounds, and look at them. */
export default defineConfig({
  test: {
    reporters: process.env.CI
      ? ['default', ['json', { outputFile: 'coverage/tests.json' }]]
      : ['default'],
    projects: [
      project(0, 'fast', {
        include: ['tests/**/*.test.ts'],
        exclude: [
          'tests/edge/**',
          'tests/access/*.test.ts',
          'tests/fuzz/**',
          'tests/privacy/**',
          'tests/playground/**',
          'tests/journeys/**',
          'tests/browser/**',
          ...programs,
        ],
        globalSetup: ['tests/support/global-setup.ts'],
        setupFiles: ['tests/support/each-file.ts'],
        // Much of it waits for PostgreSQL or a socket, so even two cores take more than one at a time.
        maxWorkers: 3,
        // Files share a worker and the modules it has loaded: half the processor time, which was loading them anew.
        isolate: false,
        testTimeout: 60_000,
        hookTimeout: 60_000,
      }),
      project(1, 'programs', {
        include: programs,
        globalSetup: ['tests/support/global-setup.ts'],
        ...slow,
      }),
      // The bot as it runs in production, and everybody who comes uninvited to its door.
      project(2, 'edge', { include: ['tests/edge/**/*.test.ts'], ...slow }),
      // Everybody who might ask, by every door, of everything.
      project(7, 'access', {
        include: ['tests/access/*.test.ts'],
        ...slow,
        hookTimeout: 1_800_000,
      }),
      // Whatever anybody may send, drawn anew each time.
      project(8, 'fuzz', {
        include: ['tests/fuzz/**/*.test.ts'],
        ...slow,
        hookTimeout: 900_000,
      }),
      // An attacker with every trace that evaluations leave: a minute or two of statistics.
      project(6, 'privacy', {
        include: ['tests/privacy/**/*.test.ts'],
        globalSetup: ['tests/support/global-setup.ts', 'tests/journeys/stage/global-setup.ts'],
        ...slow,
        testTimeout: 900_000,
        hookTimeout: 900_000,
      }),
      // Microsoft's own client in the place of the local Teams.
      project(5, 'playground', { include: ['tests/playground/**/*.test.ts'], ...slow }),
      project(3, 'journeys', {
        include: ['tests/journeys/**/*.test.ts'],
        globalSetup: ['tests/journeys/stage/global-setup.ts'],
        env,
        ...slow,
      }),
      project(4, 'browser', { include: ['tests/browser/**/*.test.ts'], ...slow }),
    ],
  },
})
