import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Problem } from '../../parts/problem.tsx'

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'end',
    gap: tokens.spacingHorizontalM,
  },
  choice: { minWidth: 'min(260px, 100%)' },
})

type Props = {
  label: string
  hint?: string
  empty: string
  button: string
  people: readonly { id: string; name: string }[]
  choose: (id: string) => Promise<unknown>
}

/** One choice of a person, and the button that makes it so. */
export const Choice = ({ label, hint, empty, button, people, choose }: Props) => {
  const styles = useStyles()
  const [person, setPerson] = useState('')
  const send = useMutation({ mutationFn: () => choose(person) })
  return (
    <div>
      <div className={styles.row}>
        <Field label={label} {...(hint && { hint })} className={styles.choice}>
          <Select value={person} onChange={(_, { value }) => setPerson(value)}>
            <option value="">{empty}</option>
            {people.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
        <Button disabled={person === '' || send.isPending} onClick={() => send.mutate()}>
          {button}
        </Button>
      </div>
      {send.isError && <Problem error={send.error} />}
    </div>
  )
}
