import type { SummaryDraft } from '#bot/api/summary.ts'
import { conversation, type Standing } from '#bot/application/conversation.ts'
import type { CardOf } from '#bot/application/messages.ts'
import { refusalSentence } from '#bot/text/sentences.ts'
import { openDialog } from './cards/card.ts'
import { drawHelp } from './cards/help.ts'
import { draw } from './cards/index.ts'
import { drawProblem } from './cards/problem.ts'
import { drawSummaryReady } from './cards/summary-ready.ts'
import type { BotParts, TurnOf } from './turn.ts'

export type Command = 'summary' | 'agenda' | 'help' | 'greeting'

/** In both languages, and as people write them when in a hurry. */
const WORDS: ReadonlyMap<string, Command> = new Map([
  ...named('summary', ['summary', 'opsamling', 'opsummering', 'opsummér', 'referat', 'recap']),
  ...named('agenda', ['agenda', 'dagsorden', 'dagsordenen']),
  ...named('help', ['help', 'hjælp', 'hjaelp', 'hjelp', '?']),
  ...named('greeting', ['hi', 'hello', 'hey', 'hej', 'hejsa', 'halløj', 'goddag', 'godmorgen']),
])

function named(command: Command, words: readonly string[]): [string, Command][] {
  return words.map((word) => [word, command])
}

/** The words without a mention of the bot and without markup. */
export const spokenWords = (written: string): string =>
  written
    .replace(/<at[^>]*>.*?<\/at>/gis, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&nbsp;|\u00a0/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

/** The command in what was written, in slash or mention form; null when it is none we know. */
export const commandIn = (words: string): Command | null => {
  const first = words.replace(/^\//, '').trim().split(' ')[0] ?? ''
  return WORDS.get(first.toLowerCase().replace(/[!.,:;]+$/, '')) ?? null
}

const MOST_ECHOED = 60

/** Answers what someone wrote to the bot. Every answer leads on. */
export const answerWords = async (parts: BotParts, turn: TurnOf): Promise<CardOf> => {
  const words = spokenWords(turn.activity.text ?? '')
  const command = commandIn(words)
  const standing = await conversation(parts.world).standingOf(turn.actor, turn.channel)
  if (standing.kind === 'outside-programme')
    return drawProblem(turn.text.bot.notInProgramme(parts.world.municipality))
  if (command === 'summary' || command === 'agenda') {
    const misplaced = whyNot(standing, turn)
    if (misplaced !== null) return drawProblem(misplaced)
  }
  if (standing.kind === 'in-group' && command === 'summary')
    return answerSummary(parts, turn, standing)
  if (standing.kind === 'in-group' && command === 'agenda')
    return answerAgenda(parts, turn, standing)
  const isKnown = command !== null || words === ''
  return help(parts, turn, standing, isKnown ? null : words.slice(0, MOST_ECHOED))
}

const whyNot = (standing: Standing, { text, actor }: TurnOf): string | null => {
  switch (standing.kind) {
    case 'not-a-room':
      return text.bot.notARoom
    case 'not-your-room':
      return text.bot.notYourGroup
    case 'no-group':
      return actor.isCoordinator ? text.bot.coordinatorHasNoGroup : text.bot.noGroup
    default:
      return null
  }
}

type InGroup = Extract<Standing, { kind: 'in-group' }>

/** The same rule as the dialog's: which meeting it is about, or when there will be one. */
const answerSummary = async (
  { door }: BotParts,
  { actor, text }: TurnOf,
  { hostName }: InGroup,
): Promise<CardOf> => {
  const said = await door('openSummary', actor, { meeting: null })
  if (said.kind === 'value') return drawSummaryReady(said.value as SummaryDraft, text)
  if (said.kind === 'invalid') return drawProblem(text.bot.oldCard)
  if (said.refusal === 'not-allowed')
    return drawProblem(hostName === null ? text.bot.noHost : text.bot.hostOnly(hostName))
  return drawProblem(refusalSentence(text, said.refusal, said.detail))
}

const answerAgenda = async (
  { world }: BotParts,
  { text, locale }: TurnOf,
  { group }: InGroup,
): Promise<CardOf> => {
  const agenda = await conversation(world).nextAgenda(group.id)
  return agenda === null ? drawProblem(text.bot.noAgenda) : draw(agenda, locale)
}

const help = async (
  { world }: BotParts,
  { actor, text }: TurnOf,
  standing: Standing,
  unknown: string | null,
): Promise<CardOf> => {
  const meeting =
    actor.isHost && standing.kind === 'in-group'
      ? await conversation(world).meetingToSum(standing.group.id)
      : null
  const more = meeting ? [openDialog(text.bot.help.writeSummary, 'summary', { meeting })] : []
  return drawHelp({ name: actor.name, unknown, tabUrl: world.link('home') }, more, text)
}
