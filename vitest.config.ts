import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

/** Beside the project in CI only: then the journeys' traffic is held to Microsoft's own contracts too. */
const contracts = join(import.meta.dirname, '../shared/contracts')
const env: Record<string, string> = existsSync(contracts) ? { CONTRACTS_DIR: contracts } : {}

const slow = { testTimeout: 300_000, hookTimeout: 300_000, fileParallelism: false }

/** `fast` is what one runs all day; `journeys` and `browser` play the whole product. */
export default defineConfig({
  test: {
    reporters: process.env.CI
      ? ['default', ['json', { outputFile: 'coverage/tests.json' }]]
      : ['default'],
    projects: [
      {
        test: {
          name: 'fast',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/journeys/**', 'tests/browser/**', 'tests/chaos/**'],
          globalSetup: ['tests/support/global-setup.ts'],
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'journeys',
          include: ['tests/journeys/**/*.test.ts'],
          globalSetup: ['tests/journeys/stage/global-setup.ts'],
          env,
          ...slow,
        },
      },
      { test: { name: 'browser', include: ['tests/browser/**/*.test.ts'], ...slow } },
    ],
  },
})
