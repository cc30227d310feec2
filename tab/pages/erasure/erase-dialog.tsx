import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
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
import { FocusBack } from '../../parts/focus-back.ts'
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
    <Dialog open onOpenChange={(_, { open }) => !open && !erase.isPending && close()}>
      <DialogSurface>
        <FocusBack />
        <DialogBody>
          <DialogTitle>{words.title(preview?.name ?? '')}</DialogTitle>
          <DialogContent className={styles.content}>
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
            {erase.isError && <Problem error={erase.error} />}
          </DialogContent>
          <DialogActions>
            <Button onClick={close} disabledFocusable={erase.isPending}>
              {words.cancel}
            </Button>
            <Button
              appearance="primary"
              disabledFocusable={!isReady || erase.isPending}
              onClick={() => erase.mutate()}
            >
              {words.do}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
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
