import {
  Button,
  Field,
  makeStyles,
  Radio,
  RadioGroup,
  Text,
  tokens,
} from '@fluentui/react-components'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { markedWords } from '#bot/domain/confidential/mark.ts'
import { BENEFITS, LONGEST_ANSWER } from '#bot/domain/evaluation.ts'
import { ANSWERS_FOR_TEXTS, GROUPS_TOGETHER } from '#bot/domain/round-evaluation.ts'
import { dayAndTime } from '#bot/text/format.ts'
import { call } from '../../client.ts'
import { CheckedText } from '../../parts/checked-text.tsx'
import { Problem } from '../../parts/problem.tsx'
import { useMarks } from '../../parts/use-marks.ts'
import { useSession, useText } from '../../session.ts'
import type { EvaluationView } from './evaluation.ts'
import { ScaleFields } from './scale-fields.tsx'

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    maxWidth: '640px',
  },
  trust: {
    padding: tokens.spacingVerticalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    border: `1px solid ${tokens.colorTransparentStroke}`,
  },
  paragraph: { marginBlock: tokens.spacingVerticalXS },
})

const NOTHING = {
  good: '',
  missed: '',
  benefit: null as number | null,
  track: null as number | null,
  focus: null as number | null,
}

/** Who will see the answer, said before the button that sends it. */
const Trust = ({
  needed,
  closes,
  isPooled,
}: {
  needed: number
  closes: string
  isPooled: boolean
}) => {
  const styles = useStyles()
  const { evaluation, evaluationPage: words } = useText()
  return (
    <section className={styles.trust} aria-label={words.anonymityTitle}>
      <Text as="h2" weight="semibold" size={300}>
        {words.anonymityTitle}
      </Text>
      <p className={styles.paragraph}>{words.anonymity(needed, closes)}</p>
      {isPooled && (
        <p className={styles.paragraph}>
          {evaluation.pooled(ANSWERS_FOR_TEXTS, GROUPS_TOGETHER)} {words.pooled}
        </p>
      )}
      <p className={styles.paragraph}>
        {words.once} {words.notInRoom}
      </p>
    </section>
  )
}

type Props = { evaluation: EvaluationView; needed: number }

/** The card's questions; what is written stays until it has arrived. */
export const AnswerForm = ({ evaluation, needed }: Props) => {
  const styles = useStyles()
  const { locale } = useSession()
  const { evaluation: words, evaluationPage: page, confidential } = useText()
  const queries = useQueryClient()
  const [given, setGiven] = useState(NOTHING)
  const texts = { good: given.good, missed: given.missed }
  const marks = useMarks('answerEvaluation', texts)
  const despite = markedWords(marks.all, texts)
  const [isSendAsked, setSendAsked] = useState(false)
  const send = useMutation({
    mutationFn: (benefit: number) =>
      call('answerEvaluation', {
        ...given,
        benefit,
        meeting: evaluation.meeting,
        despite: [...despite],
      }),
    onError: () => marks.lookNow(),
    // Also when it was refused: it may have closed, or have been answered on the card meanwhile.
    onSettled: () => queries.invalidateQueries({ queryKey: ['getEvaluation'] }),
  })
  const closes = evaluation.closesAt ? dayAndTime(locale, evaluation.closesAt) : ''

  const submit = (event: FormEvent) => {
    event.preventDefault()
    setSendAsked(true)
    if (given.benefit !== null && !send.isPending) send.mutate(given.benefit)
  }
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <Field
        label={words.benefit}
        required
        {...(isSendAsked && given.benefit === null && { validationMessage: words.chooseBenefit })}
      >
        <RadioGroup
          value={given.benefit === null ? '' : String(given.benefit)}
          onChange={(_, { value }) => setGiven({ ...given, benefit: Number(value) })}
        >
          {BENEFITS.map((value, index) => (
            <Radio key={value} value={String(value)} label={words.benefits[index]} />
          ))}
        </RadioGroup>
      </Field>
      <ScaleFields given={given} onChange={(scaled) => setGiven({ ...given, ...scaled })} />
      {(['good', 'missed'] as const).map((question) => (
        <CheckedText
          key={question}
          label={words[question]}
          hint={page.skip}
          longest={LONGEST_ANSWER}
          marks={marks.inField(question)}
          value={given[question]}
          onChange={(value) => setGiven({ ...given, [question]: value })}
        />
      ))}
      <Trust needed={needed} closes={closes} isPooled={evaluation.isPooled} />
      {send.isError && <Problem error={send.error} />}
      <div>
        <Button type="submit" appearance="primary" disabledFocusable={send.isPending}>
          {despite.length > 0 ? confidential.sendAnyway : words.send}
        </Button>
      </div>
    </form>
  )
}
