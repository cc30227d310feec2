import type { InputOf, OutputOf } from '#bot/api/endpoint.ts'
import type { EndpointName, Endpoints } from '#bot/api/index.ts'
import type { Message } from '#bot/application/messages.ts'
import type { Mark } from '#bot/domain/confidential/mark.ts'
import type { Locale, Text } from '#bot/text/text.ts'

/** What the one who pressed sees: a card in place of the one pressed, or a sentence beside it. */
export type Reply = Message | { readonly sentence: string }

/** Answers a button that did its work. */
export type ReplyTo<E extends EndpointName> = (
  answer: OutputOf<Endpoints[E]>,
  asked: InputOf<Endpoints[E]>,
  text: Text,
  locale: Locale,
) => Reply

/** After a refusal of what was written: asks what the card needs to be drawn again, and draws it with the marks. */
export type AgainWith<E extends EndpointName, Ask extends EndpointName> = {
  readonly ask: Ask
  readonly of: (asked: InputOf<Endpoints[E]>) => InputOf<Endpoints[Ask]>
  readonly card: (
    answer: OutputOf<Endpoints[Ask]>,
    asked: InputOf<Endpoints[E]>,
    marks: readonly Mark[],
  ) => Message | null
}

const answerEvaluationAgain: AgainWith<'answerEvaluation', 'getEvaluation'> = {
  ask: 'getEvaluation',
  of: ({ meeting }) => ({ meeting }),
  card: ({ evaluation, answersNeeded }, { meeting, good, missed, benefit, track, focus }, marks) =>
    evaluation?.closesAt
      ? {
          card: 'evaluation-again',
          meeting,
          roundLabel: evaluation.roundLabel,
          closesAt: evaluation.closesAt,
          isPooled: evaluation.isPooled,
          answersNeeded,
          given: { good, missed, benefit, track, focus },
          marks,
        }
      : null,
}
const summaryAgain: AgainWith<'shareSummary' | 'askRelease', 'openSummary'> = {
  ask: 'openSummary',
  of: ({ meeting }) => ({ meeting }),
  card: (draft) => ({ card: 'summary-draft', ...draft }),
}

const releaseAgain: AgainWith<'answerRelease', 'getSummaries'> = {
  ask: 'getSummaries',
  of: () => ({}),
  card: ({ summaries }, { meeting, change }, marks) => {
    const found = summaries.find((each) => each.meeting === meeting)
    return found?.release
      ? {
          card: 'release-again',
          meeting,
          roundLabel: found.roundLabel,
          release: found.release,
          change,
          marks,
        }
      : null
  },
}

/** Buttons whose card comes back with the words marked. */
export const AGAIN: { readonly [E in EndpointName]?: AgainWith<never, never> } = {
  answerEvaluation: answerEvaluationAgain as unknown as AgainWith<never, never>,
  shareSummary: summaryAgain as unknown as AgainWith<never, never>,
  askRelease: summaryAgain as unknown as AgainWith<never, never>,
  answerRelease: releaseAgain as unknown as AgainWith<never, never>,
}

/** The endpoints that a card's button may ask, and what it answers. Others are unknown verbs. */
export const REPLIES: { readonly [E in EndpointName]?: ReplyTo<E> } = {
  tickPreparation: (answer) => ({ card: 'preparation', ...answer }),
  answerEvaluation: (answer) => ({ card: 'evaluation-thanks', ...answer }),
  shareSummary: (answer) => ({ card: 'summary-draft', ...answer }),
  askRelease: (answer) => ({ card: 'summary-draft', ...answer }),
  withdrawRelease: (answer) => ({ card: 'summary-draft', ...answer }),
  answerRelease: (_answer, asked, text) => ({
    sentence: asked.answer === 'yes' ? text.release.thanks : text.release.thanksChange,
  }),
  answerQuote: ({ yes }, _asked, text) => ({
    sentence: yes ? text.release.quote.saidYes : text.release.quote.saidNo,
  }),
  answerSubstitute: ({ yes }, _asked, text) => ({
    sentence: yes ? text.substituteCard.asked.saidYes : text.substituteCard.asked.saidNo,
  }),
  acceptContract: (answer) => ({ card: 'contract', ...answer }),
  supportTopic: (_answer, asked, text) => ({
    sentence: asked.support ? text.topicBank.supported : text.topicBank.supportWithdrawn,
  }),
}
