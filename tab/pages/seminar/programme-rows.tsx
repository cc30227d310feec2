import { Button, Field } from '@fluentui/react-components'
import { useRef } from 'react'
import { type ClockTime, day, momentAt } from '#bot/domain/calendar.ts'
import { clockTime, minutesOf } from '#bot/domain/schedule/slots.ts'
import { inTimeOrder, minutesOfProgramme } from '#bot/domain/seminar/programme.ts'
import { type ProgrammeItem, SEMINAR_LIMITS } from '#bot/domain/seminar.ts'
import { clock } from '#bot/text/format.ts'
import { CheckedLine } from '../../parts/checked-line.tsx'
import { Icon } from '../../parts/icon.tsx'
import type { Marks } from '../../parts/use-marks.ts'
import { useSession } from '../../session.ts'
import { Minutes } from '../agenda/minutes.tsx'
import { type Planning, problemsAt, withAt } from './planning.ts'
import { useSeminarStyles } from './styles.ts'
import { TimeField } from './time-field.tsx'
import { useWords } from './words.ts'

const USUAL = { start: '09:00' as ClockTime, minutes: 30 }
const LAST_START = 23 * 60 + 45
/** To write a time of day as people do, whatever the day. */
const ANY_DAY = day('2027-01-04')

/** A new item begins where the last one ends. */
const nextItem = (programme: readonly ProgrammeItem[]): ProgrammeItem => {
  const last = inTimeOrder(programme)
    .filter(({ from }) => from !== null)
    .at(-1)
  const ends = last?.from ? minutesOf(last.from) + last.minutes : null
  const from = ends === null ? USUAL.start : clockTime(Math.min(ends, LAST_START))
  return { title: '', speaker: '', from, minutes: USUAL.minutes }
}

type Props = Planning & { marks: Marks; isTried: boolean }

/** The programme, an item a row, with its length in all. */
export const ProgrammeRows = (props: Props) => {
  const { plan, change } = props
  const words = useWords().plan
  const styles = useSeminarStyles()
  const add = useRef<HTMLButtonElement>(null)
  const rows = useRef<HTMLOListElement>(null)
  const { programme } = plan
  const { items, span } = minutesOfProgramme(programme)
  const isMissing = props.isTried && programme.length === 0
  const put = (at: number, given: Partial<ProgrammeItem>) =>
    change({ programme: withAt(programme, at, given) })
  const remove = (at: number) => {
    change({ programme: programme.toSpliced(at, 1) })
    add.current?.focus()
  }
  const append = () => {
    change({ programme: [...programme, nextItem(programme)] })
    // Drawn by then: whoever added it goes on writing in it.
    requestAnimationFrame(() =>
      rows.current?.querySelector<HTMLInputElement>('li:last-child input')?.focus(),
    )
  }
  return (
    <section className={styles.section} aria-label={words.programme}>
      <h2 className={styles.heading}>{words.programme}</h2>
      <p className={styles.quiet}>{words.programmeHint}</p>
      <ol className={styles.list} ref={rows}>
        {programme.map((item, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an item has no name but its place
          <ItemRow key={at} {...props} item={item} at={at} put={put} remove={remove} />
        ))}
      </ol>
      {isMissing && (
        <Field validationState="error" validationMessage={words.problems['programme-missing']} />
      )}
      <p className={styles.text} role="status">
        {programme.length > 0 && words.total(items, span)}
        {span > items && ` ${words.free(span - items)}`}
      </p>
      {programme.length < SEMINAR_LIMITS.items && (
        <div>
          <Button ref={add} icon={<Icon name="add" />} onClick={append}>
            {words.addItem}
          </Button>
        </div>
      )}
    </section>
  )
}

type RowProps = Props & {
  item: ProgrammeItem
  at: number
  put: (at: number, given: Partial<ProgrammeItem>) => void
  remove: (at: number) => void
}

const ItemRow = ({ item, at, marks, isTried, problems, put, remove }: RowProps) => {
  const words = useWords().plan
  const styles = useSeminarStyles()
  const { locale } = useSession()
  const own = problemsAt(problems, 'item', at)
  // An overlap is said at once: two times are written, and they cannot both be.
  const wrongTime = own.find(
    (each) =>
      each === 'items-overlap' ||
      each === 'item-past-midnight' ||
      (isTried && (each === 'item-time-missing' || each === 'item-minutes-missing')),
  )
  const ends =
    item.from === null || minutesOf(item.from) + item.minutes >= 24 * 60
      ? null
      : clock(locale, momentAt(ANY_DAY, clockTime(minutesOf(item.from) + item.minutes)))
  return (
    <li className={styles.card}>
      <fieldset style={{ border: 'none', margin: 0, padding: 0, minWidth: 0 }}>
        <legend className={styles.quiet}>{words.item(at + 1)}</legend>
        <div className={styles.row}>
          <TimeField
            label={words.from}
            value={item.from}
            notATime={words.notATime}
            change={(from) => put(at, { from })}
          />
          <CheckedLine
            label={words.itemTitle}
            required
            longest={SEMINAR_LIMITS.title}
            value={item.title}
            problem={
              isTried && own.includes('item-title-missing')
                ? words.problems['item-title-missing']
                : undefined
            }
            marks={marks.inField(`plan.programme.${at}.title`)}
            onChange={(title) => put(at, { title })}
          />
          <CheckedLine
            label={words.speaker}
            longest={SEMINAR_LIMITS.speaker}
            value={item.speaker}
            marks={marks.inField(`plan.programme.${at}.speaker`)}
            onChange={(speaker) => put(at, { speaker })}
          />
          <div className={styles.besideField}>
            <Minutes
              of={words.item(at + 1)}
              value={item.minutes}
              change={(minutes) => put(at, { minutes })}
            />
            {ends !== null && <p className={styles.quiet}>{words.until(ends)}</p>}
          </div>
          <Button
            className={styles.besideField}
            appearance="subtle"
            icon={<Icon name="remove" />}
            aria-label={words.removeItem(at + 1)}
            onClick={() => remove(at)}
          />
        </div>
        <div role="status">
          {wrongTime && (
            <Field validationState="error" validationMessage={words.problems[wrongTime]} />
          )}
        </div>
      </fieldset>
    </li>
  )
}
