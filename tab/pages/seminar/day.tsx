import { Button, Link } from '@fluentui/react-components'
import { dayOf, momentAt } from '#bot/domain/calendar.ts'
import { clock, list, meetingTime } from '#bot/text/format.ts'
import { Empty } from '../../parts/empty.tsx'
import { Icon } from '../../parts/icon.tsx'
import { Loading } from '../../parts/loading.tsx'
import { Page } from '../../parts/page.tsx'
import { Problem } from '../../parts/problem.tsx'
import { hrefOf } from '../../route.ts'
import { useSession } from '../../session.ts'
import { ProgrammePaper } from './papers.tsx'
import { printed } from './print.ts'
import { useSeminarStyles } from './styles.ts'
import { type SeminarShown, useSeminar } from './use-seminar.ts'
import { useWords } from './words.ts'

/** The seminar as every leader meets it: when and where, one's own table, and the programme. */
export const Day = () => {
  const words = useWords()
  const styles = useSeminarStyles()
  const { me, locale } = useSession()
  const found = useSeminar('phone')
  const seminar = found.data?.seminar ?? null
  const isPlanner = me.isChief || me.isCoordinator
  return (
    <Page
      title={seminar ? words.title(seminar.year) : words.name}
      audience={words.audience}
      {...(seminar && {
        lead: `${meetingTime(locale, seminar.startsAt, seminar.endsAt)} · ${seminar.place}`,
      })}
      actions={
        seminar && (
          <Button icon={<Icon name="print" />} onClick={() => printed('programme')}>
            {words.papers.programme}
          </Button>
        )
      }
    >
      {found.isPending && <Loading />}
      {found.isError && <Problem error={found.error} retry={() => void found.refetch()} />}
      {found.data && !seminar && (
        <Empty title={words.none}>
          <p className={styles.quiet}>{words.noneLead}</p>
        </Empty>
      )}
      <div className={styles.sections}>
        {found.data && (isPlanner || seminar) && (
          <div className={styles.links}>
            {isPlanner && <Link href={hrefOf('seminar', 'plan')}>{words.toPlan}</Link>}
            {seminar && <Link href={hrefOf('seminar', 'screen')}>{words.toScreen}</Link>}
          </div>
        )}
        {seminar && <Shown seminar={seminar} />}
      </div>
    </Page>
  )
}

const Shown = ({ seminar }: { seminar: SeminarShown }) => {
  const words = useWords()
  const styles = useSeminarStyles()
  return (
    <>
      {seminar.isOver && <p className={styles.quiet}>{words.over}</p>}
      <section className={styles.section} aria-label={words.theme}>
        <h2 className={styles.heading}>{words.theme}</h2>
        <p className={styles.text}>{seminar.theme}</p>
      </section>
      {!seminar.isOver && <MyTables seminar={seminar} />}
      <Programme seminar={seminar} />
      {seminar.questions.length > 0 && (
        <section className={styles.section} aria-label={words.questions}>
          <h2 className={styles.heading}>{words.questions}</h2>
          <ol className={styles.bullets}>
            {seminar.questions.map(({ text, minutes }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a question is its place
              <li key={at}>{`${text} (${words.minutes(minutes)})`}</li>
            ))}
          </ol>
        </section>
      )}
      <ProgrammePaper
        title={words.title(seminar.year)}
        seminar={{ ...seminar, day: dayOf(seminar.startsAt) }}
      />
    </>
  )
}

/** One's table, large enough to be found on the way in; one card for each time that people change tables. */
const MyTables = ({ seminar }: { seminar: SeminarShown }) => {
  const words = useWords()
  const styles = useSeminarStyles()
  const { locale } = useSession()
  const changes = seminar.questions.flatMap(({ text, table }, at) => {
    const before = at === 0 ? seminar.table : (seminar.questions[at - 1]?.table ?? null)
    return table && JSON.stringify(table) !== JSON.stringify(before) ? [{ text, table }] : []
  })
  const all = seminar.table
    ? [{ text: null as string | null, table: seminar.table }, ...changes]
    : changes
  return (
    <section className={styles.section} aria-label={words.myTable}>
      <h2 className={styles.heading}>{words.myTable}</h2>
      {all.length === 0 && <p className={styles.quiet}>{words.noTable}</p>}
      <ul className={styles.tables}>
        {all.map(({ text, table }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the tables of the day in their order
          <li key={at} className={styles.card}>
            {all.length > 1 && (
              <p className={styles.quiet}>{text === null ? words.sitFirst : words.sitFor(text)}</p>
            )}
            <p className={styles.table}>{words.table(table.number)}</p>
            {table.with.length > 0 && (
              <p className={styles.text}>{words.youSitWith(list(locale, table.with))}</p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

const Programme = ({ seminar }: { seminar: SeminarShown }) => {
  const words = useWords()
  const styles = useSeminarStyles()
  const { locale } = useSession()
  const day = dayOf(seminar.startsAt)
  return (
    <section className={styles.section} aria-label={words.programme}>
      <h2 className={styles.heading}>{words.programme}</h2>
      <ol className={styles.list}>
        {seminar.programme.map(({ from, title, speaker, minutes }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an item is its place
          <li key={at} className={styles.item}>
            <span className={styles.clock}>
              {from === null ? '' : clock(locale, momentAt(day, from))}
            </span>
            <span>
              <strong>{title}</strong>
              {speaker && `, ${words.by(speaker)}`}{' '}
              <span className={styles.quiet}>({words.minutes(minutes)})</span>
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
