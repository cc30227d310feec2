import { Button, Radio, RadioGroup, Text } from '@fluentui/react-components'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { ORGANIZERS, type Organizer } from '#bot/domain/organizer.ts'
import { call } from '../client.ts'
import { SetupFinding } from '../pages/overview/setup-finding.tsx'
import { useNotice } from '../parts/notice.tsx'
import { Problem } from '../parts/problem.tsx'
import { useText } from '../session.ts'
import { usePlanningStyles } from './styles.ts'

/** Who calls people to the meetings that are not booked yet: one mailbox for all, or the host of each group. */
export const OrganizerChoice = () => {
  const words = useText().organizer
  const styles = usePlanningStyles()
  const queries = useQueryClient()
  const { tell, notice } = useNotice()
  const found = useQuery({ queryKey: ['getOrganizer'], queryFn: () => call('getOrganizer', {}) })
  const save = useMutation({
    mutationFn: (organizer: Organizer) => call('chooseOrganizer', { organizer }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['getOrganizer'] }),
  })
  if (found.isError) return <Problem error={found.error} retry={() => void found.refetch()} />
  if (!found.data) return null
  const { organizer, mailbox, booked } = found.data
  const labelOf = (each: Organizer) => words.choices[each](mailbox).label
  const choose = (chosen: Organizer) =>
    save.mutate(chosen, {
      onSuccess: () => tell(words.saved(labelOf(chosen)), () => save.mutate(organizer)),
    })
  const shown = save.isPending ? save.variables : organizer

  return (
    <section className={styles.section} aria-labelledby="organizer">
      <Text as="h2" size={500} weight="semibold" id="organizer" className={styles.heading} block>
        {words.title}
      </Text>
      <Text className={styles.quiet}>
        {[words.lead, booked > 0 && words.booked(booked)].filter(Boolean).join(' ')}
      </Text>
      <RadioGroup
        aria-labelledby="organizer"
        className={styles.narrowText}
        value={shown}
        onChange={(_, { value }) => choose(value as Organizer)}
      >
        {ORGANIZERS.map((each) => {
          const { label, what } = words.choices[each](mailbox)
          return (
            <Radio
              key={each}
              value={each}
              label={
                <>
                  <Text weight="semibold" block>
                    {label}
                  </Text>
                  <Text className={styles.quiet}>{what}</Text>
                </>
              }
            />
          )
        })}
      </RadioGroup>
      {shown === 'host' && (
        <>
          <p className={styles.narrowText}>{words.leaves}</p>
          {!save.isPending && <HostsLook />}
        </>
      )}
      {save.isError && <Problem error={save.error} />}
      {notice}
    </section>
  )
}

/** Whether the app may open the calendars of those who now call people; seen at once, and again when asked. */
const HostsLook = () => {
  const words = useText().organizer
  const styles = usePlanningStyles()
  const look = useQuery({
    queryKey: ['checkSetup', 'hosts'],
    queryFn: () => call('checkSetup', { check: 'hosts' }),
    staleTime: 0,
    retry: false,
  })
  return (
    <div className={styles.narrowText}>
      <div role="status">
        {look.isFetching && <Text className={styles.quiet}>{words.checking}</Text>}
        {!look.isFetching &&
          look.data?.findings.map((finding) => (
            <SetupFinding key={finding.code} finding={finding} />
          ))}
      </div>
      {look.isError && !look.isFetching && <Problem error={look.error} />}
      <Button
        size="small"
        className={styles.note}
        disabledFocusable={look.isFetching}
        onClick={() => void look.refetch()}
      >
        {words.check}
      </Button>
    </div>
  )
}
