import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { WelcomeView } from '#bot/api/welcome.ts'
import { call } from '../../client.ts'
import { CheckedLine } from '../../parts/checked-line.tsx'
import { CheckedText } from '../../parts/checked-text.tsx'
import { Problem } from '../../parts/problem.tsx'
import { useMarks } from '../../parts/use-marks.ts'
import { useText } from '../../session.ts'

const useStyles = makeStyles({
  form: { display: 'grid', gap: tokens.spacingVerticalM, maxWidth: '640px' },
  title: { margin: 0 },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

const LONGEST = { words: 2000, signedBy: 120 } as const

type Props = { greeting: WelcomeView['greeting']; saved: () => void; close: () => void }

/** Where the coordinator writes the directors' greeting, or goes back to the product's own words. */
export const GreetingForm = ({ greeting, saved, close }: Props) => {
  const styles = useStyles()
  const words = useText().greeting
  const queries = useQueryClient()
  const [written, setWritten] = useState(greeting ?? { words: '', signedBy: '' })
  const [isTried, setTried] = useState(false)
  const marks = useMarks('saveGreeting', {
    'greeting.words': written.words,
    'greeting.signedBy': written.signedBy,
  })
  const save = useMutation({
    mutationFn: (chosen: WelcomeView['greeting']) => call('saveGreeting', { greeting: chosen }),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['getWelcome'] })
      saved()
    },
    onError: () => marks.lookNow(),
  })
  const isEmpty = written.words.trim() === ''
  return (
    <section className={styles.form} aria-labelledby="greeting-form">
      <Text as="h2" size={500} weight="semibold" className={styles.title} id="greeting-form">
        {words.title}
      </Text>
      <Text>{words.lead}</Text>
      <CheckedText
        label={words.words}
        required
        longest={LONGEST.words}
        problem={isTried && isEmpty ? words.missing : undefined}
        marks={marks.inField('greeting.words')}
        value={written.words}
        onChange={(changed) => setWritten({ ...written, words: changed })}
      />
      <CheckedLine
        label={words.signedBy}
        hint={words.signedHint}
        longest={LONGEST.signedBy}
        marks={marks.inField('greeting.signedBy')}
        value={written.signedBy}
        onChange={(signedBy) => setWritten({ ...written, signedBy })}
      />
      {save.isError && <Problem error={save.error} />}
      <div className={styles.row}>
        <Button
          appearance="primary"
          disabledFocusable={save.isPending}
          onClick={() => {
            setTried(true)
            if (!isEmpty) save.mutate(written)
          }}
        >
          {words.save}
        </Button>
        {greeting && (
          <Button disabledFocusable={save.isPending} onClick={() => save.mutate(null)}>
            {words.standard}
          </Button>
        )}
        <Button onClick={close}>{words.cancel}</Button>
      </div>
    </section>
  )
}
