import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
  tokens,
} from '@fluentui/react-components'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call, Refusal } from '../../client.ts'
import { Problem } from '../../parts/problem.tsx'
import { goTo } from '../../route.ts'
import { useText } from '../../session.ts'
import { FilePicker } from './file-picker.tsx'
import { Preview } from './preview.tsx'
import { type ListFile, MOST_BYTES, readFile } from './read-file.ts'

const useStyles = makeStyles({
  import: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    marginTop: tokens.spacingVerticalM,
    marginBottom: tokens.spacingVerticalXXL,
  },
})

/** From the HR office's file to the list of leaders: choose, see what it changes, change it. */
export const Import = ({ isFirst }: { isFirst: boolean }) => {
  const styles = useStyles()
  const words = useText().leader
  const queries = useQueryClient()
  const [file, setFile] = useState<ListFile | null>(null)
  const [isTooLarge, setTooLarge] = useState(false)
  const preview = useMutation({
    mutationFn: async (chosen: File) => {
      const list = await readFile(chosen)
      setFile(list)
      return call('previewImport', list)
    },
  })
  const apply = useMutation({
    mutationFn: (list: ListFile) => call('applyImport', list),
    onSuccess: async () => {
      setFile(null)
      preview.reset()
      await queries.invalidateQueries()
    },
  })
  const choose = (chosen: File) => {
    apply.reset()
    preview.reset()
    setTooLarge(chosen.size > MOST_BYTES)
    if (chosen.size <= MOST_BYTES) preview.mutate(chosen)
  }
  const isDone = apply.data && !preview.data
  return (
    <div className={styles.import}>
      {isDone && <Applied result={apply.data} />}
      <FilePicker isPrimary={isFirst && !preview.data} isBusy={preview.isPending} choose={choose} />
      {isTooLarge && (
        <MessageBar intent="error" layout="multiline" role="alert">
          <MessageBarBody>{words.file.tooLarge}</MessageBarBody>
        </MessageBar>
      )}
      {preview.isError && (
        <Problem
          error={preview.error}
          retry={isAboutFile(preview.error) ? undefined : () => preview.mutate(preview.variables)}
        />
      )}
      {preview.data && file && (
        <Preview
          fileName={file.fileName}
          plan={preview.data}
          isBusy={apply.isPending}
          apply={() => apply.mutate(file)}
          cancel={() => {
            apply.reset()
            preview.reset()
          }}
        />
      )}
      {apply.isError && <Problem error={apply.error} />}
    </div>
  )
}

/** The same file would be refused again; Microsoft 365, or the way there, may answer next time. */
const isAboutFile = (error: Error) =>
  error instanceof Refusal && !error.refusal.startsWith('directory-')

type Result = Awaited<ReturnType<typeof call<'applyImport'>>>

const Applied = ({ result }: { result: Result }) => {
  const words = useText().leader
  const people = result.arrived + result.changed + result.back + result.unchanged
  return (
    <MessageBar intent="success" layout="multiline" role="status">
      <MessageBarBody>{words.applied(people)}</MessageBarBody>
      <MessageBarActions>
        <Button onClick={() => goTo('composition')}>{words.compose}</Button>
      </MessageBarActions>
    </MessageBar>
  )
}
