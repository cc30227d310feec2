import { Badge, Button, Link, makeStyles, Text, tokens } from '@fluentui/react-components'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { OutputOf } from '#bot/api/endpoint.ts'
import type { Endpoints } from '#bot/api/index.ts'
import { LONGEST } from '#bot/domain/newsletter.ts'
import { call } from '../../client.ts'
import { CheckedText } from '../../parts/checked-text.tsx'
import { Problem } from '../../parts/problem.tsx'
import { useMarks } from '../../parts/use-marks.ts'
import { hrefOf } from '../../route.ts'
import { useText } from '../../session.ts'

type Sent = OutputOf<Endpoints['readNewsletters']>['letters'][number]

const useStyles = makeStyles({
  tell: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  title: { margin: 0 },
  text: { margin: 0 },
  list: { margin: 0, paddingInlineStart: '1.3em' },
  save: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
  },
})

/** "Fortæl dine egne medarbejdere": two questions to ask them, and one's own notes, which nobody else sees. */
export const Tell = ({ letter }: { letter: Sent }) => {
  const styles = useStyles()
  const words = useText().newsletter
  const queries = useQueryClient()
  const [notes, setNotes] = useState(letter.notes)
  const marks = useMarks('saveNewsletterNotes', { notes })
  const save = useMutation({
    mutationFn: () => call('saveNewsletterNotes', { round: letter.round, notes }),
    onError: () => marks.lookNow(),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['readNewsletters'] }),
  })
  const isChanged = notes.trim() !== letter.notes
  return (
    <section className={styles.tell} aria-labelledby="newsletter-tell">
      <div className={styles.head}>
        <Text as="h3" size={400} weight="semibold" className={styles.title} id="newsletter-tell">
          {words.tellTitle}
        </Text>
        <Badge appearance="tint" color="informative">
          {words.tellAudience}
        </Badge>
      </div>
      <p className={styles.text}>{words.tellLead}</p>
      {letter.content.questions.length > 0 && (
        <>
          <Text weight="semibold">{words.questions}</Text>
          <ul className={styles.list}>
            {letter.content.questions.map((question) => (
              <li key={question}>{question}</li>
            ))}
          </ul>
          <Link href={hrefOf('staff', letter.round)}>{words.askThem}</Link>
        </>
      )}
      <CheckedText
        label={words.notes}
        hint={words.notesHint}
        rows={6}
        longest={LONGEST.notes}
        value={notes}
        marks={marks.inField('notes')}
        onChange={setNotes}
      />
      <div className={styles.save}>
        <Button
          appearance="primary"
          disabledFocusable={!isChanged || save.isPending}
          onClick={() => save.mutate()}
        >
          {words.save}
        </Button>
        <span role="status">{isChanged ? words.unsaved : save.isSuccess ? words.saved : ''}</span>
      </div>
      {save.isError && <Problem error={save.error} />}
    </section>
  )
}
