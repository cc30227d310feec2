import { Button, Field, makeStyles, Select, Text, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { GroupId } from '#bot/domain/ids.ts'
import { call } from '../../../client.ts'
import { useNotice } from '../../../parts/notice.tsx'
import { Problem } from '../../../parts/problem.tsx'
import { useText } from '../../../session.ts'
import { CloseDialog } from './close-dialog.tsx'
import { ClosedGroups } from './closed-groups.tsx'
import { GoBack } from './go-back.tsx'

const useStyles = makeStyles({
  section: { marginTop: tokens.spacingVerticalXXL, maxWidth: '72ch' },
  heading: { margin: 0 },
  lead: { display: 'block', color: tokens.colorNeutralForeground2 },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'end',
    gap: tokens.spacingHorizontalM,
    marginTop: tokens.spacingVerticalM,
  },
  choice: { minWidth: 'min(260px, 100%)' },
})

/** The groups one by one: going back to the former, closing one, and opening one that was closed. */
export const GroupsToClose = () => {
  const styles = useStyles()
  const words = useText().closing
  const seen = useQuery({ queryKey: ['listGroups'], queryFn: () => call('listGroups', {}) })
  const [group, setGroup] = useState('')
  const [isOpen, setOpen] = useState(false)
  const { tell, notice } = useNotice()
  if (seen.isError) return <Problem error={seen.error} retry={() => void seen.refetch()} />
  if (!seen.data) return null
  const { open, closed, last } = seen.data
  const chosen = open.find((each) => each.group === group)
  return (
    <>
      {last && <GoBack last={last} tell={tell} />}
      <section className={styles.section} aria-labelledby="close-title">
        <Text as="h2" size={500} weight="semibold" id="close-title" className={styles.heading}>
          {words.title}
        </Text>
        <Text className={styles.lead}>{words.lead}</Text>
        <div className={styles.row}>
          <Field label={words.choose} className={styles.choice}>
            <Select value={chosen?.group ?? ''} onChange={(_, { value }) => setGroup(value)}>
              <option value="">{words.nothing}</option>
              {open.map((each) => (
                <option key={each.group} value={each.group}>
                  {words.option(each.name, each.members)}
                </option>
              ))}
            </Select>
          </Field>
          <Button disabled={!chosen} onClick={() => setOpen(true)}>
            {words.open}
          </Button>
        </div>
      </section>
      {chosen && isOpen && (
        <CloseDialog
          group={chosen.group as GroupId}
          close={() => setOpen(false)}
          closed={({ name, cancelled, waiting }) => {
            setOpen(false)
            tell(words.done(name, cancelled, waiting))
          }}
        />
      )}
      {closed.length > 0 && <ClosedGroups groups={closed} tell={tell} />}
      {notice}
    </>
  )
}
