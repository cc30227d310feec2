import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { readEnvironment } from './launch/environmentFile.ts'

/**
 * `npm run doctor`: the bot's own check of a tenant. With the bot's settings in the environment it looks at that
 * tenant; without them, at the local one that `npm start` runs.
 */
const dataDir = process.env.TVAERS_DATA ?? join(import.meta.dirname, '../../.tvaers')
const local = process.env.APP_ID === undefined ? readEnvironment(dataDir) : null
if (process.env.APP_ID === undefined && local === null) {
  console.error(
    'Sæt Tværs’ indstillinger i miljøet, eller start den lokale lejer med npm start.\n' +
      '  Set the settings of Tværs in the environment, or start the local tenant with npm start.',
  )
  process.exit(2)
}
const script = join(import.meta.dirname, '../../bot/doctor.ts')
const child = spawn(process.execPath, [...(local?.flags ?? []), script, ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...process.env, ...local?.env },
})
child.once('exit', (code) => process.exit(code ?? 1))
