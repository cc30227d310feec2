import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { LONGEST_KNOWS } from '#bot/domain/directory.ts'
import { call } from '../../client.ts'
import { CheckedText } from '../../parts/checked-text.tsx'
import { useNotice } from '../../parts/notice.tsx'
import { Problem } from '../../parts/problem.tsx'
import { useMarks } from '../../parts/use-marks.ts'
import { useText } from '../../session.ts'

const useStyles = makeStyles({
  form: {
    display: 'grid',
    gap: tokens.spacingVerticalM,
    maxWidth: '640px',
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

/** Putting oneself on the list, changing what stands there, and taking oneself off again. */
export const OwnEntry = ({ own }: { own: string }) => {
  const styles = useStyles()
  const words = useText().directory
  const queries = useQueryClient()
  const [knows, setKnows] = useState(own)
  const marks = useMarks('saveDirectoryEntry', { knows })
  const { tell, notice } = useNotice()
  const save = useMutation({
    mutationFn: (input: { knows: string }) => call('saveDirectoryEntry', input),
    onSuccess: (changed) => queries.setQueryData(['getDirectory'], changed),
    onError: () => marks.lookNow(),
  })
  const remove = () =>
    save.mutate(
      { knows: '' },
      {
        onSuccess: () => {
          setKnows('')
          tell(words.removed, () => {
            setKnows(own)
            save.mutate({ knows: own })
          })
        },
      },
    )
  return (
    <section className={styles.form} aria-label={words.mine}>
      <CheckedText
        label={words.mine}
        hint={words.mineHint}
        longest={LONGEST_KNOWS}
        marks={marks.all}
        value={knows}
        onChange={setKnows}
      />
      {save.isError && <Problem error={save.error} />}
      <div className={styles.row}>
        <Button
          appearance="primary"
          disabledFocusable={save.isPending || knows.trim() === '' || knows.trim() === own}
          onClick={() => save.mutate({ knows }, { onSuccess: () => tell(words.saved) })}
        >
          {words.save}
        </Button>
        {own !== '' && (
          <Button disabledFocusable={save.isPending} onClick={remove}>
            {words.remove}
          </Button>
        )}
      </div>
      {notice}
    </section>
  )
}
