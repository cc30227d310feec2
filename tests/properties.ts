import { startVitest } from 'vitest/node'

/**
 * `npm run test:properties`: the composition's properties on thousands of generated problems and hundreds of
 * municipalities, where the fast tests take a few. `-- 200` asks for 200 times as many as those; 40 unless told.
 */
process.env.PROPERTY_RUNS = process.argv[2] ?? '40'
const run = await startVitest('test', ['tests/domain/composition/properties.test.ts'], {
  watch: false,
  project: ['fast'],
  testTimeout: 3_600_000,
})
await run.close()
