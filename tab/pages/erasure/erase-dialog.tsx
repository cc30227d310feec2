import {
  Field,
  Input,
  MessageBar,
  MessageBarBody,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { isTyped } from '#bot/domain/erasure.ts'
import type { PersonId } from '#bot/domain/ids.ts'
import { call } from '../../client.ts'
import { Confirm } from '../../parts/confirm.tsx'
import { Loading } from '../../parts/loading.tsx'
import { Problem } from '../../parts/problem.tsx'
import { useText } from '../../session.ts'

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
})

/** What goes, what stays and why, what the coordinator must do elsewhere; and the name, typed. */
export const EraseDialog = ({
  person,
  close,
  erased,
}: {
  person: PersonId
  close: () => void
  erased: () => void
}) => {
  const styles = useStyles()
  const { erasure: words } = useText()
  const queries = useQueryClient()
  const [name, setName] = useState('')
  const seen = useQuery({
    queryKey: ['previewErasure', person],
    queryFn: () => call('previewErasure', { person }),
  })
  const erase = useMutation({
    mutationFn: () => call('erasePerson', { person, name }),
    onSuccess: async () => {
      erased()
      await queries.invalidateQueries()
    },
  })
  const preview = seen.data
  const isReady = preview !== undefined && preview.obstacle === null && isTyped(preview.name, name)
  return (
    <Confirm
      title={words.title(preview?.name ?? '')}
      action={words.do}
      cancel={words.cancel}
      isBusy={erase.isPending}
      isReady={isReady}
      error={erase.error}
      onConfirm={() => erase.mutate()}
      onCancel={close}
    >
      <div className={styles.content}>
        {seen.isPending && <Loading lines={6} />}
        {seen.isError && <Problem error={seen.error} />}
        {preview && (
          <>
            {preview.obstacle && (
              <MessageBar intent="warning" layout="multiline">
                <MessageBarBody>{words.obstacles[preview.obstacle]}</MessageBarBody>
              </MessageBar>
            )}
            <Text>{words.atOnce(preview.gone, preview.changed)}</Text>
            <Text>{words.includes}</Text>
            <Items title={words.stays} items={words.kept} />
            {preview.hasNamesake && <Text>{words.namesake}</Text>}
            <Items title={words.yours} items={words.todo} />
            <Field label={words.type(preview.name)} hint={words.final}>
              <Input
                value={name}
                maxLength={200}
                autoComplete="off"
                onChange={(_, { value }) => setName(value)}
              />
            </Field>
          </>
        )}
      </div>
    </Confirm>
  )
}

const Items = ({ title, items }: { title: string; items: readonly string[] }) => {
  const styles = useStyles()
  return (
    <div>
      <Text weight="semibold" block>
        {title}
      </Text>
      <ul className={styles.list}>
        {items.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
    </div>
  )
}
