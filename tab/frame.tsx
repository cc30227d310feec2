import { makeStyles, tokens } from '@fluentui/react-components'
import type { UseQueryResult } from '@tanstack/react-query'
import { Suspense } from 'react'
import { Navigation } from './navigation.tsx'
import { pageOf, pagesFor } from './pages.ts'
import { Empty } from './parts/empty.tsx'
import { FaultBoundary } from './parts/fault-boundary.tsx'
import { Loading } from './parts/loading.tsx'
import { Problem } from './parts/problem.tsx'
import { hrefOf, useRoute } from './route.ts'
import { type Me, type Session, SessionContext } from './session.ts'
import type { TeamsPlace } from './teams.ts'
import type { Words } from './words.ts'

const NOBODY: Me = {
  person: null,
  name: '',
  isCoordinator: false,
  isChief: false,
  isHost: false,
  group: null,
  municipality: '',
  now: '' as Me['now'],
}

const useStyles = makeStyles({
  frame: { minHeight: '100%', backgroundColor: tokens.colorNeutralBackground1 },
  link: { color: tokens.colorBrandForegroundLink },
  footer: {
    paddingInline: tokens.spacingHorizontalXXL,
    paddingBottom: tokens.spacingVerticalL,
    '@media (max-width: 640px)': { paddingInline: tokens.spacingHorizontalM },
  },
  message: { padding: tokens.spacingVerticalXL },
})

const Content = ({ session }: { session: Session }) => {
  const styles = useStyles()
  const route = useRoute()
  const words = session.words.tab
  const offered = pagesFor(session.me, session.room)
  const name = pageOf(route.page) ? route.page : offered[0]
  const Shown = name ? pageOf(name) : null
  if (!Shown || !name)
    return (
      <div className={styles.message}>
        <Empty title={words.notInProgrammeTitle}>
          {words.notInProgramme(session.me.municipality)}
        </Empty>
      </div>
    )
  return (
    <>
      <Navigation pages={offered} current={name} />
      <FaultBoundary key={`${name}/${route.parameter}`}>
        <Suspense fallback={<Loading />}>
          <Shown parameter={route.parameter} />
        </Suspense>
        {session.me.person !== null && name !== 'my-data' && (
          <footer className={`${styles.footer} no-print`}>
            <a href={hrefOf('my-data')} className={styles.link}>
              {words.pages['my-data']}
            </a>
          </footer>
        )}
      </FaultBoundary>
    </>
  )
}

/** Navigation and the page asked for, once we know who it is. */
export const Frame = ({
  place,
  words,
  me,
}: {
  place: TeamsPlace
  words: Words
  me: UseQueryResult<Me>
}) => {
  const styles = useStyles()
  const session: Session = {
    me: me.data ?? NOBODY,
    locale: place.locale,
    words,
    room: place.room,
  }
  return (
    <SessionContext value={session}>
      <div className={styles.frame}>
        {place.isConfiguring && <p className={styles.message}>{words.tab.configure}</p>}
        {me.isPending && <Loading />}
        {me.isError && (
          <div className={styles.message}>
            <Problem error={me.error} retry={() => void me.refetch()} />
          </div>
        )}
        {me.data && !place.isConfiguring && <Content session={session} />}
      </div>
    </SessionContext>
  )
}
