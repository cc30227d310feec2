import { Button } from '@fluentui/react-components'
import { useMutation } from '@tanstack/react-query'
import type { RoundId } from '#bot/domain/ids.ts'
import { call } from '../../client.ts'
import { Problem } from '../../parts/problem.tsx'
import { useText } from '../../session.ts'

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** Keeps a Word document, given in base64, under this name. */
export const keepFile = (fileName: string, base64: string) => {
  const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))
  const address = URL.createObjectURL(new Blob([bytes], { type: WORD }))
  const link = document.createElement('a')
  link.href = address
  link.download = fileName
  link.click()
  URL.revokeObjectURL(address)
}

/** Fetches the letter as it was saved last as a Word document. */
export const WordButton = ({ round, isOff = false }: { round: RoundId; isOff?: boolean }) => {
  const words = useText().newsletterDesk
  const fetched = useMutation({
    mutationFn: () => call('exportNewsletter', { round }),
    onSuccess: ({ fileName, base64 }) => keepFile(fileName, base64),
  })
  return (
    <>
      <Button disabledFocusable={isOff || fetched.isPending} onClick={() => fetched.mutate()}>
        {words.word}
      </Button>
      {fetched.isError && <Problem error={fetched.error} />}
    </>
  )
}
