import { Button, Text } from '@fluentui/react-components'
import { lazy, Suspense, useState } from 'react'
import type { PageProps } from '../pages.ts'
import { Empty } from '../parts/empty.tsx'
import { Icon } from '../parts/icon.tsx'
import { Loading } from '../parts/loading.tsx'
import { useNotice } from '../parts/notice.tsx'
import { Page } from '../parts/page.tsx'
import { Problem } from '../parts/problem.tsx'
import { useText } from '../session.ts'
import { StaffItem } from './staff/item.tsx'
import { useStaffStyles } from './staff/styles.ts'
import { useStaff } from './staff/use-staff.ts'

// Most come to read; the form is fetched by those who ask.
const StaffForm = lazy(async () => ({ default: (await import('./staff/form.tsx')).StaffForm }))

/** "Spørg dine medarbejdere": what a leader asks their own staff by a link, and what they answered. */
export default function Staff({ parameter }: PageProps) {
  const styles = useStaffStyles()
  const words = useText().staff
  const found = useStaff()
  const { tell, notice } = useNotice()
  // Whoever comes from a task or a letter comes to ask.
  const [isAsking, setAsking] = useState(parameter !== null)
  const add = () => setAsking(true)
  return (
    <Page
      title={words.title}
      audience={words.audience}
      lead={words.lead}
      actions={
        !isAsking && (
          <Button appearance="primary" icon={<Icon name="add" />} onClick={add}>
            {words.add}
          </Button>
        )
      }
    >
      {found.isPending && <Loading lines={5} />}
      {found.isError && <Problem error={found.error} retry={() => void found.refetch()} />}
      {found.data && isAsking && (
        <Suspense fallback={<Loading lines={5} />}>
          <StaffForm
            staff={found.data}
            about={parameter}
            made={() => {
              setAsking(false)
              tell(words.made)
            }}
            close={() => setAsking(false)}
          />
        </Suspense>
      )}
      {found.data?.questions.length === 0 && !isAsking && (
        <Empty title={words.emptyTitle}>
          <Text>{words.empty}</Text>
        </Empty>
      )}
      {found.data && found.data.questions.length > 0 && (
        <ul className={styles.list}>
          {found.data.questions.map((asked) => (
            <StaffItem key={asked.id} asked={asked} tasks={found.data.tasks} tell={tell} />
          ))}
        </ul>
      )}
      {notice}
    </Page>
  )
}
