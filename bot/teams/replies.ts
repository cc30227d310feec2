import type { InputOf, OutputOf } from '#bot/api/endpoint.ts'
import type { EndpointName, Endpoints } from '#bot/api/index.ts'
import type { Message } from '#bot/application/messages.ts'
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

/** The endpoints that a card's button may ask, and what it answers. Others are unknown verbs. */
export const REPLIES: { readonly [E in EndpointName]?: ReplyTo<E> } = {
  tickPreparation: (answer) => ({ card: 'preparation', ...answer }),
  answerEvaluation: (answer) => ({ card: 'evaluation-thanks', ...answer }),
  shareSummary: (answer) => ({ card: 'summary-draft', ...answer }),
  releaseSummary: (answer) => ({ card: 'summary-draft', ...answer }),
  supportTopic: (_answer, asked, text) => ({
    sentence: asked.support ? text.topicBank.supported : text.topicBank.supportWithdrawn,
  }),
}
