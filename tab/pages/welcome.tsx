import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import type { WelcomeView } from '#bot/api/welcome.ts'
import { call } from '../client.ts'
import { Loading } from '../parts/loading.tsx'
import { useNotice } from '../parts/notice.tsx'
import { Page } from '../parts/page.tsx'
import { Problem } from '../parts/problem.tsx'
import { useSession, useText } from '../session.ts'
import { Carried, Contract, FirstMeeting, WhoIsWho } from './welcome/sections.tsx'

const GreetingForm = lazy(async () => ({
  default: (await import('./welcome/greeting-form.tsx')).GreetingForm,
}))

const useStyles = makeStyles({
  page: { display: 'grid', gap: tokens.spacingVerticalXXL },
  greeting: {
    display: 'grid',
    gap: tokens.spacingVerticalXS,
    margin: 0,
    maxWidth: '72ch',
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
    overflowWrap: 'anywhere',
  },
  words: { margin: 0, whiteSpace: 'pre-line', fontSize: tokens.fontSizeBase400 },
})

const Greeting = ({ greeting }: Pick<WelcomeView, 'greeting'>) => {
  const styles = useStyles()
  const { me } = useSession()
  const words = useText().welcome.page
  return (
    <section className={styles.greeting} aria-label={words.from}>
      <p className={styles.words}>{greeting?.words ?? words.defaultGreeting(me.municipality)}</p>
      <Text weight="semibold">{greeting ? greeting.signedBy : words.signed}</Text>
    </section>
  )
}

/** Its words are the office's, which come a moment later. */
const ChangeButton = ({ change }: { change: () => void }) => (
  <Button onClick={change}>{useText().greeting.change}</Button>
)

/** Where a newcomer begins: a greeting, the first meeting, the contract, what is carried on, and who is who. */
export default function Welcome() {
  const styles = useStyles()
  const text = useText()
  const words = text.welcome.page
  const { tell, notice } = useNotice()
  const [isWriting, setWriting] = useState(false)
  const read = useQuery({ queryKey: ['getWelcome'], queryFn: () => call('getWelcome', {}) })
  const group = read.data?.group ?? null
  const mayGreet = read.data?.mayGreet ?? false
  return (
    <Page
      title={group ? text.welcome.card.title(group.name) : text.tab.pages.welcome}
      audience={read.data && !group ? words.audienceOffice : words.audience}
      lead={words.lead}
      actions={
        mayGreet &&
        !isWriting && (
          <Suspense>
            <ChangeButton change={() => setWriting(true)} />
          </Suspense>
        )
      }
    >
      {read.isPending && <Loading lines={8} />}
      {read.isError && <Problem error={read.error} retry={() => void read.refetch()} />}
      {read.data && (
        <div className={styles.page}>
          {isWriting ? (
            <Suspense fallback={<Loading />}>
              <GreetingForm
                greeting={read.data.greeting}
                saved={() => {
                  setWriting(false)
                  tell(text.greeting.saved)
                }}
                close={() => setWriting(false)}
              />
            </Suspense>
          ) : (
            <Greeting greeting={read.data.greeting} />
          )}
          {group && (
            <>
              <FirstMeeting meeting={group.meeting} />
              <Contract contract={group.contract} />
              <Carried carried={group.carried} />
              <WhoIsWho members={group.members} />
            </>
          )}
        </div>
      )}
      {notice}
    </Page>
  )
}
