import {
  Dialog,
  DialogBody,
  DialogContent,
  DialogSurface,
  Input,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components'
import { SearchRegular } from '@fluentui/react-icons/svg/search'
import { useDeferredValue, useEffect, useId, useMemo, useRef, useState } from 'react'
import { useDirectory } from '../api/queries.ts'
import { become } from '../lib/route.ts'
import { ClosableTitle } from '../parts/ClosableTitle.tsx'
import { Failure } from '../parts/Failure.tsx'
import { Loading } from '../parts/Loading.tsx'
import { Scroll } from '../parts/Scroll.tsx'
import { useText } from '../text/use-text.ts'
import { fits, KINDS, type Person, peopleIn } from './kinds.ts'
import { PersonList } from './PersonList.tsx'

const useStyles = makeStyles({
  surface: {
    maxWidth: '560px',
    '@media (max-width: 480px)': { padding: tokens.spacingHorizontalL },
  },
  content: { display: 'grid', gap: tokens.spacingVerticalM, overflow: 'hidden' },
  help: { color: tokens.colorNeutralForeground2 },
  scroll: { overflowY: 'auto', height: 'min(56vh, 520px)' },
  none: { padding: tokens.spacingVerticalL, color: tokens.colorNeutralForeground2 },
})

/** Pick who this window is. */
export function PersonDialog(props: { me: string | null; open: boolean; onClose: () => void }) {
  const { t } = useText()
  const styles = useStyles()
  return (
    <Dialog open={props.open} onOpenChange={(_event, data) => !data.open && props.onClose()}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <ClosableTitle onClose={props.onClose}>{t.people.choose}</ClosableTitle>
          <DialogContent className={styles.content}>
            <Text className={styles.help}>{t.people.chooseHelp}</Text>
            <Search me={props.me} onClose={props.onClose} />
          </DialogContent>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}

function Search(props: { me: string | null; onClose: () => void }) {
  const { t } = useText()
  const styles = useStyles()
  const directory = useDirectory()
  const [typed, setTyped] = useState('')
  const [active, setActive] = useState(0)
  const query = useDeferredValue(typed.trim())
  const list = useId()
  const input = useRef<HTMLInputElement>(null)
  // The dialog itself goes to its first button; one comes here to type.
  useEffect(() => {
    const soon = setTimeout(() => input.current?.focus())
    return () => clearTimeout(soon)
  }, [])
  const people = useMemo(() => (directory.data ? peopleIn(directory.data) : []), [directory.data])
  const shown = useMemo(
    () => inOrder(people.filter((person) => fits(person, query))),
    [people, query],
  )
  const choose = (person: Person) => {
    become(person.user.userPrincipalName)
    props.onClose()
  }
  const onKeyDown = (event: React.KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key]
    const chosen = shown[active]
    if (step) setActive(Math.max(0, Math.min(shown.length - 1, active + step)))
    else if (event.key === 'Enter' && chosen) choose(chosen)
    else return
    event.preventDefault()
  }

  return (
    <>
      <Input
        ref={input}
        size="large"
        contentBefore={<SearchRegular />}
        placeholder={t.people.search}
        aria-label={t.people.search}
        role="combobox"
        aria-expanded={shown.length > 0}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={shown[active] ? `${list}-${active}` : undefined}
        value={typed}
        onChange={(_event, data) => {
          setTyped(data.value)
          setActive(0)
        }}
        onKeyDown={onKeyDown}
      />
      <Scroll className={styles.scroll} label={t.people.choose}>
        {directory.isPending && <Loading />}
        {directory.isError && (
          <Failure error={directory.error} onRetry={() => void directory.refetch()} />
        )}
        {directory.data && shown.length === 0 && (
          <div className={styles.none}>{t.people.none(query)}</div>
        )}
        <PersonList id={list} people={shown} active={active} me={props.me} onChoose={choose} />
      </Scroll>
    </>
  )
}

function inOrder(people: readonly Person[]): Person[] {
  return KINDS.flatMap((kind) => people.filter((person) => person.kind === kind))
}
