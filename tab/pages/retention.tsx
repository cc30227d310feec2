import { MessageBar, MessageBarBody, Text } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { instant } from '#bot/domain/calendar.ts'
import { dayAndTime } from '#bot/text/format.ts'
import { call } from '../client.ts'
import { Loading } from '../parts/loading.tsx'
import { useNotice } from '../parts/notice.tsx'
import { Page } from '../parts/page.tsx'
import { Problem } from '../parts/problem.tsx'
import { useSession } from '../session.ts'
import { Period } from './retention/period.tsx'
import type { Rule } from './retention/rule.ts'
import { Rules } from './retention/rules.tsx'

/** "Opbevaring": for how long what is kept, what goes next, and the municipality's choice. */
const RetentionPage = () => {
  const { words: text, locale } = useSession()
  const words = text.retention

  const { tell, notice } = useNotice()
  const [changing, setChanging] = useState<Rule | null>(null)
  const found = useQuery({ queryKey: ['getRetention'], queryFn: () => call('getRetention', {}) })
  const last = found.data?.last
  const total = Object.values(last?.ended ?? {}).reduce((sum, count) => sum + count, 0)
  return (
    <Page title={text.tab.pages.retention} audience={words.audience} lead={words.lead}>
      {found.isPending && <Loading lines={8} />}
      {found.isError && <Problem error={found.error} retry={() => void found.refetch()} />}
      {found.data && (
        <>
          <Text as="p" block>
            {last ? words.lastAt(dayAndTime(locale, instant(last.at)), total) : words.notYet}
          </Text>
          {last && last.waiting > 0 && (
            <MessageBar intent="warning" layout="multiline">
              <MessageBarBody>{words.waiting(last.waiting)}</MessageBarBody>
            </MessageBar>
          )}
          <Text as="p" block>
            {words.outside}
          </Text>
          <Rules rules={found.data.rules} nextAt={found.data.nextAt} change={setChanging} />
        </>
      )}
      {changing && found.data && (
        <Period
          rule={changing}
          nextAt={found.data.nextAt}
          close={() => setChanging(null)}
          tell={tell}
        />
      )}
      {notice}
    </Page>
  )
}

export default RetentionPage
