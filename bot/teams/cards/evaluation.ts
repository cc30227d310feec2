import { markedWords } from '#bot/domain/confidential/mark.ts'
import { BENEFITS, type EvaluationAnswer, LONGEST_ANSWER, SCALES } from '#bot/domain/evaluation.ts'
import { ANSWERS_FOR_TEXTS, GROUPS_TOGETHER } from '#bot/domain/round-evaluation.ts'
import { dayAndTime, decimal } from '#bot/text/format.ts'
import type { Text } from '#bot/text/text.ts'
import {
  aside,
  bullets,
  card,
  type Drawer,
  facts,
  fitting,
  heading,
  open,
  paragraph,
  press,
  title,
} from './card.ts'
import type { ChoiceInput, Element, TextInput } from './elements.ts'
import { beginning, plain, plainLine } from './escape.ts'
import { markedNote } from './marked.ts'

/** So much of each answer fits when all twelve write as much as they may, in both questions. */
const BEGINNING = 150

const question = (id: string, label: string, words: Text['evaluation'], value = ''): TextInput => ({
  type: 'Input.Text',
  id,
  label,
  ...(value !== '' && { value }),
  isMultiline: true,
  maxLength: LONGEST_ANSWER,
  errorMessage: words.tooLong(LONGEST_ANSWER),
})

const benefit = (words: Text['evaluation'], value: number | null = null): ChoiceInput => ({
  type: 'Input.ChoiceSet',
  id: 'benefit',
  label: words.benefit,
  ...(value !== null && { value: String(value) }),
  style: 'expanded',
  isRequired: true,
  errorMessage: words.chooseBenefit,
  choices: BENEFITS.map((value, index) => ({
    title: words.benefits[index] ?? String(value),
    value: String(value),
  })),
})

/** What may be left out takes up one line each on a phone. */
const scales = (words: Text['evaluation'], given: Partial<EvaluationAnswer> = {}): ChoiceInput[] =>
  SCALES.map((scale) => ({
    type: 'Input.ChoiceSet',
    id: scale,
    label: words.scales[scale],
    ...(given[scale] != null && { value: String(given[scale]) }),
    style: 'compact',
    errorMessage: words.chooseBenefit,
    placeholder: words.chooseScale,
    choices: BENEFITS.map((value, index) => ({
      title: words.scaleChoices[index] ?? String(value),
      value: String(value),
    })),
  }))

/** In the group's channel, the same for all: the questions. Says nothing of who has answered. */
export const drawEvaluation: Drawer<'evaluation'> = (message, text, locale) => {
  const words = text.evaluation
  const head: Element[] = [title(words.title), paragraph(plainLine(message.roundLabel))]
  const notification = words.notification(message.roundLabel)
  if (message.isClosed) return card({ notification, body: [...head, paragraph(words.closed)] })
  const closes = dayAndTime(locale, message.closesAt)
  return card({
    notification,
    body: [
      ...head,
      paragraph(words.intro),
      benefit(words),
      ...scales(words),
      question('good', words.good, words),
      question('missed', words.missed, words),
      aside(words.anonymous(message.answersNeeded, closes)),
      message.isPooled ? aside(words.pooled(ANSWERS_FOR_TEXTS, GROUPS_TOGETHER)) : null,
      aside(words.once),
    ],
    actions: [press('answerEvaluation', words.send, { meeting: message.meeting }, { main: true })],
  })
}

/** In place of the card, for the one who answered alone: what is marked in the answer, and the answer to change. */
export const drawEvaluationAgain: Drawer<'evaluation-again'> = (message, text, locale) => {
  const { evaluation: words, confidential } = text
  const { meeting, given, marks, isPooled } = message
  const texts = { good: given.good, missed: given.missed }
  const isRefused = marks.some((mark) => mark.rule === 'refuse')
  return card({
    notification: confidential.againTitle,
    body: [
      title(confidential.againTitle),
      paragraph(plainLine(message.roundLabel)),
      markedNote(texts, marks, text),
      benefit(words, given.benefit),
      ...scales(words, given),
      question('good', words.good, words, given.good),
      question('missed', words.missed, words, given.missed),
      aside(words.anonymous(message.answersNeeded, dayAndTime(locale, message.closesAt))),
      isPooled ? aside(words.pooled(ANSWERS_FOR_TEXTS, GROUPS_TOGETHER)) : null,
      aside(words.once),
    ],
    actions: [
      press('answerEvaluation', confidential.sendChanged, { meeting }, { main: true }),
      isRefused
        ? null
        : press('answerEvaluation', confidential.sendAnyway, {
            meeting,
            despite: [...markedWords(marks, texts)],
          }),
    ],
  })
}

/** In place of the card, for the one who answered alone. */
export const drawEvaluationThanks: Drawer<'evaluation-thanks'> = (message, text, locale) => {
  const words = text.evaluation.thanks
  return card({
    notification: words.title,
    body: [title(words.title), paragraph(words.told(dayAndTime(locale, message.closesAt)))],
  })
}

/** In the group's channel after closing: numbers and words, or why there are none. */
export const drawEvaluationResult: Drawer<'evaluation-result'> = (message, text, locale) => {
  const words = text.evaluation.result
  const { result } = message
  const notification = words.notification(message.roundLabel)
  const head = title(words.title(plainLine(message.roundLabel)))
  if (!result)
    return card({ notification, body: [head, paragraph(words.tooFew(message.answersNeeded))] })
  const drawn = (longest: number | null) => {
    const said = (texts: readonly string[]) =>
      texts.length === 0
        ? paragraph(words.nobodyWrote)
        : bullets(texts.map((each) => plain(longest === null ? each : beginning(each, longest))))
    return card({
      notification,
      body: [
        head,
        longest === null ? null : aside(words.inPart),
        paragraph(words.answers(result.answers)),
        paragraph(`${words.mean}: **${words.outOfFive(decimal(locale, result.benefitMean))}**`),
        ...SCALES.map((scale) => {
          const rated = result.scales?.[scale]
          return rated
            ? paragraph(
                `${words.scales[scale]}: **${words.outOfFive(decimal(locale, rated.mean))}**`,
              )
            : null
        }),
        heading(words.counts),
        facts(
          text.evaluation.benefits.map((label, index) => [
            label,
            text.evaluation.page.people(result.benefitCounts[index] ?? 0),
          ]),
        ),
        heading(words.good),
        said(result.good),
        heading(words.missed),
        said(result.missed),
        aside(words.order),
      ],
      actions: [longest === null ? null : open(words.readAll, message.tabUrl)],
    })
  }
  return fitting(
    () => drawn(null),
    () => drawn(BEGINNING),
  )
}
