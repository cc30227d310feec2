import { pairUp } from '#bot/domain/pairing/pair.ts'
import { posePairing, type Rule } from '#bot/domain/pairing/problem.ts'
import {
  type PairingRowNote,
  type PairingRowProblem,
  readHistory,
  readParticipants,
} from '#bot/domain/pairing/rows.ts'
import { sheets } from '#bot/sheets/sheets.ts'
import { readArguments, wholeNumber } from './arguments.ts'
import { bytesOf, EXIT, runAsProgram, type Terminal, writeWhole } from './output.ts'

const USAGE =
  'Brug: npm run pair -- personer.csv --rounds 5 [--size 2|3] [--history tidligere.csv] [--seed 1] [--json resultat.json]'
/** More rounds than anybody plans, and few enough that a slip of the finger does not take for ever. */
const MOST_ROUNDS = 500

/** Puts everybody in pairs or threes round by round, as few as can be with somebody they have met. Answers with the exit code. */
export const pair = async (args: readonly string[], terminal: Terminal): Promise<number> => {
  const badInput = (...lines: readonly string[]) => {
    for (const line of lines) terminal.complain(line)
    return EXIT.badInput
  }
  const read = readArguments(args, ['rounds', 'size', 'history', 'seed', 'json'])
  if (!read.ok)
    return badInput(
      `Kommandoen forstår ikke ${read.detail?.unknown ?? read.detail?.withoutValue}.`,
      USAGE,
    )
  const [file, ...others] = read.value.files
  const rounds = wholeNumber(read.value, 'rounds')
  const size = wholeNumber(read.value, 'size') ?? (read.value.options.size ? null : 2)
  const seed = wholeNumber(read.value, 'seed', 0) ?? (read.value.options.seed ? null : 1)
  if (file === undefined || others.length > 0 || rounds === undefined) return badInput(USAGE)
  if (rounds === null || rounds > MOST_ROUNDS)
    return badInput(`--rounds skal være et helt tal fra 1 til ${MOST_ROUNDS}.`)
  if (size !== 2 && size !== 3) return badInput('--size skal være 2 eller 3.')
  if (seed === null) return badInput('--seed skal være et helt tal.')

  const list = await rowsIn(file)
  if (typeof list === 'string') return badInput(list)
  const { people, problems } = readParticipants(list)
  const historyFile = read.value.options.history?.at(-1)
  const earlier = historyFile === undefined ? [] : await rowsIn(historyFile)
  if (typeof earlier === 'string') return badInput(earlier)
  const history = readHistory(earlier)
  const complaints = [
    ...problems.map((note) => problemLine(file, note)),
    ...history.problems.map((note) => problemLine(historyFile ?? '', note)),
  ]
  if (complaints.length > 0)
    return badInput(...complaints, `${complaints.length} fejl. Intet er skrevet.`)

  const problem = posePairing(people, history.tables, rounds, size)
  const found = pairUp(problem, seed)
  const target = read.value.options.json?.at(-1)
  if (target !== undefined) {
    // Everybody sits somewhere in every round; the list is there for those who read it.
    const result = {
      rounds: found.rounds,
      violations: found.violations,
      leftOver: [],
      proven: found.proven,
    }
    const failed = await writeWhole([
      { path: target, content: `${JSON.stringify(result, null, 2)}\n` },
    ])
    if (failed !== null) return badInput(`${failed} kan ikke skrives. Intet er skrevet.`)
  }
  terminal.print(`${people.length} personer, ${rounds} ${rounds === 1 ? 'runde' : 'runder'}.`)
  const odd = oddTable(problem.tableSizes, size)
  if (odd !== null) terminal.print(odd)
  if (target === undefined)
    found.rounds.forEach((round, at) => {
      terminal.print(`Runde ${at + 1}:`)
      for (const table of round) terminal.print(`  ${table.join(', ')}`)
    })
  for (const { round, pair: together, rule, unavoidable } of found.violations)
    terminal.print(
      `Runde ${round}: ${together.join(' og ')} ${RULE_WORDS[rule]}${unavoidable ? ' (kan ikke undgås)' : ''}.`,
    )
  terminal.print(summary(found.violations.length, found.proven))
  return EXIT.done
}

const rowsIn = async (file: string): Promise<readonly (readonly string[])[] | string> => {
  const bytes = await bytesOf(file)
  if (!bytes) return `Filen ${file} kan ikke læses.`
  const sheet = await sheets.read(file, bytes)
  return sheet.ok ? sheet.value : `Filen ${file} er hverken en csv-fil eller et regneark i xlsx.`
}

const RULE_WORDS: Record<Rule, string> = {
  repeat: 'har været sammen før',
  'same area': 'er fra samme område',
  'same group': 'er i samme gruppe',
  'own manager': 'er leder og medarbejder',
}

const PROBLEM_WORDS: Record<PairingRowProblem, string> = {
  'no-email-column': 'der er ingen kolonne med e-mail',
  'too-few-people': 'der skal være mindst to personer, men der er kun',
  'missing-email': 'e-mail mangler',
  'not-an-email': 'er ikke en e-mail:',
  'duplicate-email': 'e-mailen er brugt før (linje i parentes):',
  'missing-area': 'område mangler for',
  'manager-unknown': 'lederen er hverken en e-mail eller navnet på én på listen:',
  'manager-is-self': 'personen er sin egen leder:',
  'too-few-in-history': 'der skal være mindst to e-mails efter runden:',
  'twice-in-history': 'den samme e-mail står to gange:',
}

const problemLine = (file: string, { line, kind, found }: PairingRowNote): string =>
  `${file}${line === null ? '' : `, linje ${line}`}: ${PROBLEM_WORDS[kind]} ${found}`.trim()

const oddTable = (sizes: readonly number[], size: number): string | null => {
  const odd = sizes.find((each) => each !== size)
  if (odd === undefined) return null
  return `Det går ikke op: i hver runde er der ét bord med ${odd}, så ingen bliver tilovers.`
}

const summary = (violations: number, proven: boolean): string => {
  if (violations === 0) return 'Ingen mødes igen, og alle regler er overholdt.'
  const broken = violations === 1 ? 'Én regel er brudt.' : `${violations} gange er en regel brudt.`
  return `${broken} ${proven ? 'Det er bevist, at det ikke kan gøres bedre.' : 'Det er ikke bevist, at det ikke kan gøres bedre.'}`
}

if (import.meta.main) await runAsProgram(pair)
