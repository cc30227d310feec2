import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { call } from '../../client.ts'
import { Problem } from '../../parts/problem.tsx'
import { useText } from '../../session.ts'

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-end',
    gap: tokens.spacingHorizontalM,
    marginTop: tokens.spacingVerticalXL,
  },
  field: { flex: '0 1 420px' },
})

/** Where the letters are mailed to; the coordinator's to say. */
export const Address = ({ address }: { address: string | null }) => {
  const styles = useStyles()
  const words = useText().newsletterDesk
  const queries = useQueryClient()
  const [typed, setTyped] = useState(address ?? '')
  const save = useMutation({
    mutationFn: () => call('chooseNewsletterAddress', { address: typed.trim() || null }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['getNewsletter'] }),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save.mutate()
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      <Field label={words.addressLabel} hint={words.addressHint} className={styles.field}>
        <Input
          type="email"
          value={typed}
          onChange={(_, { value }) => {
            save.reset()
            setTyped(value)
          }}
        />
      </Field>
      <Button type="submit" disabledFocusable={save.isPending}>
        {words.saveAddress}
      </Button>
      <span role="status">{save.isSuccess ? words.addressSaved : ''}</span>
      {save.isError && <Problem error={save.error} />}
    </form>
  )
}
