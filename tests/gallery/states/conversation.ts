import type { Detail } from '#bot/domain/result.ts'
import { openDialog } from '#bot/teams/cards/card.ts'
import { drawHelp } from '#bot/teams/cards/help.ts'
import { drawOldCard, drawProblem } from '#bot/teams/cards/problem.ts'
import { drawSummaryReady } from '#bot/teams/cards/summary-ready.ts'
import { refusalSentence } from '#bot/text/sentences.ts'
import { type Text, text } from '#bot/text/text.ts'
import { anId } from '#tests/support/make.ts'
import type { Drawn, States } from '../state.ts'
import { LONG, prose, STARTS, TAB } from '../words.ts'

const help =
  (name: string, unknown: string | null, hasMeeting = false): Drawn =>
  (locale) => {
    const words = text(locale)
    const more = hasMeeting
      ? [openDialog(words.bot.help.writeSummary, 'summary', { meeting: anId() })]
      : []
    return drawHelp({ name, unknown, tabUrl: TAB }, more, words)
  }

const problem =
  (sentence: (bot: Text['bot']) => string): Drawn =>
  (locale) =>
    drawProblem(sentence(text(locale).bot))

const refusal =
  (why: string, detail?: Detail): Drawn =>
  (locale) =>
    drawProblem(refusalSentence(text(locale), why, detail))

const ready =
  (roundLabel: string): Drawn =>
  (locale) =>
    drawSummaryReady({ meeting: anId(), roundLabel }, text(locale))

export const conversation: Readonly<Record<string, States>> = {
  drawHelp: {
    'a greeting': help('Åse Sørensen', null),
    'an unknown word': help('Åse', '*hvad* kan du?'),
    'for a host after a meeting': help('Åse', null, true),
    'longest words': help(LONG.person, prose(60), true),
  },
  drawProblem: {
    'not in the programme': problem((bot) => bot.notInProgramme(LONG.municipality)),
    'another group’s room': problem((bot) => bot.notYourGroup),
    'no room': problem((bot) => bot.notARoom),
    'a coordinator': problem((bot) => bot.coordinatorHasNoGroup),
    'no group': problem((bot) => bot.noGroup),
    'the host alone': problem((bot) => bot.hostOnly(LONG.person)),
    'no host': problem((bot) => bot.noHost),
    'no agenda': problem((bot) => bot.noAgenda),
    'too many': problem((bot) => bot.tooMany),
    'not allowed': refusal('not-allowed'),
    'not found': refusal('not-found'),
    'no meeting to write about': refusal('no-meeting-yet', { next: STARTS }),
    'a fault': problem((bot) => bot.fault('i-7')),
  },
  drawOldCard: { usual: (locale) => drawOldCard(text(locale), TAB) },
  drawSummaryReady: { usual: ready('1. møderunde 2027'), 'longest name': ready(LONG.round) },
}
