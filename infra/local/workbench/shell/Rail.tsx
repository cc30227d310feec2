import { CounterBadge, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { FluentIcon } from '@fluentui/react-icons'
import { AlertFilled, AlertRegular } from '@fluentui/react-icons/svg/alert'
import { CalendarFilled, CalendarRegular } from '@fluentui/react-icons/svg/calendar'
import { ChatFilled, ChatRegular } from '@fluentui/react-icons/svg/chat'
import { MailFilled, MailRegular } from '@fluentui/react-icons/svg/mail'
import { PeopleTeamFilled, PeopleTeamRegular } from '@fluentui/react-icons/svg/people-team'
import type { PersonView } from '../api/shapes.ts'
import { go, type Route, VIEWS, type View } from '../lib/route.ts'
import { AppMark } from '../parts/AppMark.tsx'
import { useText } from '../text/use-text.ts'

const ICONS: Readonly<
  Record<Exclude<View, 'app'>, readonly [rest: FluentIcon, chosen: FluentIcon]>
> = {
  activity: [AlertRegular, AlertFilled],
  chat: [ChatRegular, ChatFilled],
  teams: [PeopleTeamRegular, PeopleTeamFilled],
  calendar: [CalendarRegular, CalendarFilled],
  mail: [MailRegular, MailFilled],
}

const useStyles = makeStyles({
  rail: {
    gridArea: 'rail',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    paddingTop: tokens.spacingVerticalXS,
    overflowY: 'auto',
    '@media (max-width: 719px)': {
      flexDirection: 'row',
      justifyContent: 'space-around',
      overflow: 'hidden',
      padding: `${tokens.spacingVerticalXXS} 0`,
      borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    },
  },
  item: {
    position: 'relative',
    display: 'grid',
    justifyItems: 'center',
    alignContent: 'center',
    gap: '2px',
    minHeight: '56px',
    minWidth: 0,
    padding: '4px 2px',
    margin: '0 4px',
    border: 'none',
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground3,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase100,
    cursor: 'pointer',
    '& svg': { width: '24px', height: '24px' },
    ':hover': {
      color: tokens.colorBrandForeground1,
      backgroundColor: tokens.colorSubtleBackgroundHover,
    },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    '@media (max-width: 719px)': { flex: '1 1 0', minHeight: '48px', margin: 0 },
  },
  chosen: {
    color: tokens.colorBrandForeground1,
    fontWeight: tokens.fontWeightSemibold,
    '::before': {
      content: '""',
      position: 'absolute',
      insetInlineStart: '-4px',
      top: '25%',
      height: '50%',
      width: '3px',
      borderRadius: tokens.borderRadiusCircular,
      backgroundColor: tokens.colorCompoundBrandStroke,
      '@media (max-width: 719px)': {
        insetInlineStart: '35%',
        top: 'auto',
        bottom: 0,
        height: '3px',
        width: '30%',
      },
    },
  },
  badge: { position: 'absolute', top: '4px', insetInlineEnd: '8px' },
})

/** The apps of Teams and Outlook down the side; at the bottom on a phone. */
export function Rail(props: { route: Route; view: PersonView | undefined }) {
  const { t } = useText()
  const styles = useStyles()
  const unread = (props.view?.teams ?? [])
    .flatMap((team) => team.channels)
    .reduce((sum, channel) => sum + channel.unread, 0)
  const inChats = (props.view?.groupChats ?? []).reduce((sum, chat) => sum + chat.unread, 0)
  return (
    <nav className={styles.rail} aria-label={t.shell.apps}>
      {VIEWS.map((view) => {
        const chosen = props.route.as !== null && props.route.view === view
        const count = view === 'teams' ? unread : view === 'chat' ? inChats : 0
        return (
          <button
            key={view}
            type="button"
            className={mergeClasses(styles.item, chosen && styles.chosen)}
            aria-current={chosen ? 'page' : undefined}
            onClick={() => go({ view, id: null })}
          >
            <Icon view={view} chosen={chosen} />
            {t.shell.views[view]}
            {count > 0 && (
              <CounterBadge
                className={styles.badge}
                count={count}
                size="small"
                color="danger"
                aria-label={t.shell.unread(count)}
              />
            )}
          </button>
        )
      })}
    </nav>
  )
}

function Icon(props: { view: View; chosen: boolean }) {
  if (props.view === 'app') return <AppMark size={24} />
  const [Rest, Chosen] = ICONS[props.view]
  return props.chosen ? <Chosen aria-hidden /> : <Rest aria-hidden />
}
