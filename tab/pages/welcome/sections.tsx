import { Badge, Link, makeStyles, Text, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import type { WelcomeView } from '#bot/api/welcome.ts'
import { meetingTime } from '#bot/text/format.ts'
import { hrefOf } from '../../route.ts'
import { useSession, useText } from '../../session.ts'

const useStyles = makeStyles({
  section: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalXS,
    maxWidth: '72ch',
    overflowWrap: 'anywhere',
  },
  title: { margin: 0 },
  list: { margin: 0, paddingInlineStart: '1.2em' },
  people: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gap: tokens.spacingVerticalS,
  },
  person: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground2 },
})

type Group = NonNullable<WelcomeView['group']>

const Section = ({ id, title, children }: { id: string; title: string; children: ReactNode }) => {
  const styles = useStyles()
  return (
    <section className={styles.section} aria-labelledby={id}>
      <Text as="h2" size={500} weight="semibold" className={styles.title} id={id}>
        {title}
      </Text>
      {children}
    </section>
  )
}

/** When they meet first, and what about. */
export const FirstMeeting = ({ meeting }: Pick<Group, 'meeting'>) => {
  const { locale } = useSession()
  const words = useText().welcome.page
  return (
    <Section id="meeting" title={words.meeting}>
      {!meeting && <Text>{words.noMeeting}</Text>}
      {meeting && <Text>{meetingTime(locale, meeting.startsAt, meeting.endsAt)}</Text>}
      {meeting && meeting.theme === null && <Text>{words.noAgenda}</Text>}
      {meeting && meeting.theme !== null && (
        <>
          <Text weight="semibold">{words.theme(meeting.theme)}</Text>
          <Link href={hrefOf('agenda-read', meeting.round)}>{words.toAgenda}</Link>
          <Link href={hrefOf('preparation', meeting.round)}>{words.toPreparation}</Link>
        </>
      )}
      <Link href={hrefOf('plan')}>{words.toPlan}</Link>
    </Section>
  )
}

/** How the group works together, and the way to say yes to it. */
export const Contract = ({ contract }: Pick<Group, 'contract'>) => {
  const words = useText().welcome.page
  const isOpen = contract !== null && !contract.isAccepted
  return (
    <Section id="contract" title={words.contract}>
      <Text>
        {contract === null
          ? words.noContract
          : isOpen
            ? words.contractLead
            : words.contractAccepted}
      </Text>
      {contract && (
        <Link href={hrefOf('contract')}>{isOpen ? words.toContract : words.readContract}</Link>
      )}
    </Section>
  )
}

/** What the group follows up on, and what the newcomer has open. */
export const Carried = ({ carried }: Pick<Group, 'carried'>) => {
  const styles = useStyles()
  const words = useText().welcome.page
  const { groups, own } = carried
  return (
    <Section id="carried" title={words.carried}>
      {groups.length === 0 && <Text>{words.nothingCarried}</Text>}
      {groups.length > 0 && (
        <ul className={styles.list}>
          {groups.map(({ text, from }) => (
            <li key={text}>
              {text} {from && `(${words.carriedFrom(from)})`}
            </li>
          ))}
        </ul>
      )}
      {own.length > 0 && (
        <>
          <Text weight="semibold">{words.own}</Text>
          <Text>{words.ownLead}</Text>
          <ul className={styles.list}>
            {own.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </>
      )}
      <Link href={hrefOf('commitments')}>{words.toCommitments}</Link>
    </Section>
  )
}

/** The people of the group, the host first. */
export const WhoIsWho = ({ members }: Pick<Group, 'members'>) => {
  const styles = useStyles()
  const { welcome, group: groupWords, levels } = useText()
  const words = welcome.page
  return (
    <Section id="who" title={words.who}>
      <ul className={styles.people}>
        {members.map(({ id, name, workplace, area, level, isHost, isMe }) => (
          <li key={id}>
            <div className={styles.person}>
              <Text weight="semibold">{name}</Text>
              {isHost && (
                <Badge appearance="tint" color="brand">
                  {groupWords.host}
                </Badge>
              )}
              {isMe && (
                <Badge appearance="outline" color="informative">
                  {groupWords.me}
                </Badge>
              )}
            </div>
            <Text className={styles.quiet}>
              {[workplace || area, workplace && area, levels[level]].filter(Boolean).join(' · ')}
            </Text>
          </li>
        ))}
      </ul>
      <Link href={hrefOf('group')}>{words.toGroup}</Link>
    </Section>
  )
}
