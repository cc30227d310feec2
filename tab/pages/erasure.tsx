import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { PersonId } from '#bot/domain/ids.ts'
import { longDay } from '#bot/text/format.ts'
import { call } from '../client.ts'
import { Empty } from '../parts/empty.tsx'
import { Loading } from '../parts/loading.tsx'
import { useNotice } from '../parts/notice.tsx'
import { Page } from '../parts/page.tsx'
import { Problem } from '../parts/problem.tsx'
import { goTo } from '../route.ts'
import { useSession, useText } from '../session.ts'
import { EraseDialog } from './erasure/erase-dialog.tsx'
import { Choice } from './people/choice.tsx'

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, maxWidth: '72ch' },
  person: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  others: { marginTop: tokens.spacingVerticalXXL },
})

/** Those who have left: what is kept about each, and erasing them; and what is kept about one who is still a leader. */
const ErasurePage = () => {
  const styles = useStyles()
  const { tab, erasure: words } = useText()
  const { locale } = useSession()
  const { tell, notice } = useNotice()
  const [asked, setAsked] = useState<PersonId | null>(null)
  const former = useQuery({
    queryKey: ['listFormerLeaders'],
    queryFn: () => call('listFormerLeaders', {}),
  })
  const here = useQuery({ queryKey: ['listPeople'], queryFn: () => call('listPeople', {}) })
  return (
    <Page title={tab.pages.erasure} audience={words.audience} lead={words.lead}>
      {former.isPending && <Loading lines={4} />}
      {former.isError && <Problem error={former.error} retry={() => void former.refetch()} />}
      {former.data?.people.length === 0 && (
        <Empty title={words.noneTitle}>
          <Text>{words.none}</Text>
        </Empty>
      )}
      <ul className={styles.list}>
        {former.data?.people.map(({ id, name, email, leftOn }) => (
          <li key={id} className={styles.person}>
            <div>
              <Text weight="semibold" block>
                {name}
              </Text>
              <Text className={styles.quiet}>
                {email} · {words.leftOn(longDay(locale, leftOn))}
              </Text>
            </div>
            <div className={styles.buttons}>
              <Button aria-label={words.seeOf(name)} onClick={() => goTo('my-data', id)}>
                {words.see}
              </Button>
              <Button aria-label={words.eraseOf(name)} onClick={() => setAsked(id)}>
                {words.erase}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      {here.data && here.data.people.length > 0 && (
        <section className={styles.others} aria-label={words.others}>
          <Choice
            label={words.others}
            empty={words.choose}
            button={words.see}
            people={here.data.people}
            choose={async (person) => goTo('my-data', person)}
          />
        </section>
      )}
      {asked && (
        <EraseDialog
          person={asked}
          close={() => setAsked(null)}
          erased={() => {
            setAsked(null)
            tell(words.done)
          }}
        />
      )}
      {notice}
    </Page>
  )
}

export default ErasurePage
