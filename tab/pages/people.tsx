import { Text, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { call } from '../client.ts'
import { Empty } from '../parts/empty.tsx'
import { Loading } from '../parts/loading.tsx'
import { useNotice } from '../parts/notice.tsx'
import { Page } from '../parts/page.tsx'
import { Problem } from '../parts/problem.tsx'
import { hrefOf } from '../route.ts'
import { useText } from '../session.ts'
import { Import } from './people/import.tsx'
import { OpenSeats, WithoutHost } from './people/open-seats.tsx'
import { OtherHosts } from './people/other-hosts.tsx'
import { PeopleTable } from './people/people-table.tsx'

/** The leaders: the HR office's list, seats that wait for a successor, and everybody by name. */
const PeoplePage = () => {
  const text = useText()
  const words = text.leader
  const { tell, notice } = useNotice()
  const list = useQuery({ queryKey: ['listPeople'], queryFn: () => call('listPeople', {}) })
  const isFirst = list.data?.people.length === 0
  return (
    <Page title={text.tab.pages.people} audience={words.audience} lead={words.lead}>
      {list.isPending && <Loading lines={8} />}
      {list.isError && <Problem error={list.error} retry={() => void list.refetch()} />}
      {list.data && (
        <>
          {isFirst && (
            <Empty title={words.emptyTitle}>
              <Text>{words.emptyText}</Text>
            </Empty>
          )}
          <Import isFirst={isFirst} />
          <OpenSeats list={list.data} tell={tell} />
          <WithoutHost list={list.data} />
          <OtherHosts list={list.data} tell={tell} />
          {!isFirst && (
            <a href={hrefOf('erasure')} style={{ color: tokens.colorBrandForegroundLink }}>
              {text.tab.pages.erasure}
            </a>
          )}
          {!isFirst && (
            <a href={hrefOf('welcome')} style={{ color: tokens.colorBrandForegroundLink }}>
              {text.greeting.link}
            </a>
          )}
          {!isFirst && <PeopleTable people={list.data.people} />}
        </>
      )}
      {notice}
    </Page>
  )
}

export default PeoplePage
