import { Field, makeStyles, Select, Text, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import type { RoundId } from '#bot/domain/ids.ts'
import { dayAndTime } from '#bot/text/format.ts'
import { call, Refusal } from '../../client.ts'
import { Loading } from '../../parts/loading.tsx'
import { Problem } from '../../parts/problem.tsx'
import { goTo } from '../../route.ts'
import { useSession, useText } from '../../session.ts'
import { Address } from './address.tsx'
import { WordButton } from './word-button.tsx'
import { Workplace } from './workplace.tsx'

const useStyles = makeStyles({
  desk: { marginBottom: tokens.spacingVerticalXXXL },
  round: { maxWidth: '340px', marginBlock: tokens.spacingVerticalM },
  title: { margin: 0 },
})

/** Where the chief group and the coordinator write one round's letter; once it is sent, only what became of it. */
export const Desk = ({ round }: { round: RoundId | null }) => {
  const styles = useStyles()
  const { locale } = useSession()
  const words = useText().newsletterDesk
  const found = useQuery({
    queryKey: ['getNewsletter', round],
    queryFn: () => call('getNewsletter', { round }),
    // Whoever is writing must not lose words to what was fetched meanwhile.
    refetchOnWindowFocus: false,
  })
  if (found.isPending) return <Loading />
  // Before anybody has met there is nothing to write; the page below says when there will be.
  if (found.error instanceof Refusal && found.error.refusal === 'no-round-begun') return null
  if (!found.data) return <Problem error={found.error} retry={() => void found.refetch()} />
  const opened = found.data
  return (
    <section className={styles.desk} aria-labelledby="newsletter-desk">
      <Text as="h2" size={500} weight="semibold" className={styles.title} id="newsletter-desk">
        {words.title}
      </Text>
      {opened.rounds.length > 1 && (
        <Field label={words.round} className={styles.round}>
          <Select
            value={opened.round.id}
            onChange={(_, { value }) => goTo('newsletter', value as RoundId)}
          >
            {opened.rounds.map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {opened.sentAt ? (
        <p>
          {words.sentAt(dayAndTime(locale, opened.sentAt))} <WordButton round={opened.round.id} />
        </p>
      ) : (
        <Workplace key={opened.round.id} opened={opened} />
      )}
      {opened.mayChooseAddress && <Address address={opened.address} />}
    </section>
  )
}
