import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useMemo, useState } from 'react'
import { call } from '../client.ts'
import { Empty } from '../parts/empty.tsx'
import { Icon } from '../parts/icon.tsx'
import { Loading } from '../parts/loading.tsx'
import { useNotice } from '../parts/notice.tsx'
import { Page } from '../parts/page.tsx'
import { Problem } from '../parts/problem.tsx'
import { useSession, useText } from '../session.ts'
import {
  chosen,
  type Filter,
  isFiltered,
  type Listed,
  NO_FILTER,
  type Topic,
} from './topics/filter.ts'
import { Toolbar } from './topics/toolbar.tsx'
import { TopicItem } from './topics/topic-item.tsx'
import { useSupport } from './topics/use-support.ts'

// Most come to read and support, many on a phone; the form is fetched by those who open it.
const ProposeDialog = lazy(async () => ({
  default: (await import('./topics/propose-dialog.tsx')).ProposeDialog,
}))

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  count: {
    display: 'block',
    marginBottom: tokens.spacingVerticalS,
    color: tokens.colorNeutralForeground3,
  },
})

/** The order stays put while one reads and supports; it is made anew when one looks for something else. */
const useChosen = (topics: readonly Topic[], filter: Filter): readonly Topic[] => {
  const known = topics.map((topic) => topic.id).join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new count must not move what is being read
  const order = useMemo(() => chosen(topics, filter), [known, filter])
  return order.flatMap((id) => topics.find((topic) => topic.id === id) ?? [])
}

const Found = ({ listed, propose }: { listed: Listed; propose: () => void }) => {
  const styles = useStyles()
  const words = useText().topicBank.page
  const [filter, setFilter] = useState(NO_FILTER)
  const shown = useChosen(listed.topics, filter)
  const { tell, notice } = useNotice()
  const { mutate, error } = useSupport()
  const support = ({ id, title }: Topic, support: boolean) => {
    mutate({ topic: id, support })
    tell(support ? words.nowSupporting(title) : words.noLongerSupporting(title), () =>
      mutate({ topic: id, support: !support }),
    )
  }
  if (listed.topics.length === 0)
    return (
      <Empty title={words.emptyTitle}>
        <Text>{words.empty}</Text>
        {listed.maySupport && <Button onClick={propose}>{words.propose}</Button>}
      </Empty>
    )
  return (
    <>
      <Toolbar filter={filter} change={(changed) => setFilter({ ...filter, ...changed })} />
      {error && <Problem error={error} />}
      <Text role="status" size={200} className={styles.count}>
        {words.shown(shown.length, listed.topics.length)}
      </Text>
      {shown.length === 0 && (
        <Empty title={words.nothingFoundTitle}>
          <Text>{words.nothingFound}</Text>
          {isFiltered(filter) && (
            <Button onClick={() => setFilter(NO_FILTER)}>{words.clear}</Button>
          )}
        </Empty>
      )}
      <ul className={styles.list}>
        {shown.map((topic) => (
          <TopicItem
            key={topic.id}
            topic={topic}
            maySupport={listed.maySupport}
            mayAnswer={listed.mayAnswer}
            support={(wanted) => support(topic, wanted)}
            answered={() => tell(words.answerSaved)}
          />
        ))}
      </ul>
      {notice}
    </>
  )
}

/** The topic bank: what leaders propose, what others support, and what became of it. */
export default function Topics() {
  const { locale, me } = useSession()
  const text = useText()
  const words = text.topicBank.page
  const [isProposing, setProposing] = useState(false)
  const [hasProposed, setHasProposed] = useState(false)
  const { tell, notice } = useNotice()
  const topics = useQuery({
    queryKey: ['listTopics'],
    queryFn: () => call('listTopics', {}, locale),
  })
  const propose = () => {
    setHasProposed(true)
    setProposing(true)
  }
  return (
    <Page
      title={text.tab.pages.topics}
      audience={words.audience}
      lead={words.lead}
      actions={
        me.person !== null && (
          <Button appearance="primary" icon={<Icon name="add" />} onClick={propose}>
            {words.propose}
          </Button>
        )
      }
    >
      {topics.isPending && <Loading lines={8} />}
      {topics.isError && <Problem error={topics.error} retry={() => void topics.refetch()} />}
      {topics.data && <Found listed={topics.data} propose={propose} />}
      {notice}
      {hasProposed && (
        <Suspense fallback={null}>
          <ProposeDialog
            isOpen={isProposing}
            close={() => setProposing(false)}
            proposed={() => {
              setProposing(false)
              tell(words.proposed)
            }}
          />
        </Suspense>
      )}
    </Page>
  )
}
