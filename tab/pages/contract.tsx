import { Button, Text } from '@fluentui/react-components'
import { lazy, Suspense, useState } from 'react'
import { Empty } from '../parts/empty.tsx'
import { Loading } from '../parts/loading.tsx'
import { Page } from '../parts/page.tsx'
import { Problem } from '../parts/problem.tsx'
import { useText } from '../session.ts'
import { Reading } from './contract/reading.tsx'
import { Questions } from './contract/sections.tsx'
import { useContract } from './contract/use-contract.ts'

// Only the host writes; all others come to read.
const Writing = lazy(async () => ({
  default: (await import('./contract/writing.tsx')).Writing,
}))

/** What the group has agreed on about how it works together; to its host also the conversation that makes it. */
export default function Contract() {
  const text = useText()
  const words = text.contract.page
  const found = useContract()
  const [isWriting, setWriting] = useState(false)
  const contract = found.data
  const draft = contract?.draft ?? null
  return (
    <Page
      title={text.tab.pages.contract}
      audience={words.audience}
      lead={words.lead}
      actions={
        draft &&
        !isWriting && (
          <Button
            appearance={contract?.standing ? 'secondary' : 'primary'}
            onClick={() => setWriting(true)}
          >
            {contract?.standing ? words.rewrite : words.write}
          </Button>
        )
      }
    >
      {found.isPending && <Loading lines={8} />}
      {found.isError && <Problem error={found.error} retry={() => void found.refetch()} />}
      {contract && draft && isWriting && (
        <Suspense fallback={<Loading />}>
          <Writing contract={contract} draft={draft} close={() => setWriting(false)} />
        </Suspense>
      )}
      {contract && !isWriting && contract.standing && (
        <Reading contract={contract} standing={contract.standing} />
      )}
      {contract && !isWriting && !contract.standing && (
        <>
          <Empty title={words.noneTitle}>
            <Text>{words.none}</Text>
          </Empty>
          <Questions />
        </>
      )}
    </Page>
  )
}
