import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'

const PROGRAM = `
  import { logAt } from '#bot/log.ts'
  const log = logAt('info')
  for (const text of JSON.parse(process.argv[1])) {
    log.info('planted.fact', { text })
    log.warn('planted.middle', { route: '/api/' + encodeURIComponent(text) })
    log.error('planted.error', new Error('Could not keep "' + text + '"'), { key: 'a-key' })
    log.error('planted.cause', new Error('Failed', { cause: new Error('row: ' + text + '\\n') }))
  }
`
const PROJECT = join(import.meta.dirname, '../../../..')

/** What the product's own logger writes when somebody lets it have a text, in each of four ways: one line each. */
export const linesWith = async (texts: readonly string[]): Promise<readonly string[]> => {
  const args = ['--input-type=module', '-e', PROGRAM, JSON.stringify(texts)]
  const { stdout } = await promisify(execFile)(process.execPath, args, {
    cwd: PROJECT,
    env: { ...process.env, NODE_V8_COVERAGE: '' },
    maxBuffer: 100_000_000,
  })
  return stdout.split('\n').filter(Boolean)
}
