import { makeStyles, Text, tokens } from '@fluentui/react-components'
import type { ReleaseAsked } from '#bot/api/release.ts'
import type { MeetingId } from '#bot/domain/ids.ts'
import { dayAndTime } from '#bot/text/format.ts'
import { useSession, useText } from '../../session.ts'
import { AnswerForm } from './answer-form.tsx'
import { MyQuote } from './my-quote.tsx'

const useStyles = makeStyles({
  asked: {
    padding: tokens.spacingVerticalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    maxWidth: '72ch',
    marginBlock: tokens.spacingVerticalM,
  },
  words: {
    margin: `${tokens.spacingVerticalS} 0`,
    whiteSpace: 'pre-line',
    overflowWrap: 'anywhere',
  },
})

type Props = { meeting: MeetingId; release: ReleaseAsked; isHost: boolean }

/** What the group is asked to pass on: what has left the room and what has not, and the reader's own answer. */
export const Asked = ({ meeting, release, isHost }: Props) => {
  const styles = useStyles()
  const { locale } = useSession()
  const { release: words } = useText()
  const deadline = dayAndTime(locale, release.closesAt)
  const isAsked = release.state === 'asked'
  const state = release.state === 'asked' ? words.state.asked(deadline) : words.state[release.state]
  const rule =
    release.rule === 'silence'
      ? words.asked.silenceRule(deadline)
      : words.asked.yesRule(release.needed, release.members, deadline)
  return (
    <section className={styles.asked} aria-label={words.asked.title}>
      {!isHost && (
        <>
          <Text as="h3" weight="semibold">
            {words.asked.title}
          </Text>
          <p className={styles.words}>{release.words}</p>
        </>
      )}
      {release.quotes.map((quote) => (
        <div key={quote.id}>
          <blockquote className={styles.words}>»{quote.words}«</blockquote>
          <Text size={200}>{words.asked.quote(quote.name)}</Text>
          {quote.mine !== null && <MyQuote quote={quote.id} state={quote.mine} />}
        </div>
      ))}
      <p role="status">
        <Text weight="semibold">{state}</Text>{' '}
        {isAsked && <Text>{words.answered(release.answered, release.members)}</Text>}
      </p>
      {isAsked && <p>{rule}</p>}
      <p>{release.isNamed ? words.asked.named : words.asked.unnamed}</p>
      {release.changes.length > 0 && (
        <>
          <Text weight="semibold">{words.changes}</Text>
          <ul>
            {release.changes.map((each, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two may have asked for the same
              <li key={index} className={styles.words}>
                {each}
              </li>
            ))}
          </ul>
        </>
      )}
      {release.isOpen && !release.hasAnswered && (
        <AnswerForm meeting={meeting} asking={release.asking} />
      )}
      {isAsked && release.hasAnswered && !isHost && <p role="status">{words.thanks}</p>}
    </section>
  )
}
