import { ConfigError, readConfig } from './config.ts'
import { logAt } from './log.ts'
import { startBot } from './start.ts'

/** What is still going on after so long is left behind. */
const PATIENCE_AT_STOP_MS = 20_000

const main = async () => {
  const config = readConfig(process.env)
  const log = logAt(config.logLevel)
  const die = (what: string) => (error: unknown) => {
    log.error(what, error)
    process.exit(1)
  }
  process.on('uncaughtException', die('process.uncaught'))
  process.on('unhandledRejection', die('process.unhandled'))

  const bot = await startBot(config, log).catch(die('bot.not-started'))
  if (!bot) return
  log.info('bot.started', { port: bot.port })

  let isStopping = false
  const stop = (signal: string) => {
    if (isStopping) return
    isStopping = true
    log.info('bot.stopping', { signal })
    setTimeout(() => die('bot.stop-late')(new Error('too slow')), PATIENCE_AT_STOP_MS).unref()
    bot.stop().then(() => {
      log.info('bot.stopped')
      process.exit(0)
    }, die('bot.stop-failed'))
  }
  process.on('SIGTERM', () => stop('SIGTERM'))
  process.on('SIGINT', () => stop('SIGINT'))
}

try {
  await main()
} catch (error) {
  if (!(error instanceof ConfigError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
