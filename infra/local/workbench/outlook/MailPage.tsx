import { makeStyles, Text, tokens } from '@fluentui/react-components'
import { MailRegular } from '@fluentui/react-icons/svg/mail'
import { MailInboxRegular } from '@fluentui/react-icons/svg/mail-inbox'
import { useNow } from '../clock/use-now.ts'
import { briefText } from '../lib/moments.ts'
import { go } from '../lib/route.ts'
import { Empty } from '../parts/Empty.tsx'
import { Face } from '../parts/Face.tsx'
import { ListButton } from '../parts/ListButton.tsx'
import { TwoPanes } from '../parts/TwoPanes.tsx'
import type { PageProps } from '../shell/Content.tsx'
import { useText } from '../text/use-text.ts'
import { MailReader } from './MailReader.tsx'
import { useSender } from './use-sender.ts'

const useStyles = makeStyles({
  list: { display: 'grid', gap: '2px', margin: 0, padding: 0, listStyle: 'none' },
  words: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', flex: '1 1 auto', minWidth: 0 },
  top: {
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    justifyContent: 'space-between',
    alignItems: 'baseline',
  },
  subtle: { color: tokens.colorNeutralForeground2, flexShrink: 0 },
})

/** Outlook's inbox: the newest mail first, and the one that is open. */
export function MailPage({ view, route }: PageProps) {
  const { t, language } = useText()
  const styles = useStyles()
  const now = useNow()
  const senderOf = useSender()
  const mails = view.mails.toSorted((a, b) => b.sentAt.localeCompare(a.sentAt))
  const open = mails.find(({ id }) => id === route.id)
  if (view.me.mail === null)
    return <Empty icon={<MailRegular />} title={t.mail.noMailbox} help={t.mail.noMailboxHelp} />
  if (mails.length === 0)
    return <Empty icon={<MailInboxRegular />} title={t.mail.none} help={t.mail.noneHelp} />
  return (
    <TwoPanes
      title={t.mail.title}
      chosen={route.id !== null}
      list={
        <ul className={styles.list}>
          {mails.map((mail) => {
            const sender = senderOf(mail)
            return (
              <li key={mail.id}>
                <ListButton chosen={mail.id === route.id} onClick={() => go({ id: mail.id })}>
                  <Face name={sender.name} bot={sender.bot} />
                  <span className={styles.words}>
                    <span className={styles.top}>
                      <Text weight="semibold" truncate wrap={false}>
                        {sender.name}
                      </Text>
                      <Text size={200} className={styles.subtle}>
                        {briefText(mail.sentAt, now ?? mail.sentAt, language)}
                      </Text>
                    </span>
                    <Text size={200} truncate wrap={false}>
                      {mail.subject || t.mail.noSubject}
                    </Text>
                  </span>
                </ListButton>
              </li>
            )
          })}
        </ul>
      }
    >
      {open ? (
        <MailReader key={open.id} mail={open} />
      ) : (
        <Empty icon={<MailRegular />} title={t.mail.pick} help={t.mail.pickHelp} />
      )}
    </TwoPanes>
  )
}
