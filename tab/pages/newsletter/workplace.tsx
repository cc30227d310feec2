import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call, Refusal } from '../../client.ts'
import { useNotice } from '../../parts/notice.tsx'
import { Problem } from '../../parts/problem.tsx'
import { useDraft } from '../../parts/use-draft.ts'
import { useMarks } from '../../parts/use-marks.ts'
import { useText } from '../../session.ts'
import { Fields } from './fields.tsx'
import { Letter } from './letter.tsx'
import { obstacles } from './obstacles.ts'
import { SendDialog } from './send-dialog.tsx'
import { Versions } from './versions.tsx'
import { WordButton } from './word-button.tsx'
import { type Opened, textsOf } from './writing.ts'

const useStyles = makeStyles({
  sides: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    alignItems: 'start',
    gap: tokens.spacingHorizontalXXXL,
    marginTop: tokens.spacingVerticalL,
    '@media (max-width: 900px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  // Beside what is being written, however far down that is.
  preview: {
    '@media screen and (min-width: 901px)': {
      position: 'sticky',
      top: tokens.spacingVerticalM,
      maxHeight: 'calc(100vh - 24px)',
      overflowY: 'auto',
    },
  },
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalL,
  },
  title: { margin: `0 0 ${tokens.spacingVerticalM}`, display: 'block' },
  list: { margin: 0, paddingInlineStart: '1.3em' },
  quiet: { color: tokens.colorNeutralForeground2, margin: `${tokens.spacingVerticalXS} 0` },
})

/** The text and what it will look like beside each other; saved by its own button, a version each time. */
export const Workplace = ({ opened }: { opened: Opened }) => {
  const styles = useStyles()
  const text = useText()
  const words = text.newsletterDesk
  const queries = useQueryClient()
  const writing = useDraft(opened.content, opened.version)
  const { content, isChanged } = writing
  const marks = useMarks('sendNewsletter', textsOf(content))
  const [isSending, setSending] = useState(false)
  const { tell, notice } = useNotice()
  const refresh = () => queries.invalidateQueries({ queryKey: ['getNewsletter'] })
  const save = useMutation({
    mutationFn: (sent: typeof content) =>
      call('saveNewsletter', {
        round: opened.round.id,
        version: writing.from,
        content: sent,
      }),
    onError: () => marks.lookNow(),
    onSuccess: async ({ version }, sent) => {
      await refresh()
      writing.saved(sent, version)
    },
  })
  const isOvertaken = save.error instanceof Refusal && save.error.refusal === 'changed-meanwhile'
  const inTheWay = obstacles(opened, { content, isChanged, marks: marks.all }, words)
  const isSaved = opened.version > 0 && !isChanged
  return (
    <>
      <p className={styles.quiet}>
        {words.passedOn(opened.passedOn)} {opened.passedOn < 3 && words.tooFew}
        {opened.passedOn >= 3 && opened.version === 0 && words.gather}
      </p>
      <div className={styles.sides}>
        <div>
          <Text as="h3" size={400} weight="semibold" className={styles.title}>
            {words.form}
          </Text>
          <Fields content={content} marks={marks} change={writing.change} />
          <div className={styles.buttons}>
            <Button
              appearance={isSaved ? 'secondary' : 'primary'}
              disabledFocusable={isSaved || save.isPending}
              onClick={() => save.mutate(content)}
            >
              {words.save}
            </Button>
            {isChanged && <Button onClick={writing.undo}>{words.undo}</Button>}
            <WordButton round={opened.round.id} isOff={!isSaved} />
            <Button onClick={() => window.print()}>{words.print}</Button>
            <span role="status">
              {isChanged ? words.unsaved : opened.version > 0 ? words.saved : ''}
            </span>
          </div>
          {save.isError && <Problem error={save.error} />}
          {isOvertaken && (
            <Button onClick={() => void refresh().then(writing.undo)}>{words.newest}</Button>
          )}
          <Versions
            opened={opened}
            take={(number, taken) => {
              writing.change(taken)
              tell(words.took(number), writing.undo)
            }}
          />
          {inTheWay.length > 0 ? (
            <>
              <Text as="h3" size={400} weight="semibold" block>
                {words.beforeSending}
              </Text>
              <ul className={styles.list}>
                {inTheWay.map((each) => (
                  <li key={each}>{each}</li>
                ))}
              </ul>
            </>
          ) : (
            <p className={styles.quiet}>{words.ready}</p>
          )}
          {opened.maySend && (
            <div className={styles.buttons}>
              <Button
                appearance="primary"
                disabledFocusable={inTheWay.length > 0}
                onClick={() => setSending(true)}
              >
                {words.send}
              </Button>
            </div>
          )}
        </div>
        <section
          className={styles.preview}
          aria-labelledby="letter-preview"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keyboard too
          tabIndex={0}
        >
          <Text as="h3" size={400} weight="semibold" className={styles.title} id="letter-preview">
            {words.preview}
          </Text>
          <Letter content={content} frame={opened.frame} />
        </section>
      </div>
      {isSending && (
        <SendDialog
          opened={opened}
          close={() => setSending(false)}
          sent={() => {
            setSending(false)
            tell(words.wasSent)
            void Promise.all([
              refresh(),
              queries.invalidateQueries({ queryKey: ['readNewsletters'] }),
            ])
          }}
        />
      )}
      {notice}
    </>
  )
}
