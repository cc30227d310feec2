import { Badge, Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import type { WishView } from '#bot/api/wish.ts'
import type { WishId } from '#bot/domain/ids.ts'
import { call } from '../../client.ts'
import { Lines } from '../../parts/loading.tsx'
import { useNotice } from '../../parts/notice.tsx'
import { Problem } from '../../parts/problem.tsx'
import { useText } from '../../session.ts'
import { Conflict } from './conflict.tsx'
import type { NewWish } from './wish-form.tsx'

const WishForm = lazy(async () => ({ default: (await import('./wish-form.tsx')).WishForm }))

const useStyles = makeStyles({
  section: { marginBlock: tokens.spacingVerticalXL },
  head: { margin: 0 },
  lead: { display: 'block', color: tokens.colorNeutralForeground2 },
  list: {
    listStyleType: 'none',
    margin: `${tokens.spacingVerticalS} 0`,
    padding: 0,
    maxWidth: '860px',
  },
  wish: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  says: { flex: '1 1 0', minWidth: 0, overflowWrap: 'anywhere' },
  add: { marginTop: tokens.spacingVerticalS },
})

const asNew = ({ kind, people, group }: WishView): NewWish => ({
  kind,
  people: people.map(({ id }) => id),
  group,
})

const useWishes = () => {
  const queries = useQueryClient()
  const onSuccess = () => queries.invalidateQueries()
  const remove = useMutation({
    mutationFn: (wish: WishId) => call('removeWish', { wish }),
    onSuccess,
  })
  const putBack = useMutation({ mutationFn: (wish: NewWish) => call('addWish', wish), onSuccess })
  return { remove, putBack, refresh: onSuccess }
}

/** What the coordinator wants besides the rules, each with a way to take it back. */
export const Wishes = ({ broken }: { broken: readonly string[] }) => {
  const styles = useStyles()
  const words = useText().wishes
  const seen = useQuery({ queryKey: ['getWishes'], queryFn: () => call('getWishes', {}) })
  const { remove, putBack, refresh } = useWishes()
  const { tell, notice } = useNotice()
  const [isAdding, setAdding] = useState(false)
  const takeOut = (wish: WishView) =>
    remove.mutate(wish.id, {
      onSuccess: () => tell(words.removed, () => putBack.mutate(asNew(wish))),
    })
  const added = (id: string) => {
    setAdding(false)
    void refresh()
    tell(words.added, () => remove.mutate(id as WishId))
  }
  const wishes = seen.data?.wishes ?? []
  return (
    <section className={styles.section} aria-labelledby="wishes-title">
      <Text as="h2" size={500} weight="semibold" id="wishes-title" className={styles.head}>
        {words.title}
      </Text>
      <Text className={styles.lead}>{words.lead}</Text>
      {seen.isError && <Problem error={seen.error} retry={() => void seen.refetch()} />}
      {seen.data && wishes.length === 0 && !isAdding && <Text block>{words.none}</Text>}
      {wishes.length > 0 && (
        <ul className={styles.list}>
          {wishes.map((wish) => (
            <Wish
              key={wish.id}
              wish={wish}
              isBroken={broken.includes(wish.id)}
              remove={() => takeOut(wish)}
            />
          ))}
        </ul>
      )}
      {broken.length > 0 && <Text block>{words.brokenCount(broken.length)}</Text>}
      {seen.data?.conflict && (
        <Conflict
          conflict={seen.data.conflict}
          remove={(id) => {
            const wish = wishes.find((each) => each.id === id)
            if (wish) takeOut(wish)
          }}
        />
      )}
      {remove.isError && <Problem error={remove.error} />}
      {putBack.isError && <Problem error={putBack.error} />}
      {isAdding ? (
        <Suspense fallback={<Lines />}>
          <WishForm groups={seen.data?.groups ?? 0} added={added} cancel={() => setAdding(false)} />
        </Suspense>
      ) : (
        seen.data && (
          <Button className={styles.add} onClick={() => setAdding(true)}>
            {words.add}
          </Button>
        )
      )}
      {notice}
    </section>
  )
}

const Wish = ({
  wish,
  isBroken,
  remove,
}: {
  wish: WishView
  isBroken: boolean
  remove: () => void
}) => {
  const styles = useStyles()
  const words = useText().wishes
  const gone = wish.people.filter(({ hasLeft }) => hasLeft).map(({ name }) => name)
  return (
    <li className={styles.wish}>
      <span className={styles.says}>
        <Text>{words.says(wish)}</Text>{' '}
        {isBroken && (
          <Badge appearance="tint" color="warning">
            {words.broken}
          </Badge>
        )}
        {gone.length > 0 && (
          <Text block size={200}>
            {words.hasLeft(gone)}
          </Text>
        )}
      </span>
      <Button appearance="subtle" aria-label={words.removeNamed(words.says(wish))} onClick={remove}>
        {words.remove}
      </Button>
    </li>
  )
}
