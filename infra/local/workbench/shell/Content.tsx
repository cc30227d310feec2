import { Button } from '@fluentui/react-components'
import { PersonSwapRegular } from '@fluentui/react-icons/svg/person-swap'
import type { UseQueryResult } from '@tanstack/react-query'
import type { JSX } from 'react'
import { ActivityPage } from '../activity/ActivityPage.tsx'
import { ControlError } from '../api/control.ts'
import type { PersonView } from '../api/shapes.ts'
import { ChatPage } from '../chat/ChatPage.tsx'
import { Welcome } from '../guide/Welcome.tsx'
import { AppPage } from '../host/AppPage.tsx'
import type { Route, View } from '../lib/route.ts'
import { CalendarPage } from '../outlook/CalendarPage.tsx'
import { MailPage } from '../outlook/MailPage.tsx'
import { Empty } from '../parts/Empty.tsx'
import { Failure } from '../parts/Failure.tsx'
import { Loading } from '../parts/Loading.tsx'
import { TeamsPage } from '../teams/TeamsPage.tsx'
import { useText } from '../text/use-text.ts'

/** A page of the workbench: what the person sees, and where the window stands. */
export type PageProps = { readonly view: PersonView; readonly route: Route }

const PAGES: Readonly<Record<View, (props: PageProps) => JSX.Element>> = {
  activity: ActivityPage,
  chat: ChatPage,
  teams: TeamsPage,
  calendar: CalendarPage,
  mail: MailPage,
  app: AppPage,
}

export function Content(props: {
  route: Route
  view: UseQueryResult<PersonView>
  onPick: () => void
}) {
  const { route, view } = props
  const { t } = useText()
  if (route.as === null) return <Welcome onPick={props.onPick} />
  if (view.data) {
    const Page = PAGES[route.view]
    return <Page key={`${route.as} ${route.view}`} view={view.data} route={route} />
  }
  if (view.isPending) return <Loading />
  const unknown = view.error instanceof ControlError && [400, 404].includes(view.error.status)
  return unknown ? (
    <Empty
      icon={<PersonSwapRegular />}
      title={t.shell.unknownPerson(route.as)}
      help={t.shell.unknownPersonHelp}
    >
      <Button appearance="primary" onClick={props.onPick}>
        {t.people.choose}
      </Button>
    </Empty>
  ) : (
    <Failure error={view.error} onRetry={() => void view.refetch()} />
  )
}
