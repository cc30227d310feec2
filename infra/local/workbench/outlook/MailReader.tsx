import { makeStyles, Text, tokens } from '@fluentui/react-components'
import type { Mail } from '../api/shapes.ts'
import { longMoment } from '../lib/moments.ts'
import { BackButton } from '../parts/BackButton.tsx'
import { Face } from '../parts/Face.tsx'
import { SafeHtml } from '../parts/SafeHtml.tsx'
import { PlainText } from '../teams/PlainText.tsx'
import { useText } from '../text/use-text.ts'
import { useSender } from './use-sender.ts'

const useStyles = makeStyles({
  scroll: { height: '100%', overflowY: 'auto', backgroundColor: tokens.colorNeutralBackground3 },
  page: {
    display: 'grid',
    gap: tokens.spacingVerticalM,
    maxWidth: '760px',
    margin: '0 auto',
    padding: tokens.spacingHorizontalXL,
    '@media (max-width: 719px)': { padding: tokens.spacingHorizontalS },
  },
  head: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  subject: { margin: 0 },
  sheet: {
    display: 'grid',
    gap: tokens.spacingVerticalL,
    padding: tokens.spacingHorizontalXL,
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow4,
  },
  from: {
    display: 'grid',
    gridTemplateColumns: '40px minmax(0, 1fr)',
    gap: tokens.spacingHorizontalM,
    alignItems: 'center',
  },
  words: { display: 'grid' },
  subtle: { color: tokens.colorNeutralForeground2 },
})

/** A mail as Outlook's reading pane shows it. */
export function MailReader(props: { mail: Mail }) {
  const { mail } = props
  const { t, language } = useText()
  const styles = useStyles()
  const sender = useSender()(mail)
  const isHtml = /<[a-z][^>]*>/i.test(mail.body)
  return (
    <div className={styles.scroll}>
      <article className={styles.page}>
        <div className={styles.head}>
          <BackButton />
          <Text as="h2" size={500} weight="semibold" className={styles.subject}>
            {mail.subject || t.mail.noSubject}
          </Text>
        </div>
        <div className={styles.sheet}>
          <div className={styles.from}>
            <Face name={sender.name} bot={sender.bot} size={40} />
            <span className={styles.words}>
              <Text weight="semibold">{sender.name}</Text>
              <Text size={200} className={styles.subtle}>
                {t.mail.to} {mail.to.join(', ')} · {longMoment(mail.sentAt, language)}
              </Text>
            </span>
          </div>
          {isHtml ? <SafeHtml html={mail.body} /> : <PlainText text={mail.body} />}
        </div>
      </article>
    </div>
  )
}
