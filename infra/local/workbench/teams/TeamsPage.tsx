import { PeopleTeamRegular } from '@fluentui/react-icons/svg/people-team'
import { useEffect } from 'react'
import { useNarrow } from '../lib/media.ts'
import { go } from '../lib/route.ts'
import { Empty } from '../parts/Empty.tsx'
import { TwoPanes } from '../parts/TwoPanes.tsx'
import type { PageProps } from '../shell/Content.tsx'
import { useText } from '../text/use-text.ts'
import { ChannelList } from './ChannelList.tsx'
import { ChannelPage } from './ChannelPage.tsx'

/** The teams and channels the person is in, and the channel that is open. */
export function TeamsPage({ view, route }: PageProps) {
  const { t } = useText()
  const narrow = useNarrow()
  const places = view.teams.flatMap((team) => team.channels.map((channel) => ({ team, channel })))
  const open = places.find(({ channel }) => channel.id === route.id)
  // A person's own group is what they came for; a phone shows the list first.
  const first = places.find(({ channel }) => channel.membershipType !== 'standard') ?? places[0]
  const goTo = !narrow && route.id === null ? first?.channel.id : undefined
  useEffect(() => {
    if (goTo) go({ id: goTo }, true)
  }, [goTo])

  if (places.length === 0)
    return <Empty icon={<PeopleTeamRegular />} title={t.teams.none} help={t.teams.noneHelp} />
  return (
    <TwoPanes
      title={t.teams.title}
      chosen={route.id !== null}
      list={<ChannelList teams={view.teams} open={route.id} />}
    >
      {open ? (
        <ChannelPage
          key={open.channel.id}
          view={view}
          route={route}
          team={open.team}
          channel={open.channel}
        />
      ) : (
        <Empty
          icon={<PeopleTeamRegular />}
          title={route.id ? t.teams.gone : t.teams.pick}
          help={route.id ? t.teams.goneHelp : t.teams.pickHelp}
        />
      )}
    </TwoPanes>
  )
}
