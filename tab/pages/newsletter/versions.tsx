import { Field, makeStyles, Select, tokens } from '@fluentui/react-components'
import { useMutation } from '@tanstack/react-query'
import type { NewsletterContent } from '#bot/domain/newsletter.ts'
import { dayAndTime } from '#bot/text/format.ts'
import { call } from '../../client.ts'
import { Problem } from '../../parts/problem.tsx'
import { useSession, useText } from '../../session.ts'
import type { Opened } from './writing.ts'

const useStyles = makeStyles({
  versions: { maxWidth: '420px', marginBlock: tokens.spacingVerticalL },
})

/** The versions before the last, each of which can be put in the fields again. */
export const Versions = ({
  opened,
  take,
}: {
  opened: Opened
  take: (version: number, content: NewsletterContent) => void
}) => {
  const styles = useStyles()
  const { locale } = useSession()
  const words = useText().newsletterDesk
  const fetched = useMutation({
    mutationFn: (version: number) =>
      call('getNewsletterVersion', { round: opened.round.id, version }),
    onSuccess: ({ content }, version) => take(version, content),
  })
  const earlier = opened.versions.slice(0, -1).toReversed()
  if (earlier.length === 0) return null
  return (
    <>
      <Field label={words.versions} className={styles.versions}>
        <Select value="" onChange={(_, { value }) => value !== '' && fetched.mutate(Number(value))}>
          <option value="">{words.chooseVersion}</option>
          {earlier.map(({ version, savedAt, savedBy }) => (
            <option key={version} value={version}>
              {words.version(version, dayAndTime(locale, savedAt), savedBy ?? words.coordinator)}
            </option>
          ))}
        </Select>
      </Field>
      {fetched.isError && <Problem error={fetched.error} />}
    </>
  )
}
