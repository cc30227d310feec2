import {
  Button,
  Field,
  makeStyles,
  Radio,
  RadioGroup,
  Select,
  Text,
  tokens,
} from '@fluentui/react-components'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { RequestOf } from '#bot/api/endpoint.ts'
import type { Endpoints } from '#bot/api/index.ts'
import { WISHES, type WishKind } from '#bot/domain/composition/wish.ts'
import type { PersonId } from '#bot/domain/ids.ts'
import { call } from '../../client.ts'
import { Problem } from '../../parts/problem.tsx'
import { useText } from '../../session.ts'
import { PersonPicker } from './person-picker.tsx'

export type NewWish = RequestOf<Endpoints['addWish']>

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingVerticalL,
    marginTop: tokens.spacingVerticalS,
    maxWidth: '640px',
    boxSizing: 'border-box',
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  kinds: { flexWrap: 'wrap' },
  group: { maxWidth: '200px' },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
  },
  hint: { color: tokens.colorNeutralForeground2 },
})

const isWhole = (kind: WishKind, people: readonly string[]): boolean =>
  kind === 'seat' ? people.length === 1 : people.length >= 2

/** A fixed seat is for one: whoever was named last. */
const fitting = (kind: WishKind, people: readonly string[]): readonly string[] =>
  kind === 'seat' ? people.slice(-1) : people

type WishFormProps = {
  /** The highest number of a group. */
  groups: number
  added: (id: string) => void
  cancel: () => void
}

/** One new wish: what, whom, and for a fixed seat where. */
export const WishForm = ({ groups, added, cancel }: WishFormProps) => {
  const styles = useStyles()
  const words = useText().wishes
  const [kind, setKind] = useState<WishKind>('apart')
  const [people, setPeople] = useState<readonly string[]>([])
  const [group, setGroup] = useState(1)
  const known = useQuery({ queryKey: ['listPeople'], queryFn: () => call('listPeople', {}) })
  const add = useMutation({
    mutationFn: (wish: NewWish) => call('addWish', wish),
    onSuccess: ({ id }) => added(id),
  })
  const save = () =>
    add.mutate({
      kind,
      people: people as readonly PersonId[] as PersonId[],
      group: kind === 'seat' ? group : null,
    })
  const numbers = Array.from({ length: groups }, (_, index) => index + 1)
  const isReady = isWhole(kind, people)
  return (
    <div className={styles.form}>
      <Field label={words.what}>
        <RadioGroup
          layout="horizontal"
          className={styles.kinds}
          value={kind}
          onChange={(_, { value }) => {
            setKind(value as WishKind)
            setPeople(fitting(value as WishKind, people))
          }}
        >
          {WISHES.map((each) => (
            <Radio key={each} value={each} label={words.kinds[each].name} />
          ))}
        </RadioGroup>
      </Field>
      <PersonPicker
        people={known.data?.people ?? []}
        chosen={people}
        choose={(next) => setPeople(fitting(kind, next))}
      />
      {kind === 'seat' && (
        <Field label={words.group} className={styles.group}>
          <Select value={`${group}`} onChange={(_, { value }) => setGroup(Number(value))}>
            {numbers.map((number) => (
              <option key={number} value={number}>
                {words.groupNumber(number)}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {known.isError && <Problem error={known.error} />}
      {add.isError && <Problem error={add.error} />}
      <div className={styles.row}>
        <Button appearance="primary" disabledFocusable={!isReady || add.isPending} onClick={save}>
          {words.save}
        </Button>
        <Button onClick={cancel}>{words.cancel}</Button>
        {!isReady && (
          <Text size={200} className={styles.hint}>
            {words.kinds[kind].hint}
          </Text>
        )}
      </div>
    </div>
  )
}
