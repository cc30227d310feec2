import { Button, Field, Link, Select, Text } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import type { SeasonId } from '#bot/domain/ids.ts'
import { call } from '../client.ts'
import type { PageProps } from '../pages.ts'
import { Empty } from '../parts/empty.tsx'
import { Icon } from '../parts/icon.tsx'
import { Loading } from '../parts/loading.tsx'
import { useNotice } from '../parts/notice.tsx'
import { Page } from '../parts/page.tsx'
import { Problem } from '../parts/problem.tsx'
import { goTo, hrefOf } from '../route.ts'
import { useText } from '../session.ts'
import { Sheet } from './plan/sheet.tsx'

const PlanForm = lazy(async () => ({ default: (await import('./plan/form.tsx')).PlanForm }))

/** What the button to the form is called; its words are the office's, which come a moment later. */
const WriteButton = ({ isAgain, write }: { isAgain: boolean; write: () => void }) => {
  const words = useText().planForm
  return <Button onClick={write}>{isAgain ? words.rewrite : words.write}</Button>
}

/** The year's dates and themes, to read and to print; written here by those who publish it. */
export default function Plan({ parameter }: PageProps) {
  const text = useText()
  const words = text.plan.page
  const [isWriting, setWriting] = useState(false)
  const { tell, notice } = useNotice()
  const read = useQuery({
    queryKey: ['getSeasonPlan', parameter],
    queryFn: () => call('getSeasonPlan', { season: parameter as SeasonId | null }),
  })
  const year = read.data?.year ?? null
  const mayPublish = read.data?.mayPublish ?? false
  const years = read.data?.years ?? []
  return (
    <Page
      title={text.tab.pages.plan}
      audience={words.audience}
      lead={words.lead}
      actions={
        year &&
        !isWriting && (
          <>
            <Button icon={<Icon name="print" />} onClick={() => window.print()}>
              {words.print}
            </Button>
            {mayPublish && (
              <Suspense>
                <WriteButton isAgain={year.publishedAt !== null} write={() => setWriting(true)} />
              </Suspense>
            )}
          </>
        )
      }
    >
      {read.isPending && <Loading lines={8} />}
      {read.isError && <Problem error={read.error} retry={() => void read.refetch()} />}
      {read.data && !year && (
        <Empty title={words.emptyTitle}>
          <Text>{mayPublish ? words.emptyForPublisher : words.empty}</Text>
          {mayPublish && <Link href={hrefOf('season')}>{words.toSeason}</Link>}
        </Empty>
      )}
      {year && years.length > 1 && !isWriting && (
        <Field label={words.year} style={{ maxWidth: '16em', marginBottom: '16px' }}>
          <Select value={year.id} onChange={(_, { value }) => goTo('plan', value)}>
            {years.map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {year && !isWriting && <Sheet year={year} />}
      {year && isWriting && (
        <Suspense fallback={<Loading />}>
          <PlanForm
            year={year}
            published={(groups) => {
              setWriting(false)
              tell(text.planForm.told(groups))
            }}
            close={() => setWriting(false)}
          />
        </Suspense>
      )}
      {notice}
    </Page>
  )
}
