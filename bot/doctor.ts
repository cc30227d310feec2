import { parseArgs } from 'node:util'
import { checkOne, type Trial } from '#bot/application/setup.ts'
import type { HostFacts } from '#bot/application/setup-hosts.ts'
import { ROOM_KINDS, type RoomKind } from '#bot/domain/room.ts'
import {
  colourOf,
  type Finding,
  SETUP_CHECKS,
  type SetupCheck,
  worstOf,
} from '#bot/domain/setup.ts'
import { appCredential, graphOf } from '#bot/graph/client.ts'
import { directoryOn } from '#bot/graph/directory.ts'
import { connectorFor } from '#bot/teams/connector.ts'
import { text } from '#bot/text/text.ts'
import { ConfigError, readConfig } from './config.ts'
import { logAt } from './log.ts'
import { setupFactsOf, setupIn } from './setup.ts'

/** How the program ends: nothing red, something red, or not begun. */
const EXIT = { well: 0, red: 1, badInput: 2 } as const

const words = text('da').setup
const say = (line: string) => process.stdout.write(`${line}\n`)
const complain = (line: string) => process.stderr.write(`${line}\n`)

const MARKS = { green: '✓', yellow: '!', red: '✗' } as const

const tell = (check: SetupCheck, findings: readonly Finding[]): void => {
  say(`\n${words.checks[check]}`)
  for (const found of findings) {
    const colour = colourOf(found)
    const { what, next } = words.finding(found.code, found.about)
    say(`  ${MARKS[colour]} ${colour === 'green' ? '' : `${words.colours[colour]}: `}${what}`)
    if (next !== '') say(`    ${next}`)
  }
}

const optionsOf = (args: readonly string[]) =>
  parseArgs({
    args: [...args],
    options: {
      post: { type: 'string' },
      for: { type: 'string' },
      outside: { type: 'string' },
      host: { type: 'string', multiple: true },
      rooms: { type: 'string', multiple: true },
      json: { type: 'boolean' },
      log: { type: 'boolean' },
    },
  }).values

/** `npm run doctor`: looks at the tenant with the settings of the bot, and says what stands in the way. */
const main = async (args: readonly string[]): Promise<number> => {
  let options: ReturnType<typeof optionsOf>
  let kinds: readonly RoomKind[]
  try {
    options = optionsOf(args)
    kinds = kindsNamed(options.rooms ?? [])
  } catch (error) {
    complain(words.command.unknown(args.join(' ')))
    for (const line of words.command.usage) complain(line)
    if (!(error instanceof TypeError)) throw error
    return EXIT.badInput
  }
  const config = readConfig(process.env)
  // Beside the findings, for whoever asks Microsoft about a refusal: it wants the id of the request.
  const graph = graphOf(
    appCredential(config),
    options.log ? { log: logAt(config.logLevel, 'stderr') } : {},
  )
  const setup = setupIn(config, graph, connectorFor(config), directoryOn(graph))
  const given = setupFactsOf(config)
  const facts = {
    ...given,
    outside: options.outside ?? given.outside,
    hosts: options.host && hostsNamed(options.host),
    kinds,
  }
  const trial: Trial | null =
    options.post === undefined ? null : { channel: options.post, person: options.for ?? null }

  const all: { check: SetupCheck; findings: readonly Finding[] }[] = []
  for (const check of SETUP_CHECKS) {
    const findings = await checkOne(setup, facts, check, trial)
    all.push({ check, findings })
    if (!options.json) tell(check, findings)
  }
  const found = all.flatMap(({ findings }) => findings)
  const count = (colour: string) => found.filter((each) => colourOf(each) === colour).length
  if (options.json) say(JSON.stringify(reportOf(all), null, 2))
  else say(`\n${words.done(count('red'), count('yellow'))}`)
  return worstOf(found) === 'red' ? EXIT.red : EXIT.well
}

/** What rooms are, in the database's words; throws a TypeError for a word that is none. */
const kindsNamed = (named: readonly string[]): readonly RoomKind[] =>
  named.map((word) => {
    const kind = ROOM_KINDS.find((each) => each === word)
    if (kind) return kind
    throw new TypeError(word)
  })

/** The command does not ask the database: whoever runs it says that the hosts call people, by naming some. */
const hostsNamed = (addresses: readonly string[]): HostFacts => ({
  organizer: 'host',
  hosts: addresses.map((address) => ({
    name: address,
    email: address,
    mailbox: address,
    isOrganizing: true,
  })),
})

const reportOf = (
  all: readonly { readonly check: SetupCheck; readonly findings: readonly Finding[] }[],
) => ({
  colour: worstOf(all.flatMap(({ findings }) => findings)),
  findings: all.flatMap(({ check, findings }) =>
    findings.map((found) => ({
      check,
      colour: colourOf(found),
      ...found,
      ...words.finding(found.code, found.about),
    })),
  ),
})

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof ConfigError)) throw error
  complain(error.message)
  process.exitCode = EXIT.badInput
}
