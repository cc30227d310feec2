import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import {
  CONCEPT_QUESTIONS,
  CONCEPT_TEXTS,
  type ConceptAnswer,
  type ConceptQuestion,
  eachQuestion,
  PURPOSES,
} from '#bot/domain/concept.ts'
import { LONGEST_ANSWER } from '#bot/domain/evaluation.ts'
import { dayAndTime } from '#bot/text/format.ts'
import { call } from '../../client.ts'
import { CheckedText } from '../../parts/checked-text.tsx'
import { Problem } from '../../parts/problem.tsx'
import { useMarks } from '../../parts/use-marks.ts'
import { useSession, useText } from '../../session.ts'
import type { Concept } from './concept.ts'
import { Question } from './question.tsx'

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    maxWidth: '820px',
  },
  group: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  trust: {
    padding: tokens.spacingVerticalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    border: `1px solid ${tokens.colorTransparentStroke}`,
  },
  paragraph: { marginBlock: tokens.spacingVerticalXS },
  missing: { color: tokens.colorPaletteRedForeground1 },
})

type Ratings = { readonly [Q in ConceptQuestion]: number | null }
const isWhole = (ratings: Ratings): ratings is ConceptAnswer['ratings'] =>
  CONCEPT_QUESTIONS.every((question) => ratings[question] !== null)

type Props = { evaluation: NonNullable<Concept['evaluation']>; needed: Concept['needed'] }

/** Ten questions and two boxes for words; what is given stays until it has arrived. */
export const AnswerForm = ({ evaluation, needed }: Props) => {
  const styles = useStyles()
  const { locale } = useSession()
  const { concept: words } = useText()
  const queries = useQueryClient()
  const [ratings, setRatings] = useState<Ratings>(eachQuestion(() => null))
  const [texts, setTexts] = useState({ keep: '', change: '' })
  const [isSendAsked, setSendAsked] = useState(false)
  const marks = useMarks('answerConcept', texts)
  const send = useMutation({
    mutationFn: (whole: ConceptAnswer['ratings']) =>
      call('answerConcept', { meeting: evaluation.meeting, ratings: whole, ...texts }),
    onError: () => marks.lookNow(),
    onSettled: () => queries.invalidateQueries({ queryKey: ['getConcept'] }),
  })
  const missing = CONCEPT_QUESTIONS.filter((question) => ratings[question] === null)
  const closes = dayAndTime(locale, evaluation.closesAt)

  const submit = (event: FormEvent) => {
    event.preventDefault()
    setSendAsked(true)
    if (isWhole(ratings) && !send.isPending) send.mutate(ratings)
  }
  const group = (title: string, questions: readonly ConceptQuestion[]) => (
    <section className={styles.group} aria-label={title}>
      <Text as="h2" size={400} weight="semibold">
        {title}
      </Text>
      {questions.map((question) => (
        <Question
          key={question}
          label={words.questions[question]}
          given={ratings[question]}
          isMissing={isSendAsked && ratings[question] === null}
          onChange={(value) => setRatings({ ...ratings, [question]: value })}
        />
      ))}
    </section>
  )
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      {group(words.purposes, PURPOSES)}
      {group(words.shape, ['content', 'form'])}
      {CONCEPT_TEXTS.map((field) => (
        <CheckedText
          key={field}
          label={words[field]}
          hint={words.skip}
          longest={LONGEST_ANSWER}
          marks={marks.inField(field)}
          value={texts[field]}
          onChange={(value) => setTexts({ ...texts, [field]: value })}
        />
      ))}
      <section className={styles.trust} aria-label={words.trustTitle}>
        <Text as="h2" weight="semibold" size={300}>
          {words.trustTitle}
        </Text>
        <p className={styles.paragraph}>
          {words.trust(needed.groupsTogether, needed.answersForTexts)}
        </p>
        <p className={styles.paragraph}>{words.once(closes)}</p>
      </section>
      {isSendAsked && missing.length > 0 && (
        <p role="alert" className={styles.missing}>
          {words.missing(missing.length)}
        </p>
      )}
      {send.isError && <Problem error={send.error} />}
      <div>
        <Button type="submit" appearance="primary" disabledFocusable={send.isPending}>
          {words.send}
        </Button>
      </div>
    </form>
  )
}
