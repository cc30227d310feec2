import { Button, Field, Radio, RadioGroup } from '@fluentui/react-components'
import { useState } from 'react'
import type { PersonId } from '#bot/domain/ids.ts'
import { Problem } from '../../parts/problem.tsx'
import { useText } from '../../session.ts'
import { useMeetingStyles } from './styles.ts'
import { type MeetingShown, useStep } from './use-view.ts'

/** Somebody is asked, or has answered. */
const Asked = ({ meeting }: { meeting: MeetingShown }) => {
  const styles = useMeetingStyles()
  const words = useText().substitute
  const undo = useStep('takeBackSubstitute')
  const { asked } = meeting.substitute
  if (!asked || asked.state === 'withdrawn') return null
  const said = { asked: words.waiting, accepted: words.accepted, declined: words.declined }
  return (
    <>
      <p role="status">{said[asked.state](asked.name)}</p>
      {meeting.substitute.mayTakeBack && (
        <div>
          <Button
            disabledFocusable={undo.isPending}
            onClick={() => undo.mutate({ meeting: meeting.id })}
          >
            {words.takeBack}
          </Button>
        </div>
      )}
      {undo.isError && <Problem error={undo.error} />}
      <p className={styles.quiet}>{words.lead}</p>
    </>
  )
}

/** A host who cannot host asks one of the group's other chiefs, and hosts until that one says yes. */
const Substitute = ({ meeting }: { meeting: MeetingShown }) => {
  const styles = useMeetingStyles()
  const words = useText().substitute
  const ask = useStep('askSubstitute')
  const [chosen, choose] = useState<PersonId | null>(null)
  const { asked, candidates, mayAsk } = meeting.substitute
  const isStanding = asked?.state === 'asked' || asked?.state === 'accepted'
  // What is asked is seen at once; after that it stays as the host leaves it.
  const [isOpen, setOpen] = useState(isStanding)
  const person = candidates.some((each) => each.person === chosen) ? chosen : null
  return (
    <details
      className={styles.section}
      open={isOpen}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary className={styles.summary}>
        <h2 className={styles.headingInLine}>{words.title}</h2>
      </summary>
      <Asked meeting={meeting} />
      {mayAsk && candidates.length === 0 && <p className={styles.quiet}>{words.nobody}</p>}
      {mayAsk && candidates.length > 0 && (
        <form
          className={styles.list}
          aria-label={words.title}
          onSubmit={(event) => {
            event.preventDefault()
            if (person !== null && !ask.isPending) ask.mutate({ meeting: meeting.id, person })
          }}
        >
          {asked === null && <p className={styles.quiet}>{words.lead}</p>}
          <Field label={words.legend}>
            <RadioGroup value={person ?? ''} onChange={(_, { value }) => choose(value as PersonId)}>
              {candidates.map((each) => (
                <Radio key={each.person} value={each.person} label={each.name} />
              ))}
            </RadioGroup>
          </Field>
          <div>
            <Button
              type="submit"
              appearance="primary"
              disabledFocusable={person === null || ask.isPending}
            >
              {words.ask}
            </Button>
          </div>
        </form>
      )}
      {ask.isError && <Problem error={ask.error} />}
    </details>
  )
}

export default Substitute
